import type { TransactionSql } from 'postgres';
import type { SealedSecret } from '../../../services/webhooks/seal-secret.ts';
import type { Sql } from '../../client.ts';
import { DryRunRollback } from '../../dry-run-rollback.ts';
import { type AuditEvent, writeAuditEvent } from '../write-audit-event.ts';
import { findWebhooks, type WebhookRow } from './find-webhooks.ts';

/** One of a client's own webhooks, and what the audit is to say. Somebody else's is as one that is not there. */
export interface OwnWebhook {
  readonly clientId: string;
  readonly id: string;
  readonly now: string;
  /** Do it, see what it comes to, and take it all back. */
  readonly dryRun: boolean;
  readonly audit: Omit<AuditEvent, 'outcome'>;
}

/** NOT_THERE: the client has none of this id. TRIED: nothing was written; `webhook` is what it would be, null where removed. */
export type ChangedWebhook =
  | { readonly kind: 'DONE' | 'NOT_THERE' }
  | { readonly kind: 'TRIED'; readonly webhook: WebhookRow | null };

/** Stops it for good, with its secrets and dead letters. */
export function removeWebhook(sql: Sql, own: OwnWebhook): Promise<ChangedWebhook> {
  return write(
    sql,
    own,
    async (transaction) =>
      (await transaction`delete from webhook where id = ${own.id} and client_id = ${own.clientId}`).count > 0,
  );
}

/** Signs with a new secret from now on, and beside it with the older ones until they run out. */
export function rotateWebhookSecret(
  sql: Sql,
  own: OwnWebhook,
  secret: SealedSecret,
  overlapMs: number,
): Promise<ChangedWebhook> {
  return write(sql, own, async (transaction) => {
    const [found] = await transaction`
      select id from webhook where id = ${own.id} and client_id = ${own.clientId} for update`;
    if (found === undefined) return false;
    await transaction`
      update webhook_secret set valid_until = clock_timestamp() + make_interval(secs => ${overlapMs / 1_000})
      where webhook_id = ${own.id} and valid_until is null`;
    await transaction`insert into webhook_secret (webhook_id, secret, created_at) values (${own.id}, ${secret}, ${own.now})`;
    return true;
  });
}

/** Goes on now, whatever it was stopped for. @param place from where; null: from where it stopped. */
export function resumeWebhook(sql: Sql, own: OwnWebhook, place: string | null): Promise<ChangedWebhook> {
  return write(sql, own, async (transaction) => {
    const { count } = await transaction`
      update webhook set place = coalesce(${place}, place), looked_at_version = 0,
        delivered_alerts = case when ${place}::text is null then delivered_alerts else '{}' end, state = 'ACTIVE', reason = null,
        failing_since = null, last_failure = null, attempts = 0, first_attempt_at = null,
        next_attempt_at = least(${own.now}::timestamptz, clock_timestamp())
      where id = ${own.id} and client_id = ${own.clientId}`;
    return count > 0;
  });
}

/** Has all that waits sent once more. */
export function resendDeadLetters(sql: Sql, own: OwnWebhook): Promise<ChangedWebhook> {
  return write(sql, own, async (transaction) => {
    const [found] = await transaction`select id from webhook where id = ${own.id} and client_id = ${own.clientId}`;
    if (found === undefined) return false;
    await transaction`
      update webhook_dead_letter set resend_requested_at = ${own.now}
      where webhook_id = ${own.id} and resend_requested_at is null`;
    return true;
  });
}

/** @param change false: there is no such webhook */
async function write(
  sql: Sql,
  { audit, clientId, id, dryRun }: OwnWebhook,
  change: (transaction: TransactionSql) => Promise<boolean>,
): Promise<ChangedWebhook> {
  try {
    return await sql.begin(async (transaction): Promise<ChangedWebhook> => {
      const done = await change(transaction);
      if (done && dryRun) throw new DryRunRollback((await findWebhooks(transaction, { clientId, id }))[0] ?? null);
      await writeAuditEvent(transaction, { ...audit, outcome: done ? 'ALLOWED' : 'DENIED' });
      return { kind: done ? 'DONE' : 'NOT_THERE' };
    });
  } catch (error) {
    if (error instanceof DryRunRollback) return { kind: 'TRIED', webhook: error.result as WebhookRow | null };
    throw error;
  }
}
