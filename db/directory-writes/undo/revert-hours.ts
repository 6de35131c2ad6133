import type { TransactionSql } from 'postgres';
import { packResults, unpackResults } from '../../../services/directory-writes/pack-results.ts';
import type { ItemResult } from '../../../services/directory-writes/plan-writes.ts';
import { problems } from '../../../services/directory-writes/problems.ts';
import type { ItemProblem } from '../../../services/directory-writes/write-kind.ts';
import type { RowChange } from '../../../services/history/history-entry.ts';
import type { UndoState } from '../../../services/history/undo.ts';
import type { Sql } from '../../client.ts';
import { auditBatch } from '../audit-batch.ts';
import type { BatchOptions, BatchResult, BatchWriter } from '../save-in-bulk.ts';
import { versionOf, writeOnce } from '../write-once.ts';
import { undoHours } from './undo-hours.ts';
import { PROBLEMS } from './undo-item.ts';

type Change = RowChange & { readonly version: string };

/** Takes back what a commit did to the hours of a place or line, once for a key; a dry run does it and takes it back itself. */
export async function revertHours(
  sql: Sql,
  change: Change,
  state: UndoState,
  { dryRun }: BatchOptions,
  writer: BatchWriter,
): Promise<BatchResult> {
  const work = (transaction: TransactionSql) => revertOnce(transaction, change, state, writer);
  if (dryRun) return saved([await tryOut(sql, work)], null);
  const written = await writeOnce(sql, writer, writer, async (transaction) => {
    const result = await work(transaction);
    return { result: [result], keep: result.outcome === 'REJECTED' ? null : packResults([result]) };
  });
  if (written.kind === 'KEY_REUSED' || written.kind === 'DISTURBED') return written;
  const results = written.kind === 'DONE' ? written.result : unpackResults(written.kept);
  return saved(results, await versionOf(sql, written.transaction));
}

const saved = (results: readonly ItemResult[], directoryVersion: string | null): BatchResult => ({
  kind: 'SAVED',
  results,
  directoryVersion,
  planned: null,
});

async function revertOnce(
  sql: TransactionSql,
  { table, key, before, after, version }: Change,
  state: UndoState,
  writer: BatchWriter,
): Promise<ItemResult> {
  const schedule = table === 'opening_schedule' ? key : String((after ?? before)?.['schedule_id'] ?? '');
  const office = await officeOf(sql, schedule, after ?? before);
  const reject = (problem: ItemProblem): ItemResult => ({
    index: 0,
    id: office,
    outcome: 'REJECTED',
    version: null,
    problems: [problem],
  });
  const result = await decide();
  await auditBatch(sql, [result], () => ['OFFICE', office], writer);
  return result;

  async function decide(): Promise<ItemResult> {
    if (office === null || !writer.isMine('OFFICE', office)) return reject(problems.forbidden());
    if (state !== 'POSSIBLE') return reject(PROBLEMS[state]);
    const [locked] = await sql<{ version: number | null }[]>`select lock_office(${office}) as version`;
    if ((await undoHours(sql, version, schedule, writer.now)) !== 'UNDONE') return reject(PROBLEMS.CHANGED_SINCE);
    return { index: 0, id: office, outcome: 'UPDATED', version: (locked?.version ?? 0) + 1, problems: [] };
  }
}

/** The office of a schedule; for a deleted schedule, its row or the history of it names the office. */
async function officeOf(sql: TransactionSql, schedule: string, row: RowChange['before']): Promise<string | null> {
  if (typeof row?.['office_number'] === 'string') return row['office_number'];
  const [found] = await sql<{ office: string }[]>`
    select office_number as office from opening_schedule where id = ${schedule}
    union all select before ->> 'office_number' from row_history
    where table_name = 'opening_schedule' and row_key = ${schedule} and before is not null limit 1`;
  return found?.office ?? null;
}

async function tryOut(sql: Sql, work: (sql: TransactionSql) => Promise<ItemResult>): Promise<ItemResult> {
  const tried: { result: ItemResult | null } = { result: null };
  const undone = Symbol('a dry run');
  await sql
    .begin(async (transaction) => {
      tried.result = await work(transaction);
      // A refused attempt is audited.
      if (tried.result.outcome !== 'REJECTED') throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  if (tried.result === null) throw new Error('a dry run has a result');
  return tried.result;
}
