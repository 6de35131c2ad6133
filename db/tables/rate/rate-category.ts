import { sql } from 'drizzle-orm';
import { check, integer, text } from 'drizzle-orm/pg-core';
import { matches, oneOf, period, periodCheck, sourced, tjenestegraf } from '../schema.ts';

/** The persons a rate is for: an adult's way of living, or a child's age band [age_from, age_to], both inclusive. */
export const rateCategory = tjenestegraf.table(
  'rate_category',
  {
    code: text('code').primaryKey(),
    label: text('label').notNull(),
    kind: text('kind').$type<'ADULT' | 'CHILD'>().notNull(),
    ageFrom: integer('age_from'),
    ageTo: integer('age_to'),
    ...period(),
    ...sourced(),
  },
  (table) => [
    check('rate_category_code_form', matches(table.code, '^[A-Z][A-Z0-9_]*$')),
    check('rate_category_kind_known', oneOf(table.kind, ['ADULT', 'CHILD'])),
    check(
      'rate_category_age_band',
      sql`case ${table.kind} when 'CHILD' then coalesce(${table.ageFrom} >= 0 and ${table.ageFrom} <= ${table.ageTo}, false) else num_nonnulls(${table.ageFrom}, ${table.ageTo}) = 0 end`,
    ),
    periodCheck('rate_category_period', table.validFrom, table.validTo),
  ],
);
