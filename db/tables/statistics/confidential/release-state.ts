import { sql } from 'drizzle-orm';
import { bigint, boolean, check, date, integer, jsonb, smallint, text } from 'drizzle-orm/pg-core';
import { bytea } from '../../schema.ts';
import { confidential } from '../schema.ts';

/** State passed from one release to the next. One row, so that earlier data about withdrawn cases do not remain. */
export const releaseState = confidential.table(
  'release_state',
  {
    only: boolean('only').primaryKey().default(true),
    release: integer('release').notNull(),
    state: bytea('state').notNull(),
    recipientStreams: bytea('recipient_streams').notNull(),
    /** Last year whose recipients are published; null: none. */
    recipientsThroughYear: smallint('recipients_through_year'),
    /** Highest case number at that time. */
    caseNumberMax: bigint('case_number_max', { mode: 'number' }).notNull(),
    /** Tell that the keys are those of the release before, and nothing more. */
    keyFingerprintA: text('key_fingerprint_a').notNull(),
    keyFingerprintP: text('key_fingerprint_p').notNull(),
  },
  (table) => [check('release_state_one_row', sql`${table.only}`)],
);

/**
 * Which months of a municipality are released. A case in them is counted by a release if its number is not above
 * `case_number_max`; both only ever grow, so the latest release's answer holds for all. A mark on every case would say the
 * same at the price of rewriting the table.
 */
export const releasedPeriod = confidential.table('released_period', {
  municipalityNumber: text('municipality_number').primaryKey(),
  fromMonth: date('from_month', { mode: 'string' }).notNull(),
  /** Exclusive. */
  toMonth: date('to_month', { mode: 'string' }).notNull(),
});

/** The report of each release. It counts true cases. */
export const releaseReport = confidential.table('release_report', {
  release: integer('release').primaryKey(),
  report: jsonb('report').notNull(),
});
