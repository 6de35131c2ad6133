import { check, text } from 'drizzle-orm/pg-core';
import { matches, sourced, tjenestegraf } from '../schema.ts';
import { governor } from './governor.ts';

/** A county, with the governor who oversees its municipalities. */
export const county = tjenestegraf.table(
  'county',
  {
    number: text('number').primaryKey(),
    name: text('name').notNull(),
    governorId: text('governor_id')
      .notNull()
      .references(() => governor.id),
    ...sourced(),
  },
  (table) => [check('county_number_form', matches(table.number, '^[0-9]{2}$'))],
);
