import type { SqlLike } from '../client.ts';
import { fetchFeedLag } from './change-feed/feed-lag.ts';

/** Operating figures from the database: counts only, no personal data. */
export interface OperatingFigures {
  readonly feedLagSeconds: number;
  readonly webhooksFailing: number;
  readonly importsLastDay: Readonly<Record<string, number>>;
  readonly findingsOpen: Readonly<Record<string, number>>;
}

export async function fetchOperatingFigures(sql: SqlLike, version: bigint): Promise<OperatingFigures> {
  const [row] = await sql<Omit<OperatingFigures, 'feedLagSeconds'>[]>`
    select (select count(*)::int from webhook where state = 'FAILING') as "webhooksFailing",
      (select coalesce(jsonb_object_agg(outcome, times), '{}') from (
        select coalesce(outcome, 'UNDER_WAY') as outcome, count(*) as times from import_run
        where due_at > now() - interval '1 day' group by 1) as runs) as "importsLastDay",
      (select coalesce(jsonb_object_agg(kind, open), '{}') from (
        select kind, count(*) as open from finding where resolved_on is null group by kind) as kinds) as "findingsOpen"`;
  if (row === undefined) throw new Error('the database has no answer about itself');
  return { ...row, feedLagSeconds: (await fetchFeedLag(sql, version)) / 1_000 };
}
