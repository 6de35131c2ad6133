import { check, text } from 'drizzle-orm/pg-core';
import { matches, sourced, tjenestegraf } from '../schema.ts';

/** A county governor: the appeal and oversight body over one or more counties. */
export const governor = tjenestegraf.table(
  'governor',
  {
    /** A slug such as `troms-og-finnmark`. */
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    ...sourced(),
  },
  (table) => [check('governor_id_form', matches(table.id, '^[a-z]+(-[a-z]+)*$'))],
);
