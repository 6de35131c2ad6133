import type { SqlLike } from '../../client.ts';

/** Condition: a client of the platform, not only imports, has written the row; what a file leaves empty then stays. */
export function isWrittenByOwner(sql: SqlLike, table: 'agreement' | 'contact', key: ReturnType<SqlLike>) {
  return sql`exists (
    select from row_history join history_commit using (transaction)
    where table_name = ${table} and row_key = ${key} and starts_with(actor, 'client:'))`;
}
