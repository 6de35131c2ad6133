import type { Instant } from '../../services/calendar/date-time.ts';
import type { SqlLike } from '../client.ts';

/** The directory's version at an instant. */
export interface VersionAt {
  /** Null: history does not reach back that far. */
  readonly version: bigint | null;
  /** From when on the platform knows what the directory was. */
  readonly since: Instant;
}

/** Whether history knows a version, and so what the directory was with it. */
export async function isKnownVersion(sql: SqlLike, version: bigint): Promise<boolean> {
  const found = await sql`select from history_commit where version = ${String(version)}`;
  return found.length > 0;
}

/**
 * The last commit made up to an instant, in milliseconds, the precision of instants in answers: the directory at the instant
 * that an answer gives for a change includes that change.
 */
export async function fetchVersionAt(sql: SqlLike, instant: Instant): Promise<VersionAt> {
  const [row] = await sql<{ version: string | null; since: Instant }[]>`
    select since.committed_at as since, (
      select version from history_commit where committed_at < ${instant}::timestamptz + interval '1 millisecond'
      order by version desc limit 1) as version
    from (select committed_at from history_commit order by version limit 1) as since`;
  if (row === undefined) throw new Error('history has no beginning: migrations are missing');
  return { version: row.version === null ? null : BigInt(row.version), since: row.since };
}
