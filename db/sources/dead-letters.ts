import { createHash } from 'node:crypto';
import type { JSONValue } from 'postgres';
import { canonicalJson, type JsonValue } from '../../services/sources/json-value.ts';
import type { Rejected } from '../../services/sources/parsing/parsed-delivery.ts';
import type { SqlLike } from '../client.ts';
import type { RowFault } from '../tables/sources/delivery.ts';
import type { ReadDelivery } from './delivery.ts';

/** A row that waits to be taken in. */
export interface DeadLetter {
  readonly id: string;
  /** The importer that rejected it. */
  readonly connector: string;
  readonly context: JsonValue;
  readonly row: number;
  readonly faults: readonly RowFault[];
  /** Null: it must not be stored, and cannot be replayed. */
  readonly content: JsonValue;
}

/** Keeps rejected rows with all that is wrong with each. Answers how many were not waiting already. */
export async function keepDeadLetters(sql: SqlLike, delivery: ReadDelivery, deliveryId: string): Promise<number> {
  let added = 0;
  for (const faults of Map.groupBy(delivery.rejected, ({ row }) => row).values()) {
    const [first] = faults;
    if (first === undefined) continue;
    const { row, line, key, content } = first;
    const written = await sql`
      insert into dead_letter as known (delivery_id, connector, context, row, line, key, faults, content, content_hash)
      values (${deliveryId}, ${delivery.importer}, ${sql.json(delivery.context as JSONValue)}, ${row}, ${line}, ${key},
        ${sql.json(faults.map(toFault))}, ${content === null ? null : sql.json(content as JSONValue)},
        ${hashOf(delivery, first)})
      on conflict (connector, content_hash) do update set replayed_at = null, faults = excluded.faults,
        delivery_id = excluded.delivery_id
      where known.replayed_at is not null
      returning 1`;
    added += written.length;
  }
  return added;
}

/** The letters that wait, oldest first. */
export async function waitingDeadLetters(sql: SqlLike, connector: string | null = null): Promise<DeadLetter[]> {
  return await sql<DeadLetter[]>`
    select id, connector, context, row, faults, content from dead_letter
    where replayed_at is null and (${connector}::text is null or connector = ${connector}::text)
    order by id`;
}

/** Marks letters as taken in after all. */
export async function markReplayed(sql: SqlLike, ids: readonly string[]): Promise<void> {
  await sql`update dead_letter set replayed_at = clock_timestamp() where id = any (${[...ids]}::bigint[])`;
}

function toFault({ column, path, rule, message }: Rejected): { [key: string]: JSONValue } {
  return { column, path, rule, message };
}

/** A row whose content must not be stored is identified by its position in its delivery. */
function hashOf({ context, fileHash }: ReadDelivery, { content, row }: Rejected): string {
  const said = content === null ? [fileHash, row] : [context, content];
  return createHash('sha256').update(canonicalJson(said)).digest('hex');
}
