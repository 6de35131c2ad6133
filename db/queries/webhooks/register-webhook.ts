import type { EntityType } from '../../../services/change-feed/recorded-change.ts';
import type { Sql } from '../../client.ts';
import { type AuditEvent, writeAuditEvent } from '../write-audit-event.ts';
import { type KeyedWrite, type WrittenOnce, writeOnce } from './once.ts';

/** A webhook that a client wants. The caller has checked the address and the filter. */
export interface NewWebhook {
  readonly id: string;
  readonly url: string;
  readonly types: readonly EntityType[] | null;
  readonly municipality: string | null;
  /** A token of the feed: from where on. */
  readonly place: string;
  readonly secret: string;
  readonly now: string;
  /** Of one client, this one included. */
  readonly clientMax: number;
}

/** @returns the id of the webhook; null: the client has as many as it may */
export function registerWebhook(
  sql: Sql,
  webhook: NewWebhook,
  key: KeyedWrite,
  audit: Omit<AuditEvent, 'outcome'>,
): Promise<WrittenOnce<string> | null> {
  const { id, url, types, municipality, place, secret, now, clientMax } = webhook;
  return writeOnce(sql, key, async (transaction) => {
    // Two at once would each count the other out.
    await transaction`select pg_advisory_xact_lock(hashtextextended('webhooks of ' || ${key.clientId}, 0))`;
    const [before] = await transaction<{ count: number }[]>`
      select count(*)::int as count from webhook where client_id = ${key.clientId}`;
    if ((before?.count ?? 0) >= clientMax) return null;
    await transaction`
      insert into webhook (id, client_id, url, types, municipality, place, created_at, next_attempt_at)
      values (${id}, ${key.clientId}, ${url}, ${types === null ? null : [...types]}, ${municipality}, ${place}, ${now}, ${now})`;
    await transaction`insert into webhook_secret (webhook_id, secret, created_at) values (${id}, ${secret}, ${now})`;
    await writeAuditEvent(transaction, { ...audit, outcome: 'ALLOWED' });
    return id;
  });
}
