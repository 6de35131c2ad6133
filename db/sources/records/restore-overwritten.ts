import type { SqlLike } from '../../client.ts';

/** The days of a row of a file that is taken back. */
interface DaysTakenBack {
  /** Key of the row: its schedule, its first and its last day. */
  readonly key: string;
  readonly schedule: string;
  readonly from: string;
  readonly to: string;
}

/** What lies between a row's id and the day from which it holds again. */
const AGAIN = '-again-';

/**
 * Special days that made room for a file's, from today on, where the file no longer states its own and nobody has spoken of
 * the days since. Those that an import wrote follow its statement (`publishHours`) and are not among them. Answers how many.
 */
export async function restoreSpecialDays(
  sql: SqlLike,
  { key, schedule, from, to }: DaysTakenBack,
  today: string,
): Promise<number> {
  const first = from > today ? from : today;
  const { count } = await sql`
    with written as (
      select transaction from row_history
      where table_name = 'opening_exception' and row_key = ${key} and operation = 'INSERT'
        and sequence > coalesce((
          select max(sequence) from row_history as gone
          where table_name = 'opening_exception' and row_key = ${key} and operation = 'DELETE'
            and transaction <> pg_current_xact_id()
            and not exists (select from row_history as again
              where again.table_name = gone.table_name and again.row_key = gone.row_key
                and again.transaction = gone.transaction and again.operation = 'INSERT')), 0)
    ), earlier as (
      select distinct on (row_key) row_key, before from row_history as changed
      where table_name = 'opening_exception' and operation in ('UPDATE', 'DELETE')
        and transaction in (select transaction from written)
        and before ->> 'schedule_id' = ${schedule}
        and row_key not like '%-said-%' and not starts_with(row_key, ${`${schedule}-special-`})
        and not exists (select from row_history as made
          where made.table_name = changed.table_name and made.row_key = changed.row_key
            and made.transaction = changed.transaction and made.operation = 'INSERT')
      order by row_key, sequence
    )
    insert into opening_exception (id, schedule_id, from_day, to_day, state, spans, hours_unknown, reason_nb, reason_en,
      source_id, verified_at)
    select split_part(row_key, ${AGAIN}, 1) || ${AGAIN} || greatest(was.from_day, ${first}::date), was.schedule_id,
      greatest(was.from_day, ${first}::date), least(was.to_day, ${to}::date), was.state, was.spans, was.hours_unknown,
      was.reason_nb, was.reason_en, was.source_id, was.verified_at
    from earlier cross join lateral jsonb_populate_record(null::opening_exception, before) as was
    where greatest(was.from_day, ${first}::date) < least(was.to_day, ${to}::date)
      and not exists (select from opening_exception as other
        where other.schedule_id = was.schedule_id
          and other.from_day < least(was.to_day, ${to}::date) and other.to_day > greatest(was.from_day, ${first}::date))
    on conflict (id) do nothing`;
  return count;
}

/**
 * The own rate that a file wrote over from the same day, in place of the file's: the last that somebody else than such a file
 * set. Answers whether there was one.
 */
export async function restoreRate(sql: SqlLike, key: string, importer: string): Promise<boolean> {
  const restored = await sql`
    with others as (
      select max(sequence) as sequence from row_history left join history_commit using (transaction)
      where table_name = 'municipal_rate' and row_key = ${key} and actor is distinct from ${`importer:${importer}`}
        and transaction <> pg_current_xact_id()
    ), first as (
      select operation, before from row_history
      where table_name = 'municipal_rate' and row_key = ${key}
        and sequence > coalesce((select sequence from others), 0)
      order by sequence limit 1
    )
    update municipal_rate as rate set amount_per_month = was.amount_per_month,
      valid_to = least(was.valid_to, rate.valid_to), confirmed_to = least(was.confirmed_to, rate.valid_to),
      source_id = was.source_id, verified_at = was.verified_at
    from first cross join lateral jsonb_populate_record(null::municipal_rate, before) as was
    where first.operation = 'UPDATE'
      and concat_ws('/', rate.municipality_number, rate.category, rate.valid_from) = ${key}
    returning 1`;
  return restored.length > 0;
}
