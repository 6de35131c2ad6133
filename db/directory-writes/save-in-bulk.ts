import { randomUUID } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import type { Instant, LocalDate } from '../../services/calendar/date-time.ts';
import { packResults, unpackResults } from '../../services/directory-writes/pack-results.ts';
import { type ItemResult, planWrites, type WriteWorld } from '../../services/directory-writes/plan-writes.ts';
import type { CheckedItem, ScopeKind, WriteKind } from '../../services/directory-writes/write-kind.ts';
import type { Sql } from '../client.ts';
import type { WriteKey } from '../idempotency.ts';
import { auditBatch, type BatchAudit } from './audit-batch.ts';
import { lockEntities } from './locked-entities.ts';
import { type OwnSource, saveOwnerObservations, saveOwnerSource } from './owner-observations.ts';
import { ownerStatementsInSteps } from './owner-statements-in-steps.ts';
import { versionOf, type WorkDone, type WriteBounds, writeOnce } from './write-once.ts';
import { writeRows } from './write-rows.ts';
import { WRITE_TABLES, type WriteTable } from './write-tables.ts';

/** Who writes a batch, under which key, and what of the directory is theirs. */
export interface BatchWriter extends WriteKey, WriteBounds, BatchAudit {
  readonly source: OwnSource;
  readonly now: Instant;
  readonly today: LocalDate;
  /** Whether there is such an office or municipality. */
  readonly exists: (scopeIs: ScopeKind, scope: string) => boolean;
  /** Whether it is the caller's. */
  readonly isMine: (scopeIs: ScopeKind, scope: string) => boolean;
  readonly centreExists: WriteWorld['centreExists'];
}

/** KEY_REUSED: the key was used for another input. DISTURBED: what it rests on changed at the same moment; nothing was written. */
export type BatchResult =
  | { readonly kind: 'SAVED'; readonly results: readonly ItemResult[]; readonly directoryVersion: string | null }
  | { readonly kind: 'KEY_REUSED' | 'DISTURBED' };

/**
 * Writes a batch of one kind of thing in one transaction and a handful of statements, with its idempotency key, its audit
 * rows and the owner's statements.
 *
 * @param items checked; one result comes for each, in their order.
 * @param keepGood whether what is good is written where something else is rejected; otherwise nothing is.
 */
export async function saveInBulk(
  sql: Sql,
  kind: WriteKind,
  items: readonly CheckedItem[],
  keepGood: boolean,
  writer: BatchWriter,
): Promise<BatchResult> {
  const written = await writeOnce(sql, writer, writer, (transaction) =>
    save(transaction, kind, items, keepGood, writer),
  );
  if (written.kind === 'KEY_REUSED' || written.kind === 'DISTURBED') return written;
  const results = written.kind === 'DONE' ? written.result : unpackResults(written.kept);
  return { kind: 'SAVED', results, directoryVersion: await versionOf(sql, written.transaction) };
}

async function save(
  sql: TransactionSql,
  kind: WriteKind,
  items: readonly CheckedItem[],
  keepGood: boolean,
  writer: BatchWriter,
): Promise<WorkDone<readonly ItemResult[]>> {
  const table: WriteTable = WRITE_TABLES[kind.name];
  const { scopeIs } = kind;
  const isMine = (scope: string) => writer.isMine(scopeIs, scope);
  const held = await lockEntities(sql, kind, table, items, isMine);
  // Ten digits of the random ones; Node makes UUIDs many at a time, which ten thousand pieces of randomBytes are not.
  const unique = () => randomUUID().replace('-', '').slice(0, 10);
  const exists = (scope: string) => writer.exists(scopeIs, scope);
  const plan = planWrites(kind, items, { held, unique, exists, isMine, centreExists: writer.centreExists }, keepGood);
  const written = [...plan.created, ...plan.updated, ...plan.removed];
  if (written.length > 0) {
    await saveOwnerSource(sql, writer.source, writer.today);
    if (kind.periodOf !== undefined) await sql`set constraints all deferred`;
    const { now, today, source } = writer;
    // What the owner says is put together while the database writes the rows.
    const [statements] = await Promise.all([
      ownerStatementsInSteps(kind, plan, { sourceId: source.id, now, today }),
      writeRows(sql, table, plan, { sourceId: source.id, now }),
    ]);
    await saveOwnerObservations(sql, statements, now);
  }
  await auditBatch(
    sql,
    plan.results,
    ({ id, index }) => [scopeIs, held.get(id ?? '')?.scope ?? items[index]?.scope ?? null],
    writer,
  );
  const isDone = plan.results.some(({ outcome }) => outcome !== 'REJECTED' && outcome !== 'HELD_BACK');
  return { result: plan.results, keep: isDone ? packResults(plan.results) : null };
}
