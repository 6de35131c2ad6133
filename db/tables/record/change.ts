import { sql } from 'drizzle-orm';
import { bigint, boolean, check, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { xid8 } from '../office/office.ts';
import { oneOf, tjenestegraf } from '../schema.ts';

/**
 * The change log: one row for each entity that a transaction changed, written by triggers, whatever the number of rows
 * and of times it was touched. `sequence` alone is no cursor: transactions commit out of its order. Read it in the order
 * of `directory_commit.version`.
 */
export const change = tjenestegraf.table(
  'change',
  {
    sequence: bigint('sequence', { mode: 'bigint' }).notNull().generatedAlwaysAsIdentity(),
    transaction: xid8('transaction').notNull(),
    entityType: text('entity_type').notNull(),
    entityId: text('entity_id').notNull(),
    kind: text('kind').$type<'CREATED' | 'UPDATED' | 'DELETED' | 'MERGED'>().notNull(),
    /** Names of fields as the API has them; empty: all of it (made, gone, or come to another municipality). */
    changedFields: text('changed_fields').array().notNull(),
    /** Whom it concerns after the change, or last did; null: every municipality. */
    municipalityNumbers: text('municipality_numbers').array(),
    /** Whom it concerned before the transaction and no longer does. */
    leftMunicipalityNumbers: text('left_municipality_numbers').array().notNull().default(sql`'{}'`),
    /** MERGED: the entity it became part of. */
    successorId: text('successor_id'),
    changedAt: timestamp('changed_at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [
    primaryKey({ name: 'change_pk', columns: [table.transaction, table.sequence] }),
    unique('change_once_in_transaction').on(table.transaction, table.entityType, table.entityId),
    check('change_kind_known', oneOf(table.kind, ['CREATED', 'UPDATED', 'DELETED', 'MERGED'])),
  ],
);

/** The feed to which the places belong: one row, made by a migration. */
export const changeFeed = tjenestegraf.table(
  'change_feed',
  {
    only: boolean('only').primaryKey().default(true),
    /** This database and no other; two databases made apart differ in it. */
    incarnation: uuid('incarnation').notNull().defaultRandom(),
    /** Versions from here on are complete; older ones may have been removed. */
    retainedFrom: bigint('retained_from', { mode: 'bigint' }).notNull().default(sql`0`),
  },
  (table) => [check('change_feed_one_row', sql`${table.only}`)],
);

/**
 * One row for each transaction that changed the directory, numbered in commit order (a trigger takes the number under a
 * lock at the end of the transaction). The highest version is the directory's version.
 */
export const directoryCommit = tjenestegraf.table('directory_commit', {
  /** Null until the commit, so only within the transaction itself. */
  version: bigint('version', { mode: 'bigint' }).unique('directory_commit_version_once'),
  transaction: xid8('transaction').primaryKey(),
  committedAt: timestamp('committed_at', { withTimezone: true, mode: 'string' }).notNull(),
});
