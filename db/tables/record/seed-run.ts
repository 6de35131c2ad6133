import { text, timestamp } from 'drizzle-orm/pg-core';
import { tjenestegraf } from '../schema.ts';

/** Which seed data are in: one row a data set, with the checksum of what was loaded. */
export const seedRun = tjenestegraf.table('seed_run', {
  dataSet: text('data_set').primaryKey(),
  checksum: text('checksum').notNull(),
  loadedAt: timestamp('loaded_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});
