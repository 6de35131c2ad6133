import type { SqlLike } from '../../client.ts';

/** Changes of one step: some ten milliseconds, so that nobody who writes waits for it. */
const STEP_CHANGES = 5_000;

/**
 * Removes changes committed more than so many days ago and moves the feed's beginning past them, in steps that are each a transaction of
 * its own. The newest commit always stays, so a client that has read everything never falls out.
 * @param keepDays 7 or more; the database refuses less
 * @returns the number of changes removed
 */
export async function pruneChanges(sql: SqlLike, keepDays: number, stepChanges = STEP_CHANGES): Promise<number> {
  for (let removed = 0; ; ) {
    const [row] = await sql<{ step: string | null }[]>`
      select prune_changes(make_interval(days => ${keepDays}), ${stepChanges}) as step`;
    if (row == null || row.step === null) return removed;
    removed += Number(row.step);
  }
}
