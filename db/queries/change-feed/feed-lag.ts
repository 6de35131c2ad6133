import type { SqlLike } from '../../client.ts';

/**
 * Milliseconds that the feed is behind at a version: the age of the oldest commit after it, or, if longer, how long the
 * first commit has been waiting to be numbered. A transaction that is merely open holds nothing up and does not count; one
 * that has taken its number early and stays open holds up all commits, and that is what is seen here. 0: nothing waits.
 */
export async function fetchFeedLag(sql: SqlLike, version: bigint): Promise<number> {
  const [row] = await sql<{ lagMs: number }[]>`
    select greatest(0, least(2147483647, coalesce(ceil(1000 * extract(epoch from clock_timestamp() - least(
      (select committed_at from directory_commit where version > ${String(version)}::bigint order by version limit 1),
      (select min(waitstart) from pg_locks
        where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())
          and classid = 5025 and objid = 3430 and objsubid = 2 and not granted)))), 0)))::int as "lagMs"`;
  return row?.lagMs ?? 0;
}
