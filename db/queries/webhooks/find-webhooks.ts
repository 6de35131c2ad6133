import type { EntityType } from '../../../services/change-feed/recorded-change.ts';
import type { SqlLike } from '../../client.ts';
import type { WebhookState } from '../../tables/record/webhook.ts';

/** A webhook with how it goes. Its secrets are not among what can be read. Instants in RFC 3339. */
export interface WebhookRow {
  readonly id: string;
  readonly url: string;
  readonly types: readonly EntityType[] | null;
  readonly municipality: string | null;
  /** A governor's slug; null: the change feed. */
  readonly alertsOf: string | null;
  readonly state: WebhookState;
  readonly reason: string | null;
  readonly createdAt: string;
  readonly lastSuccessAt: string | null;
  readonly failingSince: string | null;
  readonly lastFailure: string | null;
  readonly nextAttemptAt: string | null;
  /** Batches that wait to be resent. */
  readonly deadLetters: number;
}

/** A client's own webhooks, the oldest first. @param id one of them alone; null: all */
export async function findWebhooks(
  sql: SqlLike,
  { clientId, id }: { readonly clientId: string; readonly id: string | null },
): Promise<WebhookRow[]> {
  const rows = await sql<WebhookRow[]>`
    select id, url, types, municipality, alerts_of as "alertsOf", state, reason, created_at as "createdAt", last_success_at as "lastSuccessAt",
      failing_since as "failingSince", last_failure as "lastFailure", next_attempt_at as "nextAttemptAt",
      (select count(*)::int from webhook_dead_letter where webhook_id = webhook.id) as "deadLetters"
    from webhook
    where client_id = ${clientId} and (${id}::text is null or id = ${id}::text)
    order by created_at, id collate "C"`;
  return [...rows];
}
