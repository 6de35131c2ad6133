import type { PgInsertValue, PgTable } from 'drizzle-orm/pg-core';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';

/** drizzle over a transaction of its own client. */
export type Writer = Pick<PostgresJsDatabase, 'select' | 'insert' | 'update' | 'delete' | 'execute'>;

const ROWS_PER_STATEMENT = 500;

/** Inserts rows in statements of bounded size. */
export async function insertAll<Table extends PgTable>(
  db: Writer,
  table: Table,
  rows: PgInsertValue<Table>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    await db.insert(table).values(rows.slice(from, from + ROWS_PER_STATEMENT));
  }
}
