import type { WritePlan } from '../../services/directory-writes/plan-writes.ts';
import { problems } from '../../services/directory-writes/problems.ts';
import type { CheckedItem, WriteKind } from '../../services/directory-writes/write-kind.ts';
import type { SqlLike } from '../client.ts';
import type { WriteTable } from './write-tables.ts';

/** The entities that a client's own ids refer to, and those that a whole list leaves out. */
export interface ResolvedItems {
  /** The items with the ids of what they mean; those to withdraw come after them. */
  readonly items: readonly CheckedItem[];
  /** How many entities the client has under ids of its own. */
  readonly known: number;
  /** How many of these the list leaves out. */
  readonly missing: number;
}

interface Known {
  readonly externalId: string;
  readonly entityId: string;
  readonly exists: boolean;
}

/**
 * Finds what the client's own ids mean. An id whose entity is gone means a new one.
 * @param isWhole whether the items are all that the client has: what is not among them is to be withdrawn.
 */
export async function resolveExternalIds(
  sql: SqlLike,
  { name }: Pick<WriteKind, 'name'>,
  table: WriteTable,
  items: readonly CheckedItem[],
  clientId: string,
  isWhole: boolean,
): Promise<ResolvedItems> {
  const given = items.flatMap(({ externalId }) => externalId ?? []);
  if (given.length === 0 && !isWhole) return { items, known: 0, missing: 0 };
  const rows = await sql<Known[]>`
    select external_id as "externalId", entity_id as "entityId",
      exists (select from ${sql(table.table)} where ${sql(table.keys[0] ?? '')} = entity_id) as exists
    from external_id where client_id = ${clientId} and kind = ${name}
      and (${isWhole} or external_id = any (${[...new Set(given)]}))
    order by external_id collate "C"`;
  const there = rows.filter(({ exists }) => exists);
  const known = new Map(there.map(({ externalId, entityId }) => [externalId, entityId]));
  const first = new Map<string, number>();
  const resolved = items.map((item) => resolve(item, known, first));
  const listed = new Set(given);
  const missing = isWhole ? there.filter(({ externalId }) => !listed.has(externalId)) : [];
  const withdrawn = missing.map(({ externalId, entityId }, place): CheckedItem => {
    const index = items.length + place;
    return {
      index,
      id: entityId,
      externalId,
      scope: null,
      version: null,
      remove: true,
      fields: {},
      problems: [],
      notices: [],
    };
  });
  return { items: [...resolved, ...withdrawn], known: there.length, missing: missing.length };
}

function resolve(item: CheckedItem, known: ReadonlyMap<string, string>, first: Map<string, number>): CheckedItem {
  const { externalId, id, index } = item;
  if (externalId === null) return item;
  const earlier = first.get(externalId);
  if (earlier !== undefined) return { ...item, problems: [problems.externalIdTwice(earlier), ...item.problems] };
  first.set(externalId, index);
  const meant = known.get(externalId);
  if (meant === undefined || meant === id) return item;
  return id === null
    ? { ...item, id: meant }
    : { ...item, problems: [problems.externalIdTaken(meant), ...item.problems] };
}

/** Keeps the ids of what was made or named by them, and forgets those of what was removed. Three statements at the most. */
export async function saveExternalIds(
  sql: SqlLike,
  { name }: Pick<WriteKind, 'name'>,
  items: readonly CheckedItem[],
  { results, removed }: WritePlan,
  clientId: string,
): Promise<void> {
  const kept = results.flatMap(({ id, outcome }, place) => {
    const externalId = items[place]?.externalId ?? null;
    const stays = outcome === 'CREATED' || outcome === 'UPDATED' || outcome === 'UNCHANGED';
    return externalId === null || id === null || !stays ? [] : { externalId, entityId: id };
  });
  if (removed.length > 0) {
    await sql`
      delete from external_id where client_id = ${clientId} and kind = ${name}
        and entity_id = any (${removed.map(({ id }) => id)})`;
  }
  if (kept.length === 0) return;
  const ids = kept.map((one) => one.externalId);
  const entities = kept.map((one) => one.entityId);
  // An entity that had another id of the client's, and an id whose entity is gone.
  await sql`
    delete from external_id where client_id = ${clientId} and kind = ${name}
      and (external_id = any (${ids}) or entity_id = any (${entities}))
      and (external_id, entity_id) not in (select * from unnest(${ids}::text[], ${entities}::text[]))`;
  await sql`
    insert into external_id (client_id, kind, external_id, entity_id)
    select ${clientId}, ${name}, * from unnest(${ids}::text[], ${entities}::text[]) on conflict do nothing`;
}
