import type { JSONValue, TransactionSql } from 'postgres';
import type { Sql } from '../../client.ts';

/** A write under a key of the client's own. */
export interface KeyedWrite {
  readonly clientId: string;
  readonly idempotencyKey: string;
  /** Hash of the whole input: the same key with another one is a mistake of the client's. */
  readonly payloadHash: string;
}

/** `repeated`: the key was used before for the same input, and nothing was written now. */
export type WrittenOnce<Result> =
  | { readonly kind: 'WRITTEN'; readonly result: Result; readonly repeated: boolean }
  | { readonly kind: 'KEY_REUSED' };

/**
 * Writes in one transaction with its key; what comes of it is kept with the key, so it must hold nothing that is shown
 * only once. A write that is refused (null) leaves no key: it may be tried again.
 */
export function writeOnce<Result extends JSONValue>(
  sql: Sql,
  { clientId, idempotencyKey, payloadHash }: KeyedWrite,
  write: (transaction: TransactionSql) => Promise<Result | null>,
): Promise<WrittenOnce<Result> | null> {
  return sql.begin(async (transaction): Promise<WrittenOnce<Result> | null> => {
    await transaction`select pg_advisory_xact_lock(hashtextextended(${clientId} || ' ' || ${idempotencyKey}, 0))`;
    const [used] = await transaction<{ payloadHash: string; result: Result }[]>`
      select payload_hash as "payloadHash", result from idempotency_key
      where client_id = ${clientId} and key = ${idempotencyKey}`;
    if (used !== undefined) {
      return used.payloadHash === payloadHash
        ? { kind: 'WRITTEN', result: used.result, repeated: true }
        : { kind: 'KEY_REUSED' };
    }
    const result = await write(transaction);
    if (result === null) return null;
    await transaction`
      insert into idempotency_key (client_id, key, payload_hash, result)
      values (${clientId}, ${idempotencyKey}, ${payloadHash}, ${transaction.json(result)})`;
    return { kind: 'WRITTEN', result, repeated: false };
  });
}
