import { randomUUID } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import { mayWithdraw } from '../../services/directory-writes/full-list.ts';
import { hasCode, type ItemResult, planWrites } from '../../services/directory-writes/plan-writes.ts';
import type {
  CheckedItem,
  PlannedRecord,
  StoredRecord,
  WriteKind,
} from '../../services/directory-writes/write-kind.ts';
import type { Sql } from '../client.ts';
import { resolveMended, type WrittenEntity } from '../sources/resolve-mended.ts';
import { auditBatch } from './audit-batch.ts';
import { type BatchOptions, type BatchResult, type BatchWriter, saveBatchOnce, tryBatch } from './batch-frame.ts';
import { resolveExternalIds, saveExternalIds } from './external-ids.ts';
import { lockEntities } from './locked-entities.ts';
import { saveOwnerSource } from './owner-observations.ts';
import { saveOwnerStatements } from './owner-statements.ts';
import { ownerStatementsInSteps } from './owner-statements-in-steps.ts';
import { writeRows } from './write-rows.ts';
import { WRITE_TABLES, type WriteTable } from './write-tables.ts';

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
    return options.dryRun
      ? await tryBatch(sql, writer, (transaction) => tryOut(transaction, kind, items, options, writer))
      : await saveBatchOnce(sql, writer, (transaction) => save(transaction, kind, items, options, writer));
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

/** Plans and says what would be done; what is refused is audited. */
async function tryOut(
  sql: TransactionSql,
  kind: WriteKind,
  items: readonly CheckedItem[],
  options: BatchOptions,
  writer: BatchWriter,
) {
  const { plan, resolved, stored } = await planBatch(sql, kind, items, options, writer);
  const refused = plan.results.filter((one) => hasCode([one], 'FORBIDDEN'));
  await audit(sql, kind, refused, resolved, stored, writer);
  return { results: plan.results, planned: plan };
}

async function save(
  sql: TransactionSql,
  kind: WriteKind,
  items: readonly CheckedItem[],
  options: BatchOptions,
  writer: BatchWriter,
): Promise<readonly ItemResult[]> {
  const { plan, resolved, stored, table } = await planBatch(sql, kind, items, options, writer);
  const written = [...plan.created, ...plan.updated, ...plan.removed];
  if (written.length > 0) {
    await saveOwnerSource(sql, writer.source, writer.today);
    if (kind.conflicts !== undefined) await sql`set constraints all deferred`;
    const { now, today, source } = writer;
    // The owner statements are prepared while the database writes the rows.
    const [statements] = await Promise.all([
      ownerStatementsInSteps(kind, plan),
      writeRows(sql, table, plan, { sourceId: source.id, now }),
    ]);
    if (kind.observed !== null) {
      await saveOwnerStatements(sql, kind.observed.entityType, statements, { sourceId: source.id, now, today });
    }
    await resolveMended(sql, writtenEntities(kind, written), today);
  }
  await saveExternalIds(sql, kind, resolved, plan, writer.clientId);
  await audit(sql, kind, plan.results, resolved, stored, writer);
  return plan.results;
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
