import { randomUUID } from 'node:crypto';
import type { EntityType } from '../../../services/change-feed/recorded-change.ts';
import type { SealedSecret } from '../../../services/webhooks/seal-secret.ts';
import type { Sql } from '../../client.ts';

/** A batch that is to be sent once more. */
export interface DeadLetter {
  readonly id: string;
  readonly placeFrom: string;
  readonly changes: number;
}

/** A webhook with something to do, this process's alone until the lease is over. Instants in milliseconds since 1970. */
export interface ClaimedWebhook {
  readonly id: string;
  readonly lease: string;
  readonly clientId: string;
  readonly url: string;
  readonly types: readonly EntityType[] | null;
  readonly municipality: string | null;
  /** The governor whose alerts are sent; null: the change feed. */
  readonly alertsOf: string | null;
  readonly place: string;
  readonly deliveredAlerts: readonly string[];
  readonly attempts: number;
  readonly firstAttemptAt: number | null;
  /** The oldest one asked for; null: the feed is next. */
  readonly deadLetter: DeadLetter | null;
  /** The secrets that are valid for signing now, the newest first. */
  readonly secrets: readonly SealedSecret[];
}

/**
 * Claims the webhook that has waited longest of those that are due and may have something to send: the feed has grown,
 * alerts are to be evaluated, or a dead letter is to be resent. No connection is held during the delivery: the lease excludes
 * other processes, and expires by itself when a process dies.
 * @param version the directory's, up to which the feed can be read
 * @param now by the database's clock
 */
export async function claimWebhook(
  sql: Sql,
  { now, version, leaseMs }: { readonly now: number; readonly version: bigint; readonly leaseMs: number },
): Promise<ClaimedWebhook | null> {
  const at = new Date(now).toISOString();
  const lease = randomUUID();
  const [claimed] = await sql<(Omit<ClaimedWebhook, 'deadLetter' | 'secrets'> & { firstAttemptAt: string | null })[]>`
    update webhook set lease = ${lease}, lease_until = ${new Date(now + leaseMs).toISOString()}
    where id = (
      select id from webhook
      where state <> 'PAUSED' and (lease_until is null or lease_until <= ${at})
        and ((next_attempt_at <= ${at} and (alerts_of is not null or looked_at_version < ${String(version)}::bigint)) or exists (
          select from webhook_dead_letter where webhook_id = webhook.id and resend_requested_at is not null))
      order by next_attempt_at nulls last, id
      limit 1 for update skip locked)
    returning id, lease::text as lease, client_id as "clientId", url, types, municipality, alerts_of as "alertsOf", place,
      delivered_alerts as "deliveredAlerts", attempts,
      (extract(epoch from first_attempt_at) * 1000)::float8 as "firstAttemptAt"`;
  if (claimed === undefined) return null;
  const [deadLetter] = await sql<DeadLetter[]>`
    select id, place_from as "placeFrom", changes from webhook_dead_letter
    where webhook_id = ${claimed.id} and resend_requested_at is not null order by id limit 1`;
  const secrets = await sql<{ secret: SealedSecret }[]>`
    select secret from webhook_secret
    where webhook_id = ${claimed.id} and (valid_until is null or valid_until > ${at}) order by id desc`;
  return { ...claimed, deadLetter: deadLetter ?? null, secrets: secrets.map(({ secret }) => secret) };
}
