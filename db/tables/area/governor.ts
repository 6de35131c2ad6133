import { check, text } from 'drizzle-orm/pg-core';
import { matches, source, sourced, tjenestegraf } from '../schema.ts';

/** A county governor: the appeal and oversight body over one or more counties. */
export const governor = tjenestegraf.table(
  'governor',
  {
    /** A slug such as `troms-og-finnmark`. */
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    /** Null: not known to us. */
    website: text('website'),
    websiteSourceId: text('website_source_id').references(() => source.id),
    ...sourced(),
  },
  (table) => [check('governor_id_form', matches(table.id, '^[a-z]+(-[a-z]+)*$'))],
);
