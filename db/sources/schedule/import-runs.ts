import type { ImportOutcome } from '../../../services/sources/schedule/import-outcome.ts';
import type { SqlLike } from '../../client.ts';

/** A run of the schedule. */
export interface ImportRunRow {
  readonly id: string;
  readonly command: string;
  readonly dueAt: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly outcome: ImportOutcome | null;
  readonly message: string | null;
}

/** Takes a run that is due. Null: another process has taken it. */
export async function takeRun(sql: SqlLike, command: string, dueAt: string): Promise<string | null> {
  const [row] = await sql<{ id: string }[]>`
    insert into import_run (command, due_at) values (${command}, ${dueAt}) on conflict do nothing returning id`;
  return row?.id ?? null;
}

export async function endRun(
  sql: SqlLike,
  id: string,
  { outcome, message }: Pick<ImportRunRow, 'message'> & { readonly outcome: ImportOutcome },
): Promise<void> {
  await sql`
    update import_run set ended_at = clock_timestamp(), outcome = ${outcome}, message = ${message} where id = ${id}`;
}

/** Runs, newest first, the page after `before`; how many there are beside it. */
export async function findImportRuns(
  sql: SqlLike,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<{ items: readonly ImportRunRow[]; totalCount: number; hasNextPage: boolean }> {
  const rows = await sql<ImportRunRow[]>`
    select id, command, due_at as "dueAt", started_at as "startedAt", ended_at as "endedAt", outcome, message
    from import_run where ${before}::bigint is null or id < ${before}::bigint order by id desc limit ${limit + 1}`;
  const [counted] = await sql<{ count: number }[]>`select count(*)::int as count from import_run`;
  return { items: rows.slice(0, limit), totalCount: counted?.count ?? 0, hasNextPage: rows.length > limit };
}
