import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { PendingQuery, Row } from 'postgres';
import type { SqlLike } from '../client.ts';

type ColumnOf<Table extends PgTable> = keyof Table['$inferSelect'] & string;

/** A row of a table as the table's definition types it, without some columns. */
export type RowOf<Table extends PgTable, Omitted extends ColumnOf<Table> = never> = object &
  Omit<Table['$inferSelect'], Omitted>;

/**
 * Reads every column of a table under the name that its definition gives it. Rows are typed by the definition, so a node's
 * field that has no column does not compile, and no column can be forgotten here. The table is the search path's: the
 * present one, or the view of the same name that shows the past.
 *
 * @param rest what follows the table's name: conditions and order.
 * @param omitted columns that nobody reads.
 */
export function selectRows<Table extends PgTable, Omitted extends ColumnOf<Table> = never>(
  sql: SqlLike,
  table: Table,
  rest: PendingQuery<Row[]>,
  omitted: readonly Omitted[] = [],
): PendingQuery<RowOf<Table, Omitted>[]> {
  const name: string = getTableName(table);
  return sql<RowOf<Table, Omitted>[]>`select ${sql.unsafe(columnList(table, omitted))} from ${sql(name)} ${rest}`;
}

function columnList(table: PgTable, omitted: readonly string[]): string {
  return Object.entries(getTableColumns(table))
    .filter(([name]) => !omitted.includes(name))
    .map(([name, column]) => `"${column.name}" as "${name}"`)
    .join(', ');
}
