import type { DuckDBConnection } from '@duckdb/node-api';
import type { CaseFilter } from '../../services/disclosure-control/query/statistics-query.ts';
import type { ColumnDimension } from '../statistics-speed/random-question.ts';

/** What rows of the file add up to in a group. */
export interface FileSums {
  readonly count: number;
  readonly shareWithinDeadline: number | null;
  readonly complaintShare: number | null;
  readonly meanHandlingDays: number | null;
  /** Cases whose end is withheld. */
  readonly withheld: number;
}

/** The column or expression of the file that a dimension groups by. */
const COLUMNS: Readonly<Record<ColumnDimension, string>> = {
  MUNICIPALITY: 'municipality',
  COUNTY: 'county',
  GOVERNOR: 'governor',
  NATION: `'NO'`,
  YEAR: 'month[1:4]',
  QUARTER: `month[1:4] || '-Q' || ((month[6:7]::int - 1) // 3 + 1)`,
  MONTH: 'month',
  SERVICE: 'service',
  AGE_BAND: 'age_band',
  OUTCOME: 'outcome',
  COMPLAINT_OUTCOME: 'complaint_outcome',
  WITHIN_DEADLINE: 'within_deadline',
};
const FILTERED = {
  municipalities: 'municipality',
  counties: 'county',
  governors: 'governor',
  services: 'service',
  ageBands: 'age_band',
  outcomes: 'outcome',
  complaintOutcomes: 'complaint_outcome',
  withinDeadline: 'within_deadline',
} as const satisfies Partial<Record<keyof CaseFilter, string>>;

/** Sums by group, keyed by the codes with a space between. @param period months `YYYY-MM`, the end exclusive. */
export async function sumsOverFile(
  connection: DuckDBConnection,
  path: string,
  filter: CaseFilter,
  period: { readonly from: string; readonly to: string } | null,
  groupBy: readonly ColumnDimension[],
): Promise<ReadonlyMap<string, FileSums>> {
  const conditions = Object.entries(FILTERED).flatMap(([name, column]) => {
    const isOneOf = (values: readonly string[]) =>
      `list_contains([${values.map((value) => `'${value}'`).join(',')}], ${column})`;
    const wanted = filter[name as keyof typeof FILTERED];
    const leftOut = filter.except?.[name as keyof typeof FILTERED] ?? [];
    return [...(wanted == null ? [] : [isOneOf(wanted)]), ...(leftOut.length === 0 ? [] : [`not ${isOneOf(leftOut)}`])];
  });
  if (period !== null) conditions.push(`month >= '${period.from}' and month < '${period.to}'`);
  const key = groupBy.length === 0 ? `''` : groupBy.map((by) => COLUMNS[by]).join(` || ' ' || `);
  const read = await connection.runAndReadAll(`
    select ${key} as key, sum(weight)::int as count,
      count(*) filter (within_deadline = 'WITHIN') / nullif(count(*) filter (within_deadline in ('WITHIN', 'OVER')), 0) as share,
      count(*) filter (complaint_outcome not in ('NONE', 'NOT_YET'))
        / nullif(count(*) filter (complaint_outcome <> 'NOT_YET'), 0) as complained,
      avg(days) as days, coalesce(sum(weight) filter (outcome = 'NOT_YET'), 0)::int as withheld
    from '${path}' where ${conditions.length === 0 ? 'true' : conditions.join(' and ')} group by 1`);
  return new Map(
    read.getRowObjectsJson().map(({ key: group, count, share, complained, days, withheld }) => [
      String(group),
      {
        count: Number(count),
        shareWithinDeadline: share as number | null,
        complaintShare: complained as number | null,
        meanHandlingDays: days as number | null,
        withheld: Number(withheld),
      },
    ]),
  );
}
