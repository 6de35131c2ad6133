import { jsonb, text, timestamp } from 'drizzle-orm/pg-core';
import { tjenestegraf } from '../schema.ts';

/** A word of the lexicon with its weight: kind, term, language, target, weight. */
export type LexiconTermKey = readonly [
  kind: string,
  term: string,
  language: string,
  target: string | null,
  weight: number,
];

/** Which seed data are in: one row a data set, with the checksum of what was loaded. */
export const seedRun = tjenestegraf.table('seed_run', {
  dataSet: text('data_set').primaryKey(),
  checksum: text('checksum').notNull(),
  /** Checksums of what was loaded before: code that brings one of them is older than the database. */
  earlier: text('earlier').array().notNull().default([]),
  /** The words of the lexicon that were loaded; null: of other data, and where they were loaded before this was noted. */
  rows: jsonb('rows').$type<readonly LexiconTermKey[]>(),
  loadedAt: timestamp('loaded_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});
