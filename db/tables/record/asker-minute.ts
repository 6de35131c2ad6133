import { sql } from 'drizzle-orm';
import { bigint, check, integer, text, timestamp } from 'drizzle-orm/pg-core';
import { matches, tjenestegraf } from '../schema.ts';

/**
 * What askers have used of their running minute at all processes together, of those who use much. Unlogged: after a crash
 * each process's own count is all there is. Nobody's address is in it.
 */
export const askerMinute = tjenestegraf.table(
  'asker_minute',
  {
    /** SHA-256 of who asks, hexadecimal. */
    askerHash: text('asker_hash').primaryKey(),
    startedAt: timestamp('started_at', { withTimezone: true, mode: 'string' }).notNull(),
    requests: integer('requests').notNull(),
    /** Estimated values of the answers that had to be made. */
    cost: bigint('cost', { mode: 'number' }).notNull(),
  },
  (table) => [
    check('asker_minute_hash_form', matches(table.askerHash, '^[0-9a-f]{64}$')),
    check('asker_minute_not_negative', sql`${table.requests} >= 0 and ${table.cost} >= 0`),
  ],
);
