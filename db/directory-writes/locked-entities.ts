import type { CheckedItem, StoredRecord, WriteKind } from '../../services/directory-writes/write-kind.ts';
import type { JsonValue } from '../../services/sources/json-value.ts';
import type { SqlLike } from '../client.ts';
import type { WriteTable } from './write-tables.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * Locks the entities that a batch names until the transaction ends, and reads them; then the offices or municipalities. Each in
 * one order, so that two batches wait for each other without a deadlock. Of somebody else’s entity only the scope is read, and
 * it is not locked.
 */
export async function lockEntities(
  sql: SqlLike,
  kind: Pick<WriteKind, 'scopeIs' | 'sameness' | 'conflicts' | 'countMax'>,
  table: WriteTable,
  items: readonly CheckedItem[],
  isMine: (scope: string) => boolean,
): Promise<Map<string, StoredRecord>> {
  const named = await namedEntities(sql, table, items);
  const mine = [...named.values()].flatMap(({ scope }) => (scope !== null && isMine(scope) ? scope : []));
  const given = items.flatMap(({ scope }) => (scope !== null && isMine(scope) ? scope : []));
  const own = [...named].flatMap(([id, { scope }]) => (scope !== null && isMine(scope) ? id : []));
  const locked = toEntities(table, await lockRows(sql, table, own));
  await lockScopes(sql, kind, [...new Set([...mine, ...given])].sort());
  const beside = besides(kind, items, given, mine);
  const others = beside.length > 0 ? await rowsOf(sql, table, beside) : [];
  return new Map([...named, ...toEntities(table, others), ...locked]);
}

/** All that offices or municipalities have of a kind. */
export async function readScope(
  sql: SqlLike,
  table: WriteTable,
  scopes: readonly string[],
): Promise<Map<string, StoredRecord>> {
  return toEntities(table, await rowsOf(sql, table, scopes));
}

/** The scope of each named entity; version and fields are read once it is locked. */
async function namedEntities(
  sql: SqlLike,
  table: WriteTable,
  items: readonly CheckedItem[],
): Promise<Map<string, StoredRecord>> {
  const ids = items.flatMap(({ id }) => id ?? []);
  if (ids.length === 0) return new Map();
  const key = table.keys[0] ?? '';
  const wanted = table.keys.length === 1 ? ids : items.flatMap(({ scope }) => scope ?? []);
  const rows = await sql<Row[]>`select ${listed(sql, [...new Set([...table.keys, table.scope])])}
    from ${sql(table.table)} where ${sql(key)} = any (${[...new Set(wanted)]})`;
  const known = new Set(ids);
  return new Map(
    rows.flatMap((row): [string, StoredRecord][] => {
      const id = table.idOf(row);
      const scope = row[table.scope];
      if (!known.has(id)) return [];
      return [[id, { id, scope: typeof scope === 'string' ? scope : null, version: 0, fields: {} }]];
    }),
  );
}

async function lockRows(sql: SqlLike, table: WriteTable, ids: readonly string[]): Promise<readonly Row[]> {
  if (ids.length === 0) return [];
  if (table.keys.length > 1) {
    const scopes = [...new Set(ids.map((id) => id.slice(0, MUNICIPALITY_DIGITS)))];
    return await sql<Row[]>`select * from ${sql(table.table)} where ${sql(table.scope)} = any (${scopes})
      order by ${listed(sql, table.keys)} for no key update`;
  }
  return await sql<Row[]>`select * from ${sql(table.table)} where ${sql(table.keys[0] ?? '')} = any (${[...ids]})
    order by ${listed(sql, table.keys)} for no key update`;
}

const MUNICIPALITY_DIGITS = 4;

/** An office’s row is locked; a municipality’s number by an advisory lock, as the API may not update municipalities. */
async function lockScopes(
  sql: SqlLike,
  { scopeIs }: Pick<WriteKind, 'scopeIs'>,
  scopes: readonly string[],
): Promise<void> {
  if (scopes.length === 0) return;
  await (scopeIs === 'OFFICE'
    ? sql`select lock_office(number) from unnest(${[...scopes]}::text[]) with ordinality as asked (number, place)`
    : sql`select pg_advisory_xact_lock(hashtextextended('tjenestegraf writes ' || number, 0))
        from unnest(${[...scopes]}::text[]) with ordinality as asked (number, place)`);
}

/** Finds existing records that can be equal to a new one, or overlap it in time. */
function besides(
  { sameness, conflicts, countMax }: Pick<WriteKind, 'sameness' | 'conflicts' | 'countMax'>,
  items: readonly CheckedItem[],
  given: readonly string[],
  mine: readonly string[],
): string[] {
  if (conflicts !== undefined) return [...new Set([...given, ...mine])];
  if ((sameness === null && countMax === undefined) || items.every(({ id }) => id !== null)) return [];
  return [...new Set(given)];
}

const rowsOf = (sql: SqlLike, table: WriteTable, scopes: readonly string[]): PromiseLike<readonly Row[]> =>
  sql<Row[]>`select * from ${sql(table.table)} where ${sql(table.scope)} = any (${[...scopes]})`;

function toEntities(table: WriteTable, rows: readonly Row[]): Map<string, StoredRecord> {
  const columns = Object.entries(table.columns);
  return new Map(
    rows.map((row) => {
      const id = table.idOf(row);
      const fields = Object.fromEntries(columns.map(([field, column]) => [field, row[column] as JsonValue]));
      return [id, { id, scope: String(row[table.scope]), version: Number(row['version']), fields }];
    }),
  );
}

/** Columns one after the other; names come from the tables above, never from input. */
export function listed(sql: SqlLike, names: readonly string[], of = '') {
  const [first = '', ...rest] = names.map((name) => (of === '' ? name : `${of}.${name}`));
  return rest.reduce((text, name) => sql`${text}, ${sql(name)}`, sql`${sql(first)}`);
}
