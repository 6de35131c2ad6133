import type { SqlLike } from '../client.ts';

/** The text stored under an id (64 lower-case hexadecimal digits); null: none is. */
export async function findStoredOperation(sql: SqlLike, id: string): Promise<string | null> {
  const [row] = await sql<{ text: string }[]>`select text from stored_operation where id = ${id}`;
  return row?.text ?? null;
}
