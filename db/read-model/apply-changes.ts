import type { RecordedChange } from '../../services/change-feed/recorded-change.ts';
import type { Sql, SqlLike } from '../client.ts';
import { type DirectoryPlace, fetchVersion, type LoadedDirectory, linked, loadWithRows } from './load.ts';
import { refetchRows } from './rows.ts';

/** The parts of a change that decide which rows are read anew. */
export type TouchedEntity = Pick<
  RecordedChange,
  'entityType' | 'entityId' | 'kind' | 'changedFields' | 'municipalities' | 'leftMunicipalities'
>;

/** The next version, and what was changed on the way to it. Null: too much, or not known; take everything as changed. */
export interface AppliedChanges {
  readonly loaded: LoadedDirectory;
  readonly changes: readonly TouchedEntity[] | null;
}

/** More changes than this are not looked through one by one. */
const CHANGES_LOOKED_AT_MAX = 2_000;

/**
 * Brings a version up to the newest: reads the changes since, reads anew the groups of rows that they touched, and links
 * all rows. What is no part of the database's history any more (a restored backup) is loaded as a whole.
 * @returns null where nothing has changed
 */
export async function applyChanges(sql: Sql, known: LoadedDirectory): Promise<AppliedChanges | null> {
  const read = await sql.begin('isolation level repeatable read read only', async (snapshot) => {
    const place = await fetchVersion(snapshot);
    if (isAt(known, place)) return null;
    const changes = await fetchChangesSince(snapshot, known);
    return { place, changes, rows: changes === null ? null : await refetchRows(snapshot, known.rows, changes) };
  });
  if (read === null) return null;
  if (read.rows === null) return { loaded: await loadWithRows(sql), changes: null };
  return { loaded: linked(read.place, read.rows), changes: read.changes };
}

/** Whether a version is the newest. */
export function isAt({ directory, committedAt }: LoadedDirectory, place: DirectoryPlace): boolean {
  return directory.version === place.version && committedAt === place.committedAt;
}

async function fetchChangesSince(sql: SqlLike, known: LoadedDirectory): Promise<readonly TouchedEntity[] | null> {
  const { directory, committedAt } = known;
  const rows = await sql<TouchedEntity[]>`
    select entity_type as "entityType", entity_id as "entityId", kind, changed_fields as "changedFields",
      municipality_numbers as "municipalities", left_municipality_numbers as "leftMunicipalities"
    from directory_commit join change using (transaction)
    where version > ${String(directory.version)}::bigint
      and exists (select from directory_commit
        where version = ${String(directory.version)}::bigint and committed_at::text = ${committedAt})
    limit ${CHANGES_LOOKED_AT_MAX + 1}`;
  return rows.length === 0 || rows.length > CHANGES_LOOKED_AT_MAX ? null : rows;
}
