import { asc, eq, sql as text } from 'drizzle-orm';
import { getOperationAST, parse } from 'graphql';
import type { SqlLike } from '../../db/client.ts';
import { query } from '../../db/query.ts';
import { client } from '../../db/tables/record/client.ts';
import { storedOperation } from '../../db/tables/record/stored-operation.ts';
import type { OperationsMode } from '../../services/stored-operations/operations-mode.ts';

/** Stores operations by id; those that are there stay. Answers how many are new. */
export async function storeOperations(sql: SqlLike, operations: ReadonlyMap<string, string>): Promise<number> {
  const rows = [...operations].map(([id, operation]) => ({ id, text: operation, name: nameOf(operation) }));
  if (rows.length === 0) return 0;
  const added = await query(sql, (database) =>
    database.insert(storedOperation).values(rows).onConflictDoNothing().returning({ id: storedOperation.id }),
  );
  return added.length;
}

/** All that are stored, by name. */
export function listOperations(sql: SqlLike): Promise<{ id: string; name: string | null; storedOn: string }[]> {
  const { id, name, storedAt } = storedOperation;
  const storedOn = text<string>`(${storedAt} at time zone 'Europe/Oslo')::date`;
  return query(sql, (database) =>
    database.select({ id, name, storedOn }).from(storedOperation).orderBy(asc(name), asc(id)),
  );
}

/** False: there was none under this id. */
export async function removeOperation(sql: SqlLike, id: string): Promise<boolean> {
  const removed = await query(sql, (database) =>
    database.delete(storedOperation).where(eq(storedOperation.id, id)).returning({ id: storedOperation.id }),
  );
  return removed.length > 0;
}

/** False: there is no such client. */
export async function setMode(sql: SqlLike, clientId: string, operationsMode: OperationsMode): Promise<boolean> {
  const changed = await query(sql, (database) =>
    database.update(client).set({ operationsMode }).where(eq(client.id, clientId)).returning({ id: client.id }),
  );
  return changed.length > 0;
}

function nameOf(operation: string): string | null {
  return getOperationAST(parse(operation))?.name?.value ?? null;
}
