import type { SqlLike } from '../../client.ts';

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
