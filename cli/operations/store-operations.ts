import { getOperationAST, parse } from 'graphql';
import type { SqlLike } from '../../db/client.ts';
import type { OperationsMode } from '../../services/stored-operations/operations-mode.ts';

/** Stores operations by id; those that are there stay. Answers how many are new. */
export async function storeOperations(sql: SqlLike, operations: ReadonlyMap<string, string>): Promise<number> {
  const rows = [...operations].map(([id, text]) => ({ id, text, name: nameOf(text) }));
  const added = await sql`
    insert into stored_operation (id, text, name)
    select id, text, name from jsonb_to_recordset(${sql.json(rows)}) as given (id text, text text, name text)
    on conflict (id) do nothing returning 1`;
  return added.length;
}

/** All that are stored, by name. */
export async function listOperations(sql: SqlLike): Promise<{ id: string; name: string | null; storedOn: string }[]> {
  const rows = await sql<{ id: string; name: string | null; storedOn: string }[]>`
    select id, name, (stored_at at time zone 'Europe/Oslo')::date as "storedOn" from stored_operation order by name, id`;
  return [...rows];
}

/** False: there was none under this id. */
export async function removeOperation(sql: SqlLike, id: string): Promise<boolean> {
  return (await sql`delete from stored_operation where id = ${id} returning 1`).length > 0;
}

/** False: there is no such client. */
export async function setMode(sql: SqlLike, client: string, mode: OperationsMode): Promise<boolean> {
  return (await sql`update client set operations_mode = ${mode} where id = ${client} returning 1`).length > 0;
}

function nameOf(text: string): string | null {
  return getOperationAST(parse(text))?.name?.value ?? null;
}
