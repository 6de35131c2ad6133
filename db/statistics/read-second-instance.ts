import type { SecondInstanceGroup } from '../../services/oversight/second-instance.ts';
import type { Sql } from '../client.ts';

/** The complaints that a governor decided from one month up to another, as a release left them. Days are `YYYY-MM-01`. */
export interface SecondInstanceQuestion {
  readonly governor: string;
  readonly from: string;
  /** Exclusive. */
  readonly to: string;
  /** Number of the release. */
  readonly release: number;
  /** First day of the release’s last month; pending cases are counted as of that month. */
  readonly through: string;
}

/** Reads them as the API’s role: row-level security shows the decisions of this one governor, whatever is asked. */
export function readSecondInstance(sql: Sql, question: SecondInstanceQuestion): Promise<SecondInstanceGroup[]> {
  const { governor, from, to, release, through } = question;
  return sql.begin('read only', async (transaction) => {
    await transaction`select set_config('tjenestegraf.statistics_governor', ${governor}, true)`;
    const rows = await transaction<SecondInstanceGroup[]>`
      select municipality, outcome, days, "firstInstanceDays", "withinThreeMonths" from (
        select distinct on (municipality_number, month, outcome) municipality_number as municipality, outcome, days,
          first_instance_days as "firstInstanceDays", within_three_months as "withinThreeMonths"
        from statistics.second_instance
        where governor_id = ${governor} and release <= ${release}
          and (outcome <> 'PENDING' and month >= ${from} and month < ${to} or outcome = 'PENDING' and month = ${through})
        order by municipality_number, month, outcome, release desc
      ) as newest where cardinality(days) > 0`;
    return rows.map((row) => ({ ...row }));
  });
}
