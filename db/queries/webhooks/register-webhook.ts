import type { TransactionSql } from 'postgres';
import type { EntityType } from '../../../services/change-feed/recorded-change.ts';
import type { SealedSecret } from '../../../services/webhooks/seal-secret.ts';
import type { Sql } from '../../client.ts';
import { DryRunRollback } from '../../dry-run-rollback.ts';
import { keepUnderKey, takeKey, type WriteKey } from '../../idempotency.ts';
import { type AuditEvent, writeAuditEvent } from '../write-audit-event.ts';
import { findWebhooks, type WebhookRow } from './find-webhooks.ts';

/** A webhook that a client wants. The caller has checked the address and the filter. */
export interface NewWebhook {
  readonly id: string;
  readonly url: string;
  readonly types: readonly EntityType[] | null;
  readonly municipality: string | null;
  /** The governor whose alerts are wanted; null: the change feed. */
  readonly alertsOf: string | null;
  /** A token of the feed, or of alerts an instant: from where on. */
  readonly place: string;
  readonly secret: SealedSecret;
  readonly now: string;
  /** The most webhooks that one client may have, this one included. */
  readonly clientMax: number;
  /** Do it, see what it comes to, and take it all back. */
  readonly dryRun: boolean;
}

/**
 * `repeated`: the key was used before for the same webhook, and nothing was written now; its secret is not shown again.
 * TOO_MANY: the client has as many as it may. TRIED: nothing was written; `webhook` is what it would be.
 */
export type Registered =
  | { readonly kind: 'WRITTEN'; readonly id: string; readonly repeated: boolean }
  | { readonly kind: 'TRIED'; readonly webhook: WebhookRow | null }
  | { readonly kind: 'KEY_REUSED' }
  | { readonly kind: 'TOO_MANY' };

/** Registers a webhook, in one transaction with its key and its audit row. */
export async function registerWebhook(
  sql: Sql,
  webhook: NewWebhook,
  key: WriteKey,
  audit: Omit<AuditEvent, 'outcome'>,
): Promise<Registered> {
  try {
    return await sql.begin((transaction) => write(transaction, webhook, key, audit));
  } catch (error) {
    if (error instanceof DryRunRollback) return { kind: 'TRIED', webhook: error.result as WebhookRow | null };
    throw error;
  }
}

async function write(
  transaction: TransactionSql,
  webhook: NewWebhook,
  key: WriteKey,
  audit: Omit<AuditEvent, 'outcome'>,
): Promise<Registered> {
  const { id, url, types, municipality, alertsOf, place, secret, now, clientMax, dryRun } = webhook;
  const taken = dryRun ? null : await takeKey(transaction, key);
  if (taken?.kind === 'KEY_REUSED') return { kind: 'KEY_REUSED' };
  if (taken?.kind === 'USED') return { kind: 'WRITTEN', id: String(taken.kept['id']), repeated: true };
  // Two at once would each count the other out.
  await transaction`select pg_advisory_xact_lock(hashtextextended('webhooks of ' || ${key.clientId}, 0))`;
  const [before] = await transaction<{ count: number }[]>`
      select count(*)::int as count from webhook where client_id = ${key.clientId}`;
  if ((before?.count ?? 0) >= clientMax) return { kind: 'TOO_MANY' };
  await transaction`
      insert into webhook (id, client_id, url, types, municipality, alerts_of, place, created_at, next_attempt_at)
      values (${id}, ${key.clientId}, ${url}, ${types === null ? null : [...types]}, ${municipality}, ${alertsOf}, ${place},
        -- Due at once, also where this server's clock is ahead.
        ${now}, least(${now}::timestamptz, clock_timestamp()))`;
  await transaction`insert into webhook_secret (webhook_id, secret, created_at) values (${id}, ${secret}, ${now})`;
  if (dryRun) throw new DryRunRollback((await findWebhooks(transaction, { clientId: key.clientId, id }))[0] ?? null);
  await writeAuditEvent(transaction, { ...audit, outcome: 'ALLOWED' });
  await keepUnderKey(transaction, key, { id });
  return { kind: 'WRITTEN', id, repeated: false };
}
