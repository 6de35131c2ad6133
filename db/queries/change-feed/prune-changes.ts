import type { SqlLike } from '../../client.ts';

/**
 * Removes changes committed more than so many days ago and moves the feed's beginning past them, in one step. The newest
 * commit always stays, so a client that has read everything never falls out.
 * @param keepDays 7 or more; the database refuses less
 * @returns the number of changes removed
 */
export async function pruneChanges(sql: SqlLike, keepDays: number): Promise<number> {
  const [row] = await sql<{ removed: string }[]>`select prune_changes(make_interval(days => ${keepDays})) as removed`;
  return Number(row?.removed ?? 0);
}
