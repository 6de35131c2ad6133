import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { governor } from '../area/governor.ts';
import { oneOf, tjenestegraf } from '../schema.ts';
import { client } from './client.ts';

export const WEBHOOK_STATES = ['ACTIVE', 'FAILING', 'PAUSED'] as const;
export type WebhookState = (typeof WEBHOOK_STATES)[number];

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** Where a client wants the change feed, or a governor's alerts, sent, how far it has come, and how it goes. Its secrets lie elsewhere. */
export const webhook = tjenestegraf.table(
  'webhook',
  {
    id: text('id').primaryKey(),
    clientId: text('client_id')
      .notNull()
      .references(() => client.id, { onDelete: 'cascade' }),
    url: text('url').notNull(),
    /** Null: all. */
    types: text('types').array(),
    /** The municipality as the client wrote it; null: not narrowed. */
    municipality: text('municipality'),
    /** The governor whose alerts are delivered. Null: the change feed. */
    alertsOf: text('alerts_of').references(() => governor.id),
    /** A token of the feed, or of alerts an instant: all up to here is delivered or a dead letter. */
    place: text('place').notNull(),
    /** Ids of alerts after `place` that are delivered: they are found again until the place is past them. */
    deliveredAlerts: text('delivered_alerts').array().notNull().default(sql`'{}'::text[]`),
    /** The directory's version up to which the feed has been looked through from the place. */
    lookedAtVersion: bigint('looked_at_version', { mode: 'bigint' }).notNull().default(sql`0`),
    state: text('state').$type<WebhookState>().notNull().default('ACTIVE'),
    /** Why it is not active; null: it is. */
    reason: text('reason'),
    createdAt: instant('created_at').notNull(),
    lastSuccessAt: instant('last_success_at'),
    failingSince: instant('failing_since'),
    /** The failure of the last attempt, such as HTTP_500; null: it succeeded. */
    lastFailure: text('last_failure'),
    /** Attempts to deliver the current message. */
    attempts: integer('attempts').notNull().default(0),
    firstAttemptAt: instant('first_attempt_at'),
    /** Null: none until it is resumed. */
    nextAttemptAt: instant('next_attempt_at'),
    /** The process that delivers now; valid until `lease_until`. */
    lease: uuid('lease'),
    leaseUntil: instant('lease_until'),
  },
  (table) => [
    index('webhook_by_client').on(table.clientId),
    index('webhook_due').on(table.nextAttemptAt),
    check('webhook_state_known', oneOf(table.state, WEBHOOK_STATES)),
  ],
);

/** The secrets that messages are signed with, encrypted with a key outside the database (services/webhooks/seal-secret.ts). */
export const webhookSecret = tjenestegraf.table(
  'webhook_secret',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    webhookId: text('webhook_id')
      .notNull()
      .references(() => webhook.id, { onDelete: 'cascade' }),
    secret: text('secret').notNull(),
    createdAt: instant('created_at').notNull(),
    /** Null: the present one; an older one signs beside it until then. */
    validUntil: instant('valid_until'),
  },
  (table) => [index('webhook_secret_by_webhook').on(table.webhookId)],
);

/** A batch that could not be delivered in three days: from where to where, not what. It is read anew when it is resent. */
export const webhookDeadLetter = tjenestegraf.table(
  'webhook_dead_letter',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    webhookId: text('webhook_id')
      .notNull()
      .references(() => webhook.id, { onDelete: 'cascade' }),
    placeFrom: text('place_from').notNull(),
    placeTo: text('place_to').notNull(),
    /** How many changes. */
    changes: integer('changes').notNull(),
    failure: text('failure').notNull(),
    createdAt: instant('created_at').notNull(),
    /** Null: it waits. */
    resendRequestedAt: instant('resend_requested_at'),
  },
  (table) => [index('webhook_dead_letter_by_webhook').on(table.webhookId, table.id)],
);
