import { jsonb, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { tjenestegraf } from '../schema.ts';

/**
 * A key a client gave with a write, stored in the write's own transaction: a repeat finds the first result instead of
 * writing twice, also after a connection was cut at COMMIT.
 */
export const idempotencyKey = tjenestegraf.table(
  'idempotency_key',
  {
    clientId: text('client_id').notNull(),
    key: text('key').notNull(),
    payloadHash: text('payload_hash').notNull(),
    result: jsonb('result').$type<Record<string, unknown>>().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ name: 'idempotency_key_pk', columns: [table.clientId, table.key] })],
);
