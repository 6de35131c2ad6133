import { sql } from 'drizzle-orm';
import { check, date, integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { municipality } from '../area/municipality.ts';
import { periodCheck, sourced, tjenestegraf, version } from '../schema.ts';
import { rateCategory } from './rate-category.ts';

/** A municipality's own rate, whole kroner a month, where a source gives one. */
export const municipalRate = tjenestegraf.table(
  'municipal_rate',
  {
    municipalityNumber: text('municipality_number')
      .notNull()
      .references(() => municipality.number),
    category: text('category')
      .notNull()
      .references(() => rateCategory.code),
    amountPerMonth: integer('amount_per_month').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validTo: date('valid_to', { mode: 'string' }),
    /** Exclusive; up to here a source confirms the amount. */
    confirmedTo: date('confirmed_to', { mode: 'string' }).notNull(),
    ...version(),
    ...sourced(),
  },
  (table) => [
    primaryKey({ name: 'municipal_rate_pk', columns: [table.municipalityNumber, table.category, table.validFrom] }),
    check('municipal_rate_not_negative', sql`${table.amountPerMonth} >= 0`),
    check(
      'municipal_rate_confirmed_inside',
      sql`${table.confirmedTo} > ${table.validFrom} and (${table.validTo} is null or ${table.confirmedTo} <= ${table.validTo})`,
    ),
    periodCheck('municipal_rate_period', table.validFrom, table.validTo),
  ],
);
