import { sql } from 'drizzle-orm';
import { boolean, check, customType, integer, jsonb, smallint, text } from 'drizzle-orm/pg-core';
import { confidential } from '../schema.ts';

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

/** What a release hands to the next one. One row: what an earlier one held of withdrawn cases does not stay. */
export const releaseState = confidential.table(
  'release_state',
  {
    only: boolean('only').primaryKey().default(true),
    release: integer('release').notNull(),
    state: bytea('state').notNull(),
    recipientStreams: bytea('recipient_streams').notNull(),
    /** Last year whose recipients are published; null: none. */
    recipientsThroughYear: smallint('recipients_through_year'),
    /** Tell that the keys are those of the release before, and nothing more. */
    keyFingerprintA: text('key_fingerprint_a').notNull(),
    keyFingerprintP: text('key_fingerprint_p').notNull(),
  },
  (table) => [check('release_state_one_row', sql`${table.only}`)],
);

/** The report of each release. It counts true cases. */
export const releaseReport = confidential.table('release_report', {
  release: integer('release').primaryKey(),
  report: jsonb('report').notNull(),
});
