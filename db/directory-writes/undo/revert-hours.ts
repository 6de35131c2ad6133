import type { TransactionSql } from 'postgres';
import type { ItemResult } from '../../../services/directory-writes/plan-writes.ts';
import { problems } from '../../../services/directory-writes/problems.ts';
import type { ItemProblem } from '../../../services/directory-writes/write-kind.ts';
import type { RowChange } from '../../../services/history/history-entry.ts';
import type { UndoState } from '../../../services/history/undo.ts';
import type { Sql } from '../../client.ts';
import { DryRunRollback } from '../../dry-run-rollback.ts';
import { auditBatch } from '../audit-batch.ts';
import { type BatchOptions, type BatchResult, type BatchWriter, saveBatchOnce } from '../batch-frame.ts';
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
  if (!dryRun) return await saveBatchOnce(sql, writer, async (transaction) => [await work(transaction)]);
  return { kind: 'SAVED', results: [await tryOut(sql, work)], directoryVersion: null, planned: null };
}

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

/** Does it and takes it back; a refused attempt stays, for it is audited. */
async function tryOut(sql: Sql, work: (sql: TransactionSql) => Promise<ItemResult>): Promise<ItemResult> {
  try {
    return await sql.begin(async (transaction) => {
      const result = await work(transaction);
      if (result.outcome !== 'REJECTED') throw new DryRunRollback(result);
      return result;
    });
  } catch (error) {
    if (error instanceof DryRunRollback) return error.result as ItemResult;
    throw error;
  }
}
