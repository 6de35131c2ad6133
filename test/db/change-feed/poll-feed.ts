import type { Sql } from '../../../db/client.ts';
import { type FeedRequest, type PlacedChange, readChanges } from '../../../db/queries/change-feed/read-changes.ts';
import { fetchVersion } from '../../../db/read-model/load.ts';
import type { FeedPlace } from '../../../services/change-feed/feed-token.ts';

/** What a request asks where the test does not say: everything, a hundred at a time. */
export const everything: Omit<FeedRequest, 'after' | 'horizon'> = {
  limit: 100,
  types: null,
  municipalities: null,
  protectedFields: [],
  reach: [],
  commitsMax: 1_000,
};

/** One page up to the newest commit. @throws Error where the place is no longer good */
export async function poll(sql: Sql, after: FeedPlace | null, asked: Partial<FeedRequest> = {}) {
  const { version } = await fetchVersion(sql);
  const page = await readChanges(sql, { ...everything, horizon: version, ...asked, after });
  if (page.kind === 'EXPIRED') throw new Error(`expired: ${page.reason}`);
  return page;
}

/** Page by page until no more follows. */
export async function readOn(sql: Sql, after: FeedPlace | null, asked: Partial<FeedRequest> = {}) {
  const changes: PlacedChange[] = [];
  let place = after;
  while (true) {
    const page = await poll(sql, place, asked);
    changes.push(...page.changes);
    place = page.end;
    if (!page.hasNextPage) return { changes, end: page.end };
  }
}

/** The newest place: where a copy made now would go on from. */
export async function newestPlace(sql: Sql): Promise<FeedPlace> {
  return (await readOn(sql, null, { limit: 1_000, types: ['CIRCULAR'] })).end;
}

/** The changes in short, sorted: `OFFICE 1640 UPDATED name,version`. */
export function inShort(changes: readonly PlacedChange[]): string[] {
  return changes
    .map(({ entityType, entityId, kind, changedFields }) =>
      [entityType, entityId, kind, changedFields.join()].join(' ').trim(),
    )
    .sort();
}
