import type { Instant } from '../../services/calendar/date-time.ts';
import type { WritePlan } from '../../services/directory-writes/plan-writes.ts';
import type { PlannedRecord } from '../../services/directory-writes/write-kind.ts';
import type { JsonValue } from '../../services/sources/json-value.ts';
import type { SqlLike } from '../client.ts';
import { listed } from './locked-entities.ts';
import type { WriteTable } from './write-tables.ts';

/** The source of the written values, and when it was given. */
export interface Provenance {
  readonly sourceId: string;
  readonly now: Instant;
}

/** Carries a plan out: a statement for what goes, one for what changes, one for what is new, however many they are. */
export async function writeRows(
  sql: SqlLike,
  table: WriteTable,
  plan: WritePlan,
  provenance: Provenance,
): Promise<void> {
  if (plan.removed.length > 0) await remove(sql, table, plan.removed);
  if (plan.updated.length > 0) await update(sql, table, plan.updated, provenance);
  if (plan.created.length > 0) await insert(sql, table, plan.created, provenance);
}

async function remove(sql: SqlLike, table: WriteTable, records: readonly PlannedRecord[]): Promise<void> {
  const { schedulesBy, keys } = table;
  if (schedulesBy !== null) {
    await sql`delete from opening_schedule where ${sql(schedulesBy)} = any (${records.map(({ id }) => id)})`;
  }
  await sql`delete from ${sql(table.table)} as kept
    using ${givenRows(sql, table, records)} where ${sameKey(sql, keys)}`;
}

async function update(
  sql: SqlLike,
  table: WriteTable,
  records: readonly PlannedRecord[],
  provenance: Provenance,
): Promise<void> {
  const fields = Object.entries(table.columns).filter(([field]) => !table.fixed.includes(field));
  const columns = fields.map(([, column]) => column);
  await sql`update ${sql(table.table)} as kept set (${listed(sql, columns)}, source_id, verified_at)
      = row (${listed(sql, columns, 'given')}, ${provenance.sourceId}::text, ${provenance.now}::timestamptz)
    from ${givenRows(sql, table, records)} where ${sameKey(sql, table.keys)}`;
}

async function insert(
  sql: SqlLike,
  table: WriteTable,
  records: readonly PlannedRecord[],
  provenance: Provenance,
): Promise<void> {
  const columns = [...new Set([...table.keys, table.scope, ...Object.values(table.columns)])];
  await sql`insert into ${sql(table.table)} (${listed(sql, columns)}, source_id, verified_at)
    select ${listed(sql, columns)}, ${provenance.sourceId}::text, ${provenance.now}::timestamptz from ${givenRows(sql, table, records)}`;
}

/** The records as rows of their table. Columns without a value are left null: in ten thousand rows every extra null or repeated text costs time. */
function givenRows(sql: SqlLike, table: WriteTable, records: readonly PlannedRecord[]) {
  const columns = Object.entries(table.columns);
  const rows = records.map(({ id, scope, fields }) => {
    const row: Record<string, JsonValue> = { id, [table.scope]: scope };
    for (const [field, column] of columns) {
      const value = fields[field] ?? table.defaults[field] ?? null;
      if (value !== null) row[column] = value;
    }
    return row;
  });
  // JSON that is read once is not made JSONB first.
  return sql`json_populate_recordset(null::${sql(table.table)}, ${JSON.stringify(rows)}::text::json) as given`;
}

function sameKey(sql: SqlLike, keys: readonly string[]) {
  const [first = '', ...rest] = keys;
  const equal = (key: string) => sql`${sql(`kept.${key}`)} = ${sql(`given.${key}`)}`;
  return rest.reduce((text, key) => sql`${text} and ${equal(key)}`, equal(first));
}
