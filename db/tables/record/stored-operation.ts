import { check, text, timestamp } from 'drizzle-orm/pg-core';
import { matches, tjenestegraf } from '../schema.ts';

/** Operations that clients have stored beforehand; those of the contract come with the platform and are not here. */
export const storedOperation = tjenestegraf.table(
  'stored_operation',
  {
    /** SHA-256 of the text. */
    id: text('id').primaryKey(),
    text: text('text').notNull(),
    /** The operation's name in the text; null: it has none. */
    name: text('name'),
    storedAt: timestamp('stored_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
  },
  (table) => [check('stored_operation_id_form', matches(table.id, '^[0-9a-f]{64}$'))],
);
