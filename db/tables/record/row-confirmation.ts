import { bigint, index, primaryKey, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { xid8 } from '../office/office.ts';
import { bytea, tjenestegraf } from '../schema.ts';

/** Rows of one table that were confirmed together, named once however often that is: most are the same each day. */
export const rowSet = tjenestegraf.table(
  'row_set',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    tableName: text('table_name').notNull(),
    /** The rows, each as `row_history.row_key`, sorted. */
    rowKeys: text('row_keys').array().notNull(),
    /** SHA-256 of the rows, a line break between them. */
    hash: bytea('hash').notNull(),
  },
  (table) => [
    unique('row_set_once').on(table.tableName, table.hash),
    index('row_set_by_row').using('gin', table.rowKeys),
  ],
);

/**
 * Rows of the directory that somebody confirmed, where nothing but `verified_at` changed: one row for each statement and each
 * earlier time, in place of a copy of every row in `row_history`. Written by the same triggers, append-only.
 */
export const rowConfirmation = tjenestegraf.table(
  'row_confirmation',
  {
    transaction: xid8('transaction').notNull(),
    /** Its place among the rows of `row_history`, from the same sequence. */
    sequence: bigint('sequence', { mode: 'bigint' }).notNull(),
    setId: bigint('set_id', { mode: 'bigint' })
      .notNull()
      .references(() => rowSet.id),
    /** When they had been confirmed before; null: never. */
    earlier: timestamp('earlier', { withTimezone: true, mode: 'string' }),
  },
  (table) => [
    primaryKey({ name: 'row_confirmation_pk', columns: [table.transaction, table.sequence] }),
    index('row_confirmation_by_set').on(table.setId),
  ],
);
