import { boolean, check, date, text } from 'drizzle-orm/pg-core';
import { matches, sourced, tjenestegraf } from '../schema.ts';

/** A ministry's circular that sets guideline rates. */
export const circular = tjenestegraf.table(
  'circular',
  {
    /** Its number, such as `A-3/2023`. */
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    publishedOn: date('published_on', { mode: 'string' }),
    /** The number was inferred, not read in an official text. */
    inferred: boolean('inferred').notNull().default(false),
    ...sourced(),
  },
  (table) => [check('circular_id_form', matches(table.id, '^A-[0-9]+/[0-9]{2,4}$'))],
);
