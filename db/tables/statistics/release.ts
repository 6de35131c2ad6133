import { sql } from 'drizzle-orm';
import { boolean, check, date, integer, text, timestamp } from 'drizzle-orm/pg-core';
import { matches } from '../schema.ts';
import { statistics } from './schema.ts';

/** A published release. Its checksum is a link of the hash chain over everything published so far. */
export const release = statistics.table(
  'release',
  {
    /** 1 for the first, without gaps. */
    number: integer('number').primaryKey(),
    /** Such as `2026-09`, or `synthetic-2026-09`. */
    id: text('id').notNull().unique('release_id_once'),
    /** First of the first month that any release up to this one covers. */
    coversFrom: date('covers_from', { mode: 'string' }).notNull(),
    /** First of the last month covered. */
    through: date('through', { mode: 'string' }).notNull().unique('release_month_once'),
    publishedAt: timestamp('published_at', { withTimezone: true, mode: 'string' })
      .notNull()
      .default(sql`clock_timestamp()`),
    /** The day of it in Norway. */
    publishedOn: date('published_on', { mode: 'string' }).notNull(),
    checksum: text('checksum').notNull(),
    /** Made-up cases are among the rows published so far. */
    synthetic: boolean('synthetic').notNull(),
    rowsA: integer('rows_a').notNull(),
    rowsP: integer('rows_p').notNull(),
    completionsA: integer('completions_a').notNull(),
    completionsP: integer('completions_p').notNull(),
    retractionsA: integer('retractions_a').notNull().default(0),
    retractionsP: integer('retractions_p').notNull().default(0),
    /** It included late, withdrawn and corrected cases: every municipality’s open years are as of this release. */
    isSettlement: boolean('is_settlement').notNull().default(false),
  },
  (table) => [
    check('release_number_positive', sql`${table.number} > 0`),
    check('release_checksum_form', matches(table.checksum, '^[0-9a-f]{64}$')),
    check(
      'release_first_of_month',
      sql`extract(day from ${table.through}) = 1 and extract(day from ${table.coversFrom}) = 1`,
    ),
  ],
);
