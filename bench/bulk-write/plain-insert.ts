import type { Sql } from '../../db/client.ts';
import { WRITE_TABLES } from '../../db/directory-writes/write-tables.ts';
import type { Batch } from './api-batches.ts';

/** A statement takes at most 65 534 parameters. */
const CHUNK = 1_000;

/** The rows of a batch as a plain program writes them: in one transaction, by statements of a thousand rows. */
export function plainInsert(sql: Sql, batch: Batch, count: number, sourceId: string, now: string) {
  const table = WRITE_TABLES[batch.kind.name];
  const rows = batch.check(count).map(({ index, scope, fields }) => {
    const row: Record<string, unknown> = { source_id: sourceId, verified_at: now, [table.scope]: scope };
    if (table.keys.includes('id')) row['id'] = `plain-${index}`;
    for (const [field, column] of Object.entries(table.columns)) {
      const value = fields[field] ?? table.defaults[field] ?? null;
      // Columns that the table fills in by itself are not sent.
      if (value !== null && value !== false) row[column] = typeof value === 'object' ? sql.json(value as never) : value;
    }
    return row;
  });
  return () =>
    sql.begin(async (transaction) => {
      for (let from = 0; from < rows.length; from += CHUNK) {
        const chunk = rows.slice(from, from + CHUNK) as Record<string, string>[];
        await transaction`insert into ${transaction(table.table)} ${transaction(chunk)}`;
      }
    });
}
