import { sql } from 'drizzle-orm';
import { check, date, integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { periodCheck, sourced, tjenestegraf } from '../schema.ts';
import { circular } from './circular.ts';
import { rateCategory } from './rate-category.ts';

/** A period of the state's guideline rates. */
export const ratePeriod = tjenestegraf.table(
  'rate_period',
  {
    validFrom: date('valid_from', { mode: 'string' }).primaryKey(),
    /** Exclusive; null: its end is unknown. */
    validTo: date('valid_to', { mode: 'string' }),
    /** Exclusive; up to here a source confirms the amounts. */
    confirmedTo: date('confirmed_to', { mode: 'string' }).notNull(),
    /** Null: the circular is not known. */
    circularId: text('circular_id').references(() => circular.id),
    ...sourced(),
  },
  (table) => [
    periodCheck('rate_period_period', table.validFrom, table.validTo),
    check(
      'rate_period_confirmed_inside',
      sql`${table.confirmedTo} > ${table.validFrom} and (${table.validTo} is null or ${table.confirmedTo} <= ${table.validTo})`,
    ),
  ],
);

/** Whole kroner a month for one category in one period. */
export const rateAmount = tjenestegraf.table(
  'rate_amount',
  {
    validFrom: date('valid_from', { mode: 'string' })
      .notNull()
      .references(() => ratePeriod.validFrom, { onDelete: 'cascade' }),
    category: text('category')
      .notNull()
      .references(() => rateCategory.code),
    amountPerMonth: integer('amount_per_month').notNull(),
    ...sourced(),
  },
  (table) => [
    primaryKey({ name: 'rate_amount_pk', columns: [table.validFrom, table.category] }),
    check('rate_amount_not_negative', sql`${table.amountPerMonth} >= 0`),
  ],
);
