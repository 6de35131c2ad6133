import { type ClaimedWebhook, claimWebhook, type DeadLetter } from '../../../db/queries/webhooks/claim-webhook.ts';
import { recordDeliveryOutcome, type WebhookOutcome } from '../../../db/queries/webhooks/record-delivery-outcome.ts';
import { limits } from '../../../schema/limits/limits.ts';
import { nextAttempt } from '../../../services/webhooks/next-attempt.ts';
import { SealError } from '../../../services/webhooks/seal-secret.ts';
import { messageIdOf, signedHeaders } from '../../../services/webhooks/sign-message.ts';
import type { NextPage } from './next-page.ts';
import type { Sent } from './send-webhook.ts';
import { readNextPage } from './webhook-page.ts';
import type { WebhookParts } from './webhook-parts.ts';

type Shown = Extract<NextPage, { kind: 'PAGE' }>;

interface DeliveryParts extends WebhookParts {
  /** Lets a few pages be read at a time: many may wait for receivers, who cost nothing, but not for the database. */
  readonly reads: <Result>(task: () => Promise<Result>) => Promise<Result>;
}

/** The type of a message that says that a webhook cannot go on from where it is. */
const EXPIRED = 'sync.expired';

/**
 * Claims one webhook with pending work and does it: a batch of the feed, or a dead letter to resend. A webhook has one batch
 * in progress at a time, in the feed's order; the cursor advances only after the receiver has acknowledged the batch. If the
 * process dies in between, the batch is delivered again.
 * @param onFound called when a webhook was claimed, before it is served
 */
export async function deliverNext(parts: DeliveryParts, signal: AbortSignal, onFound: () => void): Promise<void> {
  const { sql, now } = parts;
  const version = parts.directory().version;
  const webhook = await claimWebhook(sql, { now: await now(), version, leaseMs: limits.webhookLeaseMs });
  if (webhook === null) return;
  onFound();
  const { deadLetter } = webhook;
  let outcome: WebhookOutcome = { kind: 'LEFT' };
  try {
    outcome =
      deadLetter === null ? await goOn(parts, webhook, signal) : await resend(parts, webhook, deadLetter, signal);
  } finally {
    await recordDeliveryOutcome(sql, webhook, outcome, await now());
  }
}

async function goOn(parts: DeliveryParts, webhook: ClaimedWebhook, signal: AbortSignal): Promise<WebhookOutcome> {
  const from = webhook.place;
  const next = await parts.reads(() => readNextPage(parts, webhook, { from, limit: limits.webhookPageSize }));
  if (next.kind === 'CLOSED') return { kind: 'STOPPED', state: 'PAUSED', reason: 'CLIENT_CLOSED' };
  const moved = (sent: boolean, { read }: Shown): WebhookOutcome => ({ kind: 'MOVED', ...read, sent });
  if (next.kind === 'PAGE' && next.data === null) return moved(false, next);
  if (next.kind === 'NOT_READ') {
    const { failure } = next;
    const nextAttemptAt = (await parts.now()) + limits.webhookAlertsEveryMs;
    return tryAgain(parts, webhook, failure, () => ({ kind: 'FAILED', failure, nextAttemptAt }));
  }
  const sent = await post(parts, webhook, { from, next }, signal);
  if (sent.kind === 'BROKEN_OFF') return { kind: 'LEFT' };
  if (sent.kind === 'GONE') return { kind: 'STOPPED', state: 'PAUSED', reason: 'GONE' };
  if (sent.kind === 'DELIVERED') {
    return next.kind === 'PAGE' ? moved(true, next) : { kind: 'STOPPED', state: 'FAILING', reason: next.reason };
  }
  const { failure } = sent;
  return tryAgain(parts, webhook, failure, () =>
    next.kind === 'PAGE'
      ? { kind: 'GIVEN_UP', failure, ...next.read, changes: next.changes }
      : { kind: 'STOPPED', state: 'FAILING', reason: next.reason },
  );
}

async function tryAgain(
  { now: clock, random }: DeliveryParts,
  { attempts, firstAttemptAt }: ClaimedWebhook,
  failure: string,
  giveUp: () => WebhookOutcome,
): Promise<WebhookOutcome> {
  const now = await clock();
  const attempted = { attempts: attempts + 1, firstAttemptAt: firstAttemptAt ?? now, now, random: random() };
  const again = nextAttempt(attempted);
  return again.kind === 'AGAIN' ? { kind: 'FAILED', failure, nextAttemptAt: again.at } : giveUp();
}

/** A dead letter has one attempt each time it is asked for; it holds up nothing longer than that. */
async function resend(
  parts: DeliveryParts,
  webhook: ClaimedWebhook,
  { id, placeFrom: from, changes }: DeadLetter,
  signal: AbortSignal,
): Promise<WebhookOutcome> {
  const next = await parts.reads(() => readNextPage(parts, webhook, { from, limit: changes }));
  const failed = (failure: string): WebhookOutcome => ({ kind: 'NOT_RESENT', deadLetter: id, failure });
  if (next.kind === 'CLOSED') return failed('CLIENT_CLOSED');
  if (next.kind === 'EXPIRED') return failed(next.reason);
  if (next.kind === 'NOT_READ') return failed(next.failure);
  if (next.data === null) return { kind: 'RESENT', deadLetter: id };
  const sent = await post(parts, webhook, { from, next }, signal);
  if (sent.kind === 'BROKEN_OFF') return { kind: 'LEFT' };
  if (sent.kind === 'DELIVERED') return { kind: 'RESENT', deadLetter: id };
  return failed(sent.kind === 'GONE' ? 'HTTP_410' : sent.failure);
}

/** Another process may have sealed a secret with a key that this one has not been given yet: somebody else sends it, or later. */
const SECRET_NOT_OPENED: Sent = { kind: 'FAILED', failure: 'SECRET_NOT_OPENED' };

async function post(
  { send, seal, now }: WebhookParts,
  webhook: ClaimedWebhook,
  { from, next }: { readonly from: string; readonly next: Extract<NextPage, { kind: 'PAGE' | 'EXPIRED' }> },
  signal: AbortSignal,
): Promise<Sent> {
  const at = await now();
  const [type, id, data] =
    next.kind === 'PAGE'
      ? [next.type, next.messageId, next.data]
      : [EXPIRED, messageIdOf(webhook.id, from, EXPIRED), { reason: next.reason }];
  const body = JSON.stringify({ type, timestamp: new Date(at).toISOString(), data });
  let secrets: readonly string[];
  try {
    secrets = webhook.secrets.map((secret) => seal.open(secret, webhook.id));
  } catch (error) {
    if (error instanceof SealError) return SECRET_NOT_OPENED;
    throw error;
  }
  return send({ url: webhook.url, headers: signedHeaders({ id, body, now: at }, secrets), body }, signal);
}
