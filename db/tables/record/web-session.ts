import { sql } from 'drizzle-orm';
import { check, index, text, timestamp } from 'drizzle-orm/pg-core';
import { matches, tjenestegraf } from '../schema.ts';

/** Sessions of people who signed in to the pages. Neither cookie nor token can be read from a row. */
export const webSession = tjenestegraf.table(
  'web_session',
  {
    /** SHA-256 of the cookie's secret, hexadecimal. */
    idHash: text('id_hash').primaryKey(),
    /** The signed-in person and the token for the API, encrypted by the server's key. */
    sealed: text('sealed').notNull(),
    startedAt: timestamp('started_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
    usedAt: timestamp('used_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
    /** The end however busy the session is: the token's. */
    endsAt: timestamp('ends_at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [
    check('web_session_id_form', matches(table.idHash, '^[0-9a-f]{64}$')),
    check('web_session_sealed_bounded', sql`length(${table.sealed}) <= 32768`),
    index('web_session_ends_at').on(table.endsAt),
  ],
);
