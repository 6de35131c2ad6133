import { primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { source, tjenestegraf } from '../schema.ts';

/**
 * A row of the directory that a file wrote and that is no observation, such as a contact: so that a newer file, which leaves
 * it out, takes it back. It holds a key and never what the row says.
 */
export const deliveredRecord = tjenestegraf.table(
  'delivered_record',
  {
    /** The source that stated it. */
    sourceId: text('source_id')
      .notNull()
      .references(() => source.id),
    importer: text('importer').notNull(),
    /** The key of the row in its table, its parts with `/` between them. */
    recordKey: text('record_key').notNull(),
    /** The row's `verified_at` as the file left it: where it is another one now, somebody has confirmed the row since. */
    writtenAt: timestamp('written_at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [primaryKey({ name: 'delivered_record_pk', columns: [table.sourceId, table.importer, table.recordKey] })],
);
