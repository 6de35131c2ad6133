import { sql } from 'drizzle-orm';
import { bigint, check, index, jsonb, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { Actor } from '../../act-as.ts';
import { xid8 } from '../office/office.ts';
import { oneOf, tjenestegraf } from '../schema.ts';

/** The operation of a statement on a row. TOUCH: it raised the row's version and changed nothing that anybody reads. */
export const ROW_OPERATIONS = ['INSERT', 'UPDATE', 'TOUCH', 'DELETE'] as const;
export type RowOperation = (typeof ROW_OPERATIONS)[number];

/**
 * All commits of the directory, while `directory_commit` is pruned with the feed. History begins with the first row: the
 * directory at that time.
 */
export const historyCommit = tjenestegraf.table('history_commit', {
  version: bigint('version', { mode: 'bigint' }).primaryKey(),
  /** Null: where history begins. */
  transaction: xid8('transaction').unique('history_commit_transaction_once'),
  committedAt: timestamp('committed_at', { withTimezone: true, mode: 'string' }).notNull(),
  /** The writer; null: not recorded. */
  actor: text('actor').$type<Actor>(),
});

/**
 * Each row of the directory that a statement touched, written by triggers, and what it was before. Append-only: fields may
 * be taken out of `before` for good, nothing else. Persons and crisis centres' addresses are never in it.
 */
export const rowHistory = tjenestegraf.table(
  'row_history',
  {
    /** The order in which one row was touched; among rows of several transactions it says nothing. */
    sequence: bigint('sequence', { mode: 'bigint' }).generatedAlwaysAsIdentity(),
    transaction: xid8('transaction').notNull(),
    tableName: text('table_name').notNull(),
    /** The primary key's columns with `/` between them. */
    rowKey: text('row_key').notNull(),
    operation: text('operation').$type<RowOperation>().notNull(),
    /** Null: there was no such row. */
    before: jsonb('before').$type<Record<string, unknown>>(),
    /** The key of the row that this row was part of; null: none, or there was no such row. */
    ownerKey: text('owner_key').generatedAlwaysAs(
      sql`case when "table_name" = 'rate_amount' then "before" ->> 'valid_from' else coalesce("before" ->> 'office_number', "before" ->> 'schedule_id', "before" ->> 'crisis_centre_id', "before" ->> 'centre_id', "before" ->> 'municipality_number') end`,
    ),
  },
  (table) => [
    primaryKey({ name: 'row_history_pk', columns: [table.tableName, table.rowKey, table.sequence] }),
    index('row_history_by_owner').on(table.tableName, table.ownerKey).where(sql`${table.ownerKey} is not null`),
    check('row_history_operation_known', oneOf(table.operation, ROW_OPERATIONS)),
  ],
);
