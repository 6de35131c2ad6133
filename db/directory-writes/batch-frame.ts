import type { TransactionSql } from 'postgres';
import type { Instant, LocalDate } from '../../services/calendar/date-time.ts';
import { packResults, unpackResults } from '../../services/directory-writes/pack-results.ts';
import type { ItemResult, WritePlan } from '../../services/directory-writes/plan-writes.ts';
import type { Referable, ScopeKind } from '../../services/directory-writes/write-kind.ts';
import type { Sql } from '../client.ts';
import type { WriteKey } from '../idempotency.ts';
import type { BatchAudit } from './audit-batch.ts';
import type { OwnSource } from './owner-observations.ts';
import { versionOf, type WriteBounds, writeOnce } from './write-once.ts';

/** The writer of a batch, its idempotency key, and the offices and municipalities it may write for. */
export interface BatchWriter extends WriteKey, WriteBounds, BatchAudit, Omit<Referable, 'officeExists'> {
  readonly source: OwnSource;
  readonly now: Instant;
  readonly today: LocalDate;
  /** Whether there is such an office or municipality. */
  readonly exists: (scopeIs: ScopeKind, scope: string) => boolean;
  /** Whether it is the caller's. */
  readonly isMine: (scopeIs: ScopeKind, scope: string) => boolean;
}

/** How a batch is to be written. */
export interface BatchOptions {
  /** Whether what is good is written where something else is rejected; otherwise nothing is. */
  readonly keepGood: boolean;
  /** Only reports what the write would do; writes nothing. */
  readonly dryRun: boolean;
  /** The items are all that the client has under ids of its own: what is not among them is withdrawn. Null: they are not. */
  readonly whole: { readonly removalsMax: number | null } | null;
}

/**
 * KEY_REUSED: the key was used for another input. DISTURBED: what it rests on changed at the same moment. LIST_TOO_SMALL: a
 * whole list leaves out more than may go. In all of them nothing was written.
 */
export type BatchResult =
  | {
      readonly kind: 'SAVED';
      /** One result for each item, then one for each entity that a full list withdraws. */
      readonly results: readonly ItemResult[];
      readonly directoryVersion: string | null;
      /** The changes of a dry run; null: the batch was written, or changes nothing. */
      readonly planned: WritePlan | null;
    }
  | { readonly kind: 'LIST_TOO_SMALL'; readonly known: number; readonly missing: number }
  | { readonly kind: 'KEY_REUSED' | 'DISTURBED' };

/**
 * Writes a batch once for its key, in one transaction, and answers a repeated key with what it did then. Where nothing was done
 * the key is not used up.
 * @param write its results; one for each item.
 */
export async function saveBatchOnce(
  sql: Sql,
  writer: BatchWriter,
  write: (transaction: TransactionSql) => Promise<readonly ItemResult[]>,
): Promise<BatchResult> {
  const written = await writeOnce(sql, writer, writer, async (transaction) => {
    const result = await write(transaction);
    return { result, keep: result.some(isDone) ? packResults(result) : null };
  });
  if (written.kind === 'KEY_REUSED' || written.kind === 'DISTURBED') return written;
  const results = written.kind === 'DONE' ? written.result : unpackResults(written.kept);
  return { kind: 'SAVED', results, directoryVersion: await versionOf(sql, written.transaction), planned: null };
}

/** What a batch would come to. Neither the key nor anything else is taken; what is refused is audited by `plan`. */
export async function tryBatch(
  sql: Sql,
  writer: BatchWriter,
  plan: (transaction: TransactionSql) => Promise<Pick<WritePlan, 'results'> & { readonly planned?: WritePlan }>,
): Promise<BatchResult> {
  const { results, planned = null } = await sql.begin(async (transaction) => {
    await transaction`select set_config('statement_timeout', ${String(writer.statementTimeoutMs)}, true)`;
    return await plan(transaction);
  });
  return { kind: 'SAVED', results, directoryVersion: null, planned };
}

const isDone = ({ outcome }: ItemResult): boolean => outcome !== 'REJECTED' && outcome !== 'HELD_BACK';
