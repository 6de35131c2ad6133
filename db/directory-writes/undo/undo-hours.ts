import { getTableColumns, getTableName } from 'drizzle-orm';
import type { TransactionSql } from 'postgres';
import type { RowChange } from '../../../services/history/history-entry.ts';
import { openingException, openingRule } from '../../tables/office/opening-rule.ts';
import { openingSchedule } from '../../tables/office/opening-schedule.ts';

/** Rules before the schedules that they are of, where they go; the other way round where they come back. */
const TABLES = [openingRule, openingException, openingSchedule] as const;

interface ChangedRow extends RowChange {
  readonly isLast: boolean;
}

/** The outcome. CHANGED_SINCE: a later change builds on this one, and nothing was done. */
export type UndoneHours = 'UNDONE' | 'CHANGED_SINCE';

/**
 * Takes back what one commit did to the hours of one place or line: all of its rules together, since half
 * a week is not a valid week. The rows get back their former values and their former source.
 *
 * @param commit number of the commit
 * @param schedule id of the schedule
 */
export async function undoHours(
  sql: TransactionSql,
  commit: string,
  schedule: string,
  now: string,
): Promise<UndoneHours> {
  const changed = await changedRows(sql, commit, schedule);
  if (changed.length === 0 || changed.some(({ isLast }) => !isLast)) return 'CHANGED_SINCE';
  const of = (table: string, operation: RowChange['operation']) =>
    changed.filter((one) => one.table === table && one.operation === operation);
  await restoreStatements(sql, changed, schedule, now);
  for (const table of TABLES) {
    const name = getTableName(table);
    const made = of(name, 'INSERT').map(({ key }) => key);
    if (made.length > 0) await sql`delete from ${sql(name)} where id = any (${made})`;
  }
  for (const table of TABLES.toReversed()) {
    const name = getTableName(table);
    const columns = Object.values(getTableColumns(table)).map((column) => column.name);
    const rows = (operation: RowChange['operation']) => JSON.stringify(of(name, operation).map(({ before }) => before));
    const given = (operation: RowChange['operation']) =>
      sql`json_populate_recordset(null::${sql(name)}, ${rows(operation)}::text::json) as given`;
    const values = sql.unsafe(columns.map((column) => `given."${column}"`).join(', '));
    await sql`update ${sql(name)} as kept set (${sql(columns)}) = row (${values}) from ${given('UPDATE')} where kept.id = given.id`;
    await sql`insert into ${sql(name)} (${sql(columns)}) select ${values} from ${given('DELETE')}`;
  }
  return 'UNDONE';
}

/** The rows of the schedule that the commit changed, with what they were. */
function changedRows(sql: TransactionSql, commit: string, schedule: string): PromiseLike<readonly ChangedRow[]> {
  return sql<ChangedRow[]>`
    select history.table_name as "table", history.row_key as "key", operation, before, null as after,
      not exists (
        select from row_history as later where later.table_name = history.table_name and later.row_key = history.row_key
          and later.sequence > history.sequence and later.operation <> 'TOUCH')
      and not exists (
        select from confirmations_of(history.table_name, array[history.row_key]) as later
        where later.sequence > history.sequence) as "isLast"
    from row_history as history join history_commit using (transaction)
    where version = ${commit}::bigint and operation <> 'TOUCH' and (
      (table_name = 'opening_schedule' and row_key = ${schedule})
      or (table_name in ('opening_rule', 'opening_exception') and owner_key = ${schedule})
      or (table_name = 'opening_rule' and row_key in (select id from opening_rule where schedule_id = ${schedule}))
      or (table_name = 'opening_exception' and row_key in (select id from opening_exception where schedule_id = ${schedule})))`;
}

/**
 * The owner's statement of the hours goes with them, and the one that it replaced holds again. A write gives all of its
 * statements and rules one moment, by which they are found.
 */
async function restoreStatements(
  sql: TransactionSql,
  changed: readonly ChangedRow[],
  schedule: string,
  now: string,
): Promise<void> {
  const made = changed.filter(({ table, operation }) => table === 'opening_rule' && operation === 'INSERT');
  await sql`
    with written as (
      select distinct rule.source_id, rule.verified_at, place.entity_id, 'hours.' || channel as field
      from opening_rule as rule join opening_schedule as schedule on schedule.id = schedule_id
      cross join lateral (select coalesce(reception_id, phone_id, office_number) as entity_id) as place
      where schedule_id = ${schedule} and rule.id = any (${made.map(({ key }) => key)}))
    update observation as said
    set withdrawn_at = case when said.withdrawn_at is null then ${now}::timestamptz end
    from written
    where (said.source_id, said.entity_id, said.field) = (written.source_id, written.entity_id, written.field)
      and (said.withdrawn_at = written.verified_at or said.withdrawn_at is null and said.retrieved_at = written.verified_at)`;
}
