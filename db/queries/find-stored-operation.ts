import { eq } from 'drizzle-orm';
import type { SqlLike } from '../client.ts';
import { query } from '../query.ts';
import { storedOperation } from '../tables/record/stored-operation.ts';

/** The text stored under an id (64 lower-case hexadecimal digits); null: none is. */
export async function findStoredOperation(sql: SqlLike, id: string): Promise<string | null> {
  const [row] = await query(sql, (database) =>
    database.select({ text: storedOperation.text }).from(storedOperation).where(eq(storedOperation.id, id)),
  );
  return row?.text ?? null;
}

/** The ids of all stored operations. */
export async function fetchStoredIds(sql: SqlLike): Promise<readonly string[]> {
  const rows = await query(sql, (database) => database.select({ id: storedOperation.id }).from(storedOperation));
  return rows.map(({ id }) => id);
}
