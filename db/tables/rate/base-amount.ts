import { sql } from 'drizzle-orm';
import { check, date, integer } from 'drizzle-orm/pg-core';
import { sourced, tjenestegraf } from '../schema.ts';

/** The base amount of the National Insurance Scheme (G), whole kroner a year, from a day until the next one. */
export const baseAmount = tjenestegraf.table(
  'base_amount',
  {
    validFrom: date('valid_from', { mode: 'string' }).primaryKey(),
    amountPerYear: integer('amount_per_year').notNull(),
    ...sourced(),
  },
  (table) => [check('base_amount_positive', sql`${table.amountPerYear} > 0`)],
);
