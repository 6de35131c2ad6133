import { sql } from 'drizzle-orm';
import { check, date, integer, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { confidential } from '../schema.ts';

/** A file or batch that was taken in: the same bytes again change nothing. */
export const intakeFile = confidential.table(
  'intake_file',
  {
    municipalityNumber: text('municipality_number').notNull(),
    /** SHA-256 (hex) of the content. */
    contentHash: text('content_hash').notNull(),
    rows: integer('rows').notNull(),
    takenInAt: timestamp('taken_in_at', { withTimezone: true, mode: 'string' })
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (table) => [primaryKey({ name: 'intake_file_pk', columns: [table.municipalityNumber, table.contentHash] })],
);

/** The months that a municipality says it has reported, whatever cases there are. One run of months, without gaps. */
export const statedPeriod = confidential.table(
  'stated_period',
  {
    municipalityNumber: text('municipality_number').primaryKey(),
    fromMonth: date('from_month', { mode: 'string' }).notNull(),
    /** Exclusive. */
    toMonth: date('to_month', { mode: 'string' }).notNull(),
  },
  (table) => [check('stated_period_in_order', sql`${table.fromMonth} < ${table.toMonth}`)],
);
