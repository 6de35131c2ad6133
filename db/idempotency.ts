import type { JSONValue, TransactionSql } from 'postgres';

/** Under which key a client writes, and a hash of what. */
export interface WriteKey {
  readonly clientId: string;
  readonly idempotencyKey: string;
  /** Hash of the whole input without the key: the same key with another input is a mistake of the client's. */
  readonly payloadHash: string;
}

/** `FREE`: the key is unused. `USED`: its stored result. `KEY_REUSED`: it was used for another input. */
export type TakenKey =
  | { readonly kind: 'FREE' | 'KEY_REUSED' }
  | { readonly kind: 'USED'; readonly kept: Readonly<Record<string, unknown>> };

/** Takes a key for the rest of the transaction: whoever sends the same one meanwhile waits, and then finds it used. */
export async function takeKey(transaction: TransactionSql, key: WriteKey): Promise<TakenKey> {
  const { clientId, idempotencyKey, payloadHash } = key;
  await transaction`select pg_advisory_xact_lock(hashtextextended(${clientId} || ' ' || ${idempotencyKey}, 0))`;
  const [used] = await transaction<{ payloadHash: string; kept: Record<string, unknown> }[]>`
    select payload_hash as "payloadHash", result as kept from idempotency_key
    where client_id = ${clientId} and key = ${idempotencyKey}`;
  if (used === undefined) return { kind: 'FREE' };
  return used.payloadHash === payloadHash ? { kind: 'USED', kept: used.kept } : { kind: 'KEY_REUSED' };
}

/** Stores the result of a write under its key, in the write's own transaction: both are committed or neither is. */
export async function keepUnderKey(transaction: TransactionSql, key: WriteKey, result: JSONValue): Promise<void> {
  await transaction`
    insert into idempotency_key (client_id, key, payload_hash, result)
    values (${key.clientId}, ${key.idempotencyKey}, ${key.payloadHash}, ${transaction.json(result)})`;
}
