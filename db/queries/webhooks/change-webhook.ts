import type { TransactionSql } from 'postgres';
import type { SealedSecret } from '../../../services/webhooks/seal-secret.ts';
import type { Sql } from '../../client.ts';
import { type AuditEvent, writeAuditEvent } from '../write-audit-event.ts';

/** One of a client's own webhooks, and what the audit is to say. Somebody else's is as one that is not there. */
export interface OwnWebhook {
  readonly clientId: string;
  readonly id: string;
  readonly now: string;
  readonly audit: Omit<AuditEvent, 'outcome'>;
}

/** Stops it for good, with its secrets and dead letters. @returns false: there is none */
export function removeWebhook(sql: Sql, own: OwnWebhook): Promise<boolean> {
  return write(
    sql,
    own,
    async (transaction) =>
      (await transaction`delete from webhook where id = ${own.id} and client_id = ${own.clientId}`).count > 0,
  );
}

/** Signs with a new secret from now on, and beside it with the older ones until they run out. @returns false: there is none */
export function rotateWebhookSecret(
  sql: Sql,
  own: OwnWebhook,
  secret: SealedSecret,
  overlapMs: number,
): Promise<boolean> {
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

/** Goes on now, whatever it was stopped for. @param place from where; null: from where it stopped. @returns false: there is none */
export function resumeWebhook(sql: Sql, own: OwnWebhook, place: string | null): Promise<boolean> {
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

/** Has all that waits sent once more. @returns false: there is no such webhook */
export function resendDeadLetters(sql: Sql, own: OwnWebhook): Promise<boolean> {
  return write(sql, own, async (transaction) => {
    const [found] = await transaction`select id from webhook where id = ${own.id} and client_id = ${own.clientId}`;
    if (found === undefined) return false;
    await transaction`
      update webhook_dead_letter set resend_requested_at = ${own.now}
      where webhook_id = ${own.id} and resend_requested_at is null`;
    return true;
  });
}

function write(sql: Sql, { audit }: OwnWebhook, change: (transaction: TransactionSql) => Promise<boolean>) {
  return sql.begin(async (transaction) => {
    const done = await change(transaction);
    await writeAuditEvent(transaction, { ...audit, outcome: done ? 'ALLOWED' : 'DENIED' });
    return done;
  });
}
