import type { SqlLike } from '../client.ts';
import { WRITE_TABLES, type WriteTable } from './write-tables.ts';

type Verb = 'insert' | 'update';

/** Every writer sets these beside a kind's own columns. */
const PROVENANCE = ['source_id', 'verified_at'];

/** The columns that a write of this kind inserts and updates: what the API's role is granted, and no more. */
export function writtenColumns({ keys, scope, columns, fixed, isInserted }: WriteTable): Record<Verb, string[]> {
  const own = Object.entries(columns);
  const changed = own.flatMap(([field, column]) => (fixed.includes(field) ? [] : column));
  return {
    insert: isInserted ? [...new Set([...keys, scope, ...own.map(([, column]) => column), ...PROVENANCE])] : [],
    update: [...changed, ...PROVENANCE],
  };
}

/**
 * Grants the API's role the columns that the directory's writes set, as the tables of these writes name them: a field that
 * is added to a kind needs no grant of its own. Run by the owner of the tables. What is granted already is not granted
 * again, for a grant waits for whoever uses the table.
 */
export async function grantWrites(owner: SqlLike): Promise<void> {
  for (const table of Object.values(WRITE_TABLES)) {
    const columns = writtenColumns(table);
    for (const verb of ['insert', 'update'] as const) {
      const missing = await notGranted(owner, table.table, verb, columns[verb]);
      if (missing.length === 0) continue;
      await owner`grant ${owner.unsafe(verb)} (${owner(missing)}) on tjenestegraf.${owner(table.table)} to tjenestegraf_api`;
    }
  }
}

async function notGranted(owner: SqlLike, table: string, verb: Verb, columns: readonly string[]): Promise<string[]> {
  const rows = await owner<{ name: string }[]>`
    select name from unnest(${[...columns]}::text[]) as name
    where not has_column_privilege('tjenestegraf_api', ${`tjenestegraf.${table}`}, name, ${verb})`;
  return rows.map(({ name }) => name);
}
