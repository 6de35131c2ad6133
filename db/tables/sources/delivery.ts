import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, integer, jsonb, text, timestamp, unique } from 'drizzle-orm/pg-core';
import type { JsonValue } from '../../../services/sources/json-value.ts';
import type { Rejected } from '../../../services/sources/parsing/parsed-delivery.ts';
import { oneOf, tjenestegraf } from '../schema.ts';

/**
 * The outcome of a delivery. APPLIED: something changed. UNCHANGED: it stated what was known. KEPT: its statements were
 * applied, but nothing missing from it was removed, because it is suspiciously small. FAILED: it could not be read, nothing
 * was done.
 */
export const DELIVERY_OUTCOMES = ['APPLIED', 'UNCHANGED', 'KEPT', 'FAILED'] as const;
export type DeliveryOutcome = (typeof DELIVERY_OUTCOMES)[number];

/** A delivery that was read, or that could not be: when, from which source, and its outcome. */
export const delivery = tjenestegraf.table(
  'delivery',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    connector: text('connector').notNull(),
    /** The sources it speaks for. */
    sourceIds: text('source_ids').array().notNull(),
    /** SHA-256 of its bytes, hexadecimal. */
    fileHash: text('file_hash').notNull(),
    /** Counts for a person to read: rows, entities and observations by outcome. */
    counts: jsonb('counts').$type<Record<string, number>>().notNull(),
    outcome: text('outcome').$type<DeliveryOutcome>().notNull(),
    /** Rules it broke, by their stable names. */
    rules: text('rules').array().notNull().default(sql`'{}'`),
    /** True: only looked at. */
    dryRun: boolean('dry_run').notNull(),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    check('delivery_outcome_known', oneOf(table.outcome, DELIVERY_OUTCOMES)),
    check('delivery_file_hash_form', sql`${table.fileHash} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** The faults of a row, each with its place and rule, without the value. */
export type RowFault = Pick<Rejected, 'column' | 'path' | 'rule' | 'message'>;

/** A rejected row, stored with the reason until it can be imported. For the platform's staff; no API shows it. */
export const deadLetter = tjenestegraf.table(
  'dead_letter',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    deliveryId: bigint('delivery_id', { mode: 'bigint' })
      .notNull()
      .references(() => delivery.id),
    connector: text('connector').notNull(),
    /** The context that the connector needs to read the row again, such as the source it was read for. */
    context: jsonb('context').$type<JsonValue>().notNull(),
    /** Place in its delivery, from 1. */
    row: integer('row').notNull(),
    line: integer('line'),
    key: text('key'),
    faults: jsonb('faults').$type<RowFault[]>().notNull(),
    /** The row as it came; null: its content must not be stored, and it cannot be replayed. */
    content: jsonb('content').$type<JsonValue>(),
    /** The same row of the same connector is one letter, however often it comes. */
    contentHash: text('content_hash').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'string' })
      .notNull()
      .default(sql`clock_timestamp()`),
    /** When it was taken in after all; null: it waits. */
    replayedAt: timestamp('replayed_at', { withTimezone: true, mode: 'string' }),
  },
  (table) => [
    unique('dead_letter_once').on(table.connector, table.contentHash),
    index('dead_letter_waiting').on(table.connector).where(sql`${table.replayedAt} is null`),
  ],
);
