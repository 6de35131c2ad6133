import { createClient } from '../../../codegen/client/client.ts';
import { createMemoryCopy, createSync, type HeldCopy } from '../../../codegen/client/sync/index.ts';
import type { SqlLike } from '../../../db/client.ts';

/** A copy as lines of text, in one order, without the names of snapshots: to be compared. */
export function asLines(entities: readonly { type: string; id: string; entity: unknown }[]): string[] {
  return entities.map(({ type, id, entity }) => `${type} ${id} ${JSON.stringify(sorted(entity))}`).toSorted();
}

/** What a mirror in PostgreSQL holds. */
export async function heldIn(mirror: SqlLike): Promise<string[]> {
  return asLines(
    await mirror<{ type: string; id: string; entity: unknown }[]>`select type, id, entity from directory_copy.entity`,
  );
}

/** What somebody who begins today is shown. */
export async function shownNow(url: string, token: string, municipality?: string): Promise<HeldCopy> {
  const copy = createMemoryCopy();
  const sync = createSync({
    client: createClient({ url: `${url}/graphql`, token: () => token }),
    store: copy.store,
    settleMs: 0,
    ...(municipality !== undefined && { municipality }),
  });
  await sync.catchUp();
  return copy.held();
}

/** Offices, and contacts as those of one municipality may see them, as the platform's own tables have them. */
export async function inTheTables(owner: SqlLike, municipality: string): Promise<string[]> {
  const rows = await owner<{ line: string }[]>`
    select concat_ws(' ', 'office', number, name) as line from office
    union all
    select concat_ws(' ', 'contact', id, role, case when exists (select from coverage
      where coverage.office_number = contact.office_number and municipality_number = ${municipality}) then phone end)
    from contact`;
  return rows.map(({ line }) => line).toSorted();
}

/** The same of a mirror. */
export async function inTheMirror(mirror: SqlLike): Promise<string[]> {
  const rows = await mirror<{ line: string }[]>`
    select concat_ws(' ', 'office', number, name) as line from directory_copy.office
    union all
    select concat_ws(' ', 'contact', id, role, phone) from directory_copy.contact`;
  return rows.map(({ line }) => line).toSorted();
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
