import { desc, eq, sql as text } from 'drizzle-orm';
import type { ImportOutcome } from '../../../services/sources/schedule/import-outcome.ts';
import type { SqlLike } from '../../client.ts';
import { query } from '../../query.ts';
import { importRun } from '../../tables/sources/import-run.ts';

/** A run of the schedule. */
export type ImportRunRow = Omit<typeof importRun.$inferSelect, 'id'> & { readonly id: string };

/** Takes a run that is due. Null: another process has taken it. */
export async function takeRun(sql: SqlLike, command: string, dueAt: string): Promise<bigint | null> {
  const [row] = await query(sql, (database) =>
    database.insert(importRun).values({ command, dueAt }).onConflictDoNothing().returning({ id: importRun.id }),
  );
  return row?.id ?? null;
}

export async function endRun(
  sql: SqlLike,
  id: bigint,
  { outcome, message }: Pick<ImportRunRow, 'message'> & { readonly outcome: ImportOutcome },
): Promise<void> {
  const endedAt = text`clock_timestamp()`;
  await query(sql, (database) =>
    database.update(importRun).set({ endedAt, outcome, message }).where(eq(importRun.id, id)),
  );
}

/** Runs, newest first, the page after `before`; how many there are beside it. */
export async function findImportRuns(
  sql: SqlLike,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<{ items: readonly ImportRunRow[]; totalCount: number; hasNextPage: boolean }> {
  const rows = await query(sql, (database) =>
    database
      .select()
      .from(importRun)
      .where(before === null ? undefined : text`${importRun.id} < ${before}::bigint`)
      .orderBy(desc(importRun.id))
      .limit(limit + 1),
  );
  const totalCount = await query(sql, (database) => database.$count(importRun));
  const items = rows.slice(0, limit).map(({ id, ...row }) => ({ ...row, id: String(id) }));
  return { items, totalCount, hasNextPage: rows.length > limit };
}
