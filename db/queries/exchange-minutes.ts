import type { Sql } from '../client.ts';

/** One process's count of a caller's minute since its last exchange. */
export interface UsedOfMinute {
  /** SHA-256, hexadecimal. */
  readonly askerHash: string;
  readonly requests: number;
  readonly cost: number;
  /** Milliseconds since this process's count of the minute began. */
  readonly ageMs: number;
}

/** The same of all processes together, by who asks. */
export type MinuteTotals = ReadonlyMap<string, UsedOfMinute>;

export type ExchangeMinutes = (used: readonly UsedOfMinute[]) => Promise<MinuteTotals>;

/**
 * Adds what this process counted to what all did, fetches the sums, and removes minutes that are over. They begin by the
 * database's clock: clocks of processes may differ. Rows are taken in one order, so that no two processes wait for each other.
 */
export async function exchangeMinutes(sql: Sql, used: readonly UsedOfMinute[]): Promise<MinuteTotals> {
  const column = <Name extends keyof UsedOfMinute>(name: Name) => used.map((one) => one[name]);
  const totals = await sql<UsedOfMinute[]>`
    with removed as (
      delete from asker_minute where asker_hash in (
        select asker_hash from asker_minute
        where started_at <= clock_timestamp() - interval '1 minute' and asker_hash <> all (${column('askerHash')}::text[])
        for update skip locked))
    insert into asker_minute as known (asker_hash, started_at, requests, cost)
    select asker_hash, clock_timestamp() - make_interval(secs => age_ms / 1000.0), requests, cost
    from unnest(${column('askerHash')}::text[], ${column('ageMs')}::int[], ${column('requests')}::int[],
      ${column('cost')}::bigint[]) as used (asker_hash, age_ms, requests, cost)
    order by asker_hash
    on conflict (asker_hash) do update set (started_at, requests, cost) = (
      select case when is_over then excluded.started_at else known.started_at end,
        excluded.requests + case when is_over then 0 else known.requests end,
        excluded.cost + case when is_over then 0 else known.cost end
      from (select known.started_at <= clock_timestamp() - interval '1 minute' as is_over) as minute)
    returning asker_hash as "askerHash", requests, cost::float8 as cost,
      (extract(epoch from clock_timestamp() - started_at) * 1000)::float8 as "ageMs"`;
  return new Map(totals.map((total) => [total.askerHash, total]));
}
