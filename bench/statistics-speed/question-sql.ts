import type { ParameterOrJSON } from 'postgres';
import {
  AGE_BANDS,
  COMPLAINT_OUTCOMES,
  DEADLINE_FLAGS,
  OUTCOMES,
  SERVICES,
} from '../../services/disclosure-control/codes.ts';
import type { CaseDimension } from '../../services/disclosure-control/query/dimensions.ts';
import type { CaseMeasure, CaseQuery, CodeLists } from '../../services/disclosure-control/query/statistics-query.ts';

/** Where the same question is put to, and what its columns are called there. */
export interface Asked {
  readonly table: 'statistics.protected_row' | 'confidential.case_event';
  /** The day or first of the month in which the application came. */
  readonly received: string;
  readonly ageBand: string;
  /** The column that says how many cases a row counts for. */
  readonly weight: string;
  /** The condition of every question. */
  readonly always: string;
}

/** The protected rows of level P, with their own columns. */
export const PROTECTED: Asked = {
  table: 'statistics.protected_row',
  received: 'fact.month',
  ageBand: 'fact.age_band',
  weight: 'sum(fact.weight)::int4',
  always: `fact.level = 'P'`,
};

const AGE = `(extract(year from fact.received)::int4 - fact.birth_year)`;

/** The raw events. */
export const RAW: Asked = {
  table: 'confidential.case_event',
  received: 'fact.received',
  ageBand: `case when fact.birth_year is null or ${AGE} not between 0 and 120 then 6 when ${AGE} < 25 then 0
    when ${AGE} < 55 then 1 + (${AGE} - 25) / 10 when ${AGE} < 67 then 4 else 5 end`,
  weight: 'count(*)::int4',
  always: 'true',
};

const MEASURES: Readonly<Record<CaseMeasure, string | null>> = {
  COUNT: null,
  SHARE_WITHIN_DEADLINE: 'avg((fact.deadline = 0)::int4) filter (where fact.deadline < 2)::float8',
  MEAN_HANDLING_DAYS: 'avg(fact.days)::float8',
  MEDIAN_HANDLING_DAYS: 'percentile_cont(0.5) within group (order by fact.days)',
  P90_HANDLING_DAYS: 'percentile_cont(0.9) within group (order by fact.days)',
  SHARE_WITHIN_ONE_MONTH: 'avg((fact.days <= 30)::int4) filter (where fact.days is not null)::float8',
  SHARE_SAME_OR_NEXT_DAY: 'avg((fact.days <= 1)::int4) filter (where fact.days is not null)::float8',
  REVERSAL_SHARE: 'avg((fact.complaint in (7, 8))::int4) filter (where fact.complaint between 5 and 8)::float8',
  // The bench asks no such question.
  SHARE_WITHIN_DAYS: null,
  // Worked out from counts, for which the SQL asks anyway.
  COUNT_PER_1000: null,
  SHARE_OF_TOTAL: null,
  CHANGE_FROM_YEAR_BEFORE: null,
  COMPLAINT_SHARE: 'avg((fact.complaint > 0)::int4) filter (where fact.complaint < 9)::float8',
};

/** The group-by that somebody would write by hand for a question: the count first, then the groups, then the measures. */
export function questionSql(
  { filter, groupBy, measures }: CaseQuery,
  asked: Asked,
): [string, ParameterOrJSON<never>[]] {
  const columns: Readonly<Partial<Record<CaseDimension, string>>> = {
    MUNICIPALITY: 'fact.municipality_number',
    COUNTY: 'place.county_number',
    GOVERNOR: 'county.governor_id',
    NATION: `'NO'::text`,
    YEAR: `date_trunc('year', ${asked.received}::timestamp)`,
    QUARTER: `date_trunc('quarter', ${asked.received}::timestamp)`,
    MONTH: `date_trunc('month', ${asked.received}::timestamp)`,
    SERVICE: 'fact.service',
    AGE_BAND: asked.ageBand,
    OUTCOME: 'fact.outcome',
    COMPLAINT_OUTCOME: 'fact.complaint',
    WITHIN_DEADLINE: 'fact.deadline',
  };
  const values: ParameterOrJSON<never>[] = [];
  const where = [asked.always];
  const narrow = (condition: (place: string) => string, value: ParameterOrJSON<never> | null | undefined): void => {
    if (value === null || value === undefined) return;
    values.push(value);
    where.push(condition(`$${values.length}`));
  };
  const codes = (list: readonly string[], kept: readonly string[] | null | undefined): number[] | null =>
    kept?.map((code) => list.indexOf(code)) ?? null;
  const { municipalities, counties, from, to, except } = filter ?? {};
  narrow((at) => `fact.municipality_number = any (${at}::text[])`, municipalities && [...municipalities]);
  narrow((at) => `place.county_number = any (${at}::text[])`, counties && [...counties]);
  narrow((at) => `${asked.received} >= ${at}::date`, from);
  narrow((at) => `${asked.received} < ${at}::date`, to);
  const narrowByCodes = (kept: CodeLists, is: (condition: string) => string): void => {
    narrow((at) => is(`fact.service = any (${at}::int2[])`), codes(SERVICES, kept.services));
    narrow((at) => is(`${asked.ageBand} = any (${at}::int4[])`), codes(AGE_BANDS, kept.ageBands));
    narrow((at) => is(`fact.outcome = any (${at}::int2[])`), codes(OUTCOMES, kept.outcomes));
    narrow((at) => is(`fact.complaint = any (${at}::int2[])`), codes(COMPLAINT_OUTCOMES, kept.complaintOutcomes));
    narrow((at) => is(`fact.deadline = any (${at}::int2[])`), codes(DEADLINE_FLAGS, kept.withinDeadline));
  };
  narrowByCodes(filter ?? {}, (condition) => condition);
  narrowByCodes(except ?? {}, (condition) => `(${condition}) is not true`);
  const groups = groupBy.map((by) => columns[by]);
  const selected = [asked.weight, ...groups, ...measures.flatMap((measure) => MEASURES[measure] ?? [])];
  const needsCounty = groupBy.includes('GOVERNOR');
  const needsPlace = needsCounty || groupBy.includes('COUNTY') || counties != null;
  const text = [
    `select ${selected.join(', ')} from ${asked.table} as fact`,
    needsPlace ? 'join tjenestegraf.municipality as place on place.number = fact.municipality_number' : '',
    needsCounty ? 'join tjenestegraf.county as county on county.number = place.county_number' : '',
    `where ${where.join(' and ')}`,
    `group by ${groups.map((_, i) => i + 2).join(', ')}`,
  ].join(' ');
  return [text, values];
}
