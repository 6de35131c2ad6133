import { randomUUID } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import type { Instant, LocalDate } from '../../services/calendar/date-time.ts';
import { mayWithdraw } from '../../services/directory-writes/full-list.ts';
import { packResults, unpackResults } from '../../services/directory-writes/pack-results.ts';
import { hasCode, type ItemResult, planWrites, type WritePlan } from '../../services/directory-writes/plan-writes.ts';
import type {
  CheckedItem,
  PlannedRecord,
  Referable,
  ScopeKind,
  StoredRecord,
  WriteKind,
} from '../../services/directory-writes/write-kind.ts';
import type { Sql } from '../client.ts';
import type { WriteKey } from '../idempotency.ts';
import { resolveMended, type WrittenEntity } from '../sources/resolve-mended.ts';
import { auditBatch, type BatchAudit } from './audit-batch.ts';
import { resolveExternalIds, saveExternalIds } from './external-ids.ts';
import { lockEntities } from './locked-entities.ts';
import { type OwnSource, saveOwnerObservations, saveOwnerSource } from './owner-observations.ts';
import { ownerStatementsInSteps } from './owner-statements-in-steps.ts';
import { versionOf, type WorkDone, type WriteBounds, writeOnce } from './write-once.ts';
import { writeRows } from './write-rows.ts';
import { WRITE_TABLES, type WriteTable } from './write-tables.ts';

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
 * Writes a batch of items of one kind in one transaction and a handful of statements, with its idempotency key, its audit rows
 * and the owner's statements.
 * @param items checked; one result comes for each, in their order.
 */
export async function saveInBulk(
  sql: Sql,
  kind: WriteKind,
  items: readonly CheckedItem[],
  options: BatchOptions,
  writer: BatchWriter,
): Promise<BatchResult> {
  try {
    if (options.dryRun) return await tryOut(sql, kind, items, options, writer);
    const written = await writeOnce(sql, writer, writer, (transaction) =>
      save(transaction, kind, items, options, writer),
    );
    if (written.kind === 'KEY_REUSED' || written.kind === 'DISTURBED') return written;
    const results = written.kind === 'DONE' ? written.result : unpackResults(written.kept);
    return { kind: 'SAVED', results, directoryVersion: await versionOf(sql, written.transaction), planned: null };
  } catch (error) {
    if (error instanceof ListTooSmallError) return { kind: 'LIST_TOO_SMALL', ...error.counts };
    throw error;
  }
}

class ListTooSmallError extends Error {
  readonly counts: { readonly known: number; readonly missing: number };

  constructor(counts: { readonly known: number; readonly missing: number }) {
    super('a whole list leaves out more than may go');
    this.counts = counts;
  }
}

/** Plans and says what would be done. Neither the key nor anything else is taken; what is refused is audited. */
async function tryOut(
  sql: Sql,
  kind: WriteKind,
  items: readonly CheckedItem[],
  options: BatchOptions,
  writer: BatchWriter,
): Promise<BatchResult> {
  const planned = await sql.begin(async (transaction) => {
    await transaction`select set_config('statement_timeout', ${String(writer.statementTimeoutMs)}, true)`;
    const { plan, resolved, stored } = await planBatch(transaction, kind, items, options, writer);
    const refused = plan.results.filter((one) => hasCode([one], 'FORBIDDEN'));
    await audit(transaction, kind, refused, resolved, stored, writer);
    return plan;
  });
  return { kind: 'SAVED', results: planned.results, directoryVersion: null, planned };
}

async function save(
  sql: TransactionSql,
  kind: WriteKind,
  items: readonly CheckedItem[],
  options: BatchOptions,
  writer: BatchWriter,
): Promise<WorkDone<readonly ItemResult[]>> {
  const { plan, resolved, stored, table } = await planBatch(sql, kind, items, options, writer);
  const written = [...plan.created, ...plan.updated, ...plan.removed];
  if (written.length > 0) {
    await saveOwnerSource(sql, writer.source, writer.today);
    if (kind.conflicts !== undefined) await sql`set constraints all deferred`;
    const { now, today, source } = writer;
    // The owner statements are prepared while the database writes the rows.
    const [statements] = await Promise.all([
      ownerStatementsInSteps(kind, plan, { sourceId: source.id, now, today }),
      writeRows(sql, table, plan, { sourceId: source.id, now }),
    ]);
    await saveOwnerObservations(sql, statements, now);
    await resolveMended(sql, writtenEntities(kind, written), today);
  }
  await saveExternalIds(sql, kind, resolved, plan, writer.clientId);
  await audit(sql, kind, plan.results, resolved, stored, writer);
  const isDone = plan.results.some(({ outcome }) => outcome !== 'REJECTED' && outcome !== 'HELD_BACK');
  return { result: plan.results, keep: isDone ? packResults(plan.results) : null };
}

/** The entities whose findings a batch may resolve: the written records, and the municipality that owes a service. */
function writtenEntities({ observed, scopeIs }: WriteKind, written: readonly PlannedRecord[]): WrittenEntity[] {
  if (observed === null) return [];
  const records = written.map(({ id }) => ({ entityType: observed.entityType, entityId: id }));
  if (scopeIs === 'OFFICE') return records;
  const municipalities = [...new Set(written.map(({ scope }) => scope))];
  return [...records, ...municipalities.map((entityId) => ({ entityType: 'MUNICIPALITY', entityId }))];
}

/** Locks what a batch names and decides what is to be done. */
async function planBatch(
  sql: TransactionSql,
  kind: WriteKind,
  items: readonly CheckedItem[],
  { keepGood, whole }: BatchOptions,
  writer: BatchWriter,
) {
  const table: WriteTable = WRITE_TABLES[kind.name];
  const {
    items: resolved,
    known,
    missing,
  } = await resolveExternalIds(sql, kind, table, items, writer.clientId, whole !== null);
  if (whole !== null && !mayWithdraw(known, missing, whole.removalsMax))
    throw new ListTooSmallError({ known, missing });
  const isMine = (scope: string) => writer.isMine(kind.scopeIs, scope);
  const stored = await lockEntities(sql, kind, table, resolved, isMine);
  // Ten digits of the random ones; Node makes UUIDs many at a time, which ten thousand pieces of randomBytes are not.
  const unique = () => randomUUID().replace('-', '').slice(0, 10);
  const exists = (scope: string) => writer.exists(kind.scopeIs, scope);
  const officeExists = (number: string) => writer.exists('OFFICE', number);
  const world = { ...writer, stored, unique, exists, isMine, officeExists };
  return { plan: planWrites(kind, resolved, world, keepGood), resolved, stored, table };
}

function audit(
  sql: TransactionSql,
  { scopeIs }: WriteKind,
  results: readonly ItemResult[],
  items: readonly CheckedItem[],
  stored: ReadonlyMap<string, StoredRecord>,
  writer: BatchWriter,
): Promise<void> {
  const scopeOf = ({ id, index }: ItemResult) =>
    [scopeIs, stored.get(id ?? '')?.scope ?? items[index]?.scope ?? null] as const;
  return auditBatch(sql, results, scopeOf, writer);
}
