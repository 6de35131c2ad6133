import type { Sql, SqlLike } from '../../client.ts';
import type { ClaimedWebhook } from './claim-webhook.ts';

/** The position of a webhook in its feed. */
export interface ReadOn {
  readonly place: string;
  /** The directory's version up to which the feed is looked through. */
  readonly lookedAt: string;
  /** See the column. */
  readonly deliveredAlerts: readonly string[];
  /** When there may be more. */
  readonly nextLookAt: number;
}

/** The outcome of one delivery by a webhook. Instants in milliseconds since 1970. */
export type WebhookOutcome =
  /** Delivered, or (`sent` false) nothing to deliver. */
  | (ReadOn & { readonly kind: 'MOVED'; readonly sent: boolean })
  | { readonly kind: 'FAILED'; readonly failure: string; readonly nextAttemptAt: number }
  /** The retries are used up: the batch is stored as a dead letter, and the feed goes on. */
  | (ReadOn & { readonly kind: 'GIVEN_UP'; readonly failure: string; readonly changes: number })
  /** Nothing more is sent until the client resumes it. PAUSED: it wants or may have nothing; FAILING: the feed cannot go on. */
  | { readonly kind: 'STOPPED'; readonly state: 'PAUSED' | 'FAILING'; readonly reason: string }
  | { readonly kind: 'RESENT'; readonly deadLetter: string }
  | { readonly kind: 'NOT_RESENT'; readonly deadLetter: string; readonly failure: string }
  /** It was broken off: somebody else takes it. */
  | { readonly kind: 'LEFT' };

/**
 * Records the outcome of a delivery and releases the lease, in one transaction. If another process has taken the lease, or
 * the client has moved the cursor meanwhile, only our own lease is released: the message may be delivered twice, never lost.
 */
export function recordDeliveryOutcome(
  sql: Sql,
  webhook: ClaimedWebhook,
  outcome: WebhookOutcome,
  now: number,
): Promise<void> {
  const at = new Date(now).toISOString();
  return sql.begin(async (transaction) => {
    const [ours] = await transaction`
      update webhook set lease = null, lease_until = null where id = ${webhook.id} and lease = ${webhook.lease} returning id`;
    if (ours !== undefined) await write(transaction, webhook, outcome, at);
  });
}

async function write(sql: SqlLike, webhook: ClaimedWebhook, outcome: WebhookOutcome, at: string): Promise<void> {
  const same = sql`id = ${webhook.id} and place = ${webhook.place}`;
  switch (outcome.kind) {
    case 'MOVED':
      await sql`
        update webhook set ${readOn(sql, outcome)}, attempts = 0, first_attempt_at = null
          ${outcome.sent ? sql`, state = 'ACTIVE', reason = null, last_success_at = ${at}, failing_since = null, last_failure = null` : sql``}
        where ${same}`;
      return;
    case 'FAILED':
      await sql`
        update webhook set state = 'FAILING', last_failure = ${outcome.failure}, attempts = attempts + 1,
          failing_since = coalesce(failing_since, ${at}), first_attempt_at = coalesce(first_attempt_at, ${at}),
          next_attempt_at = ${new Date(outcome.nextAttemptAt).toISOString()}
        where ${same}`;
      return;
    case 'GIVEN_UP':
      await sql`
        with moved as (
          update webhook set ${readOn(sql, outcome)}, state = 'FAILING', last_failure = ${outcome.failure}, attempts = 0,
            first_attempt_at = null
          where ${same} returning id)
        insert into webhook_dead_letter (webhook_id, place_from, place_to, changes, failure, created_at)
        select id, ${webhook.place}, ${outcome.place}, ${outcome.changes}, ${outcome.failure}, ${at} from moved`;
      return;
    case 'STOPPED':
      await sql`
        update webhook set state = ${outcome.state}, reason = ${outcome.reason}, attempts = 0, first_attempt_at = null,
          failing_since = coalesce(failing_since, ${at}), next_attempt_at = null
        where ${same}`;
      return;
    case 'RESENT':
      await sql`delete from webhook_dead_letter where id = ${outcome.deadLetter}`;
      await sql`update webhook set last_success_at = ${at} where id = ${webhook.id}`;
      return;
    case 'NOT_RESENT':
      await sql`
        update webhook_dead_letter set resend_requested_at = null, failure = ${outcome.failure}
        where id = ${outcome.deadLetter}`;
      return;
    case 'LEFT':
      return;
  }
}

function readOn(sql: SqlLike, { place, lookedAt, deliveredAlerts, nextLookAt }: ReadOn) {
  return sql`place = ${place}, looked_at_version = ${lookedAt}, delivered_alerts = ${[...deliveredAlerts]},
    next_attempt_at = ${new Date(nextLookAt).toISOString()}`;
}
