import { type FeedPlace, WHOLE_COMMIT } from '../../../services/change-feed/feed-token.ts';
import type { SqlLike } from '../../client.ts';
import { micros } from './read-changes.ts';

/** The place in the feed at which a version of the directory was read: what comes after it is not in that version. */
export async function fetchFeedPosition(sql: SqlLike, version: bigint): Promise<FeedPlace> {
  const [row] = await sql<{ incarnation: string; committedAt: string | null }[]>`
    select incarnation,
      (select ${micros(sql)} from directory_commit where version = ${String(version)}::bigint) as "committedAt"
    from change_feed`;
  if (row === undefined) throw new Error('the change feed has no state: migrations are missing');
  return {
    incarnation: row.incarnation,
    version: String(version),
    sequence: WHOLE_COMMIT,
    committedAt: row.committedAt ?? '',
  };
}
