import { bigint, index, text, timestamp } from 'drizzle-orm/pg-core';
import { xid8 } from '../office/office.ts';
import { tjenestegraf } from '../schema.ts';

/**
 * The change log: one row for each changed row of the directory, written by triggers. `sequence` alone is no cursor:
 * transactions commit out of its order. Read it in the order of `directory_commit.version`.
 */
export const change = tjenestegraf.table(
  'change',
  {
    sequence: bigint('sequence', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    transaction: xid8('transaction').notNull(),
    entityType: text('entity_type').notNull(),
    entityId: text('entity_id').notNull(),
    kind: text('kind').$type<'CREATED' | 'UPDATED' | 'DELETED'>().notNull(),
    /** Column names; empty unless UPDATED. */
    changedFields: text('changed_fields').array().notNull(),
    changedAt: timestamp('changed_at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [index('change_by_transaction').on(table.transaction)],
);

/**
 * One row for each committed transaction that changed the directory, numbered in commit order (a trigger takes the number
 * under a lock at the end of the transaction). The highest version is the directory's version.
 */
export const directoryCommit = tjenestegraf.table('directory_commit', {
  version: bigint('version', { mode: 'bigint' }).primaryKey(),
  transaction: xid8('transaction').notNull().unique('directory_commit_transaction_once'),
  committedAt: timestamp('committed_at', { withTimezone: true, mode: 'string' }).notNull(),
});
