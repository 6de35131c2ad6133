import { type FeedPlace, WHOLE_COMMIT } from '../../../services/change-feed/feed-token.ts';
import type { EntityType, ProtectedFields, RecordedChange } from '../../../services/change-feed/recorded-change.ts';
import type { Sql, SqlLike } from '../../client.ts';

/** The part of the feed to read, and the reader. */
export interface FeedRequest {
  /** Null: from the oldest stored change. */
  readonly after: FeedPlace | null;
  /** The last commit to be read, such as the version of the directory that answers the rest of the request. */
  readonly horizon: bigint;
  /** Changes of one page, 1 or more. */
  readonly limit: number;
  /** Null: all. */
  readonly types: readonly EntityType[] | null;
  /** Only what concerns, or concerned, one of these; null: all. */
  readonly municipalities: readonly string[] | null;
  /** A change of nothing but fields closed to the asker is not there for it. */
  readonly protectedFields: readonly ProtectedFields[];
  /** Municipalities whose protected fields the asker may read. */
  readonly reach: readonly string[];
  /** Commits looked at for one page: with a narrow filter, a page can end before it is full. */
  readonly commitsMax: number;
}

/** A change and the instant of its commit (as in `FeedPlace`), which its place in the feed needs. */
export type PlacedChange = RecordedChange & { readonly committedAt: string };

/**
 * EXPIRED: the place cannot be gone on from. RETENTION: changes after it have been removed; OTHER_DATABASE: it is of
 * another database, or of a history that a restored backup has undone.
 */
export type FeedPage =
  | {
      readonly kind: 'PAGE';
      readonly incarnation: string;
      readonly changes: readonly PlacedChange[];
      /** More changes can follow within the horizon. */
      readonly hasNextPage: boolean;
      /** Everything up to here is read, also where nothing of it was asked for. Never before `after`. */
      readonly end: FeedPlace;
    }
  | { readonly kind: 'EXPIRED'; readonly reason: 'RETENTION' | 'OTHER_DATABASE' };

interface FeedState {
  incarnation: string;
  retainedFrom: string;
  fromVersion: string;
  /** When the commit at `after` was made; null: there is none of that number. */
  fromCommittedAt: string | null;
  /** The last commit looked at, null before the first one. */
  endVersion: string | null;
  endCommittedAt: string | null;
  commitsLeft: boolean;
}

/**
 * A page of the feed in commit order. Numbers are given at commit, under a lock held until the commit is visible, so a
 * reader at a version has missed nothing below it, whatever is still open. State and changes come by one statement, so from
 * one snapshot: no removal of old changes can come between them.
 */
export async function readChanges(sql: Sql, request: FeedRequest): Promise<FeedPage> {
  const [state, changes] = await readRows(sql, request);
  const { incarnation, endVersion } = state;
  const after = request.after ?? { incarnation, version: state.fromVersion, sequence: WHOLE_COMMIT, committedAt: '' };
  if (request.after !== null) {
    if (after.incarnation !== incarnation) return { kind: 'EXPIRED', reason: 'OTHER_DATABASE' };
    if (BigInt(after.version) < BigInt(state.retainedFrom)) return { kind: 'EXPIRED', reason: 'RETENTION' };
    if (after.committedAt !== (state.fromCommittedAt ?? '')) return { kind: 'EXPIRED', reason: 'OTHER_DATABASE' };
  }
  // Another process may have read further than this one's directory has come: it waits here, and never goes back.
  if (endVersion === null || BigInt(endVersion) < BigInt(after.version)) {
    const end = request.after ?? { ...after, version: '0' };
    return { kind: 'PAGE', incarnation, changes: [], hasNextPage: false, end };
  }
  const shown = changes.slice(0, request.limit);
  const last = shown.at(-1);
  if (changes.length > request.limit && last !== undefined) {
    return { kind: 'PAGE', incarnation, changes: shown, hasNextPage: true, end: placeOf(last, incarnation) };
  }
  const committedAt = state.endCommittedAt ?? '';
  const end = { incarnation, version: endVersion, sequence: WHOLE_COMMIT, committedAt };
  return { kind: 'PAGE', incarnation, changes: shown, hasNextPage: state.commitsLeft, end };
}

/** The place of one change. */
export function placeOf({ version, sequence, committedAt }: PlacedChange, incarnation: string): FeedPlace {
  return { incarnation, version, sequence, committedAt };
}

/** Rows that a statement reads at the most: a few sizes make a few statements, which stay prepared. One more than a page. */
const READ_SIZES = [11, 26, 51, 101, 251, 501, 1_001];

/** The rows may be more than the page and the one after it. */
async function readRows(sql: Sql, request: FeedRequest): Promise<[FeedState, PlacedChange[]]> {
  const { after, horizon, commitsMax, limit } = request;
  // PostgreSQL cannot plan for a limit that is a parameter, and would plan the statement anew each time.
  const enough = sql.unsafe(String(READ_SIZES.find((size) => size > limit) ?? limit + 1));
  // The bound is counted in numbers, of which rollbacks leave a few unused; should so many in a row be unused, one commit.
  // A commit in which the last page ended is entered behind that place, by its index, however large it is.
  const rows = await sql<(PlacedChange & { state: FeedState | null })[]>`
    with feed as materialized (
      select incarnation, retained_from,
        coalesce(${after?.version ?? null}::bigint, greatest(retained_from - 1, 0)) as from_version
      from change_feed
    ), bound as materialized (
      (select version, ${micros(sql)} as at, 1 as choice from directory_commit
        where version > (select from_version from feed)
          and version <= least(${String(horizon)}::bigint, (select from_version from feed) + ${commitsMax}::bigint)
        order by version desc limit 1)
      union all
      (select version, ${micros(sql)}, 2 from directory_commit
        where version > (select from_version from feed) and version <= ${String(horizon)}::bigint order by version limit 1)
      union all
      (select version, ${micros(sql)}, 3 from directory_commit where version <= ${String(horizon)}::bigint
        order by version desc limit 1)
      order by choice limit 1
    ), state as (
      select jsonb_build_object('incarnation', incarnation, 'retainedFrom', retained_from::text,
        'fromVersion', from_version::text,
        'fromCommittedAt', (select ${micros(sql)}::text from directory_commit where version = from_version),
        'endVersion', bound.version::text, 'endCommittedAt', bound.at::text, 'commitsLeft',
        exists (select from directory_commit where version > bound.version and version <= ${String(horizon)}::bigint)) as state
      from feed left join bound on true
    ), found as (
      select commit.version, ${micros(sql)} as "committedAt", change.sequence, entity_type as "entityType",
        entity_id as "entityId", kind, changed_fields as "changedFields", municipality_numbers as municipalities,
        left_municipality_numbers as "leftMunicipalities", successor_id as "successorId", changed_at as "changedAt"
      from directory_commit as commit cross join lateral (
        select * from change
        where change.transaction = commit.transaction
          and change.sequence > case commit.version when ${after?.version ?? null}::bigint
            then ${after?.sequence ?? null}::bigint else 0 end
          and ${asked(sql, request)}
        order by change.sequence limit ${enough}
      ) as change
      where commit.version >= ${after === null ? sql`(select from_version from feed) + 1` : sql`${after.version}::bigint`}
        and commit.version <= (select version from bound)
      order by commit.version, change.sequence limit ${enough}
    )
    select * from state full join found on false order by version nulls first, sequence`;
  const [first, ...changes] = rows;
  if (first?.state == null) throw new Error('the change feed has no state: migrations are missing');
  return [first.state, changes];
}

/** When a commit was made, in microseconds since 1970: exact, and cheaper to pass on than a text of it. */
export function micros(sql: SqlLike) {
  return sql`(extract(epoch from committed_at) * 1000000)::bigint`;
}

function asked(sql: Sql, { types, municipalities, protectedFields, reach }: FeedRequest) {
  const ofTypes = types === null ? sql`true` : sql`change.entity_type = any(${[...types]}::text[])`;
  const narrowed =
    municipalities === null
      ? sql`true`
      : sql`(change.municipality_numbers is null or change.municipality_numbers && ${[...municipalities]}::text[]
          or change.left_municipality_numbers && ${[...municipalities]}::text[])`;
  return protectedFields.reduce(
    (condition, { entityType, never, withinReach }) => sql`${condition} and not (
      change.entity_type = ${entityType} and change.kind = 'UPDATED' and change.changed_fields <> '{}' and (
        change.changed_fields <@ ${[...never]}::text[]
        or change.changed_fields <@ ${[...never, ...withinReach]}::text[]
          and not coalesce(change.municipality_numbers && ${[...reach]}::text[], true)
          and not change.left_municipality_numbers && ${[...reach]}::text[]))`,
    sql`${ofTypes} and ${narrowed}`,
  );
}
