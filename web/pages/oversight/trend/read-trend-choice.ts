import type { CaseMeasure, ComparisonKind, TrendPeriod } from '../../../generated/graphql.ts';

/** Measures that can be followed over time: shares and means, which size does not decide. */
export const MEASURES = [
  'SHARE_WITHIN_DEADLINE',
  'SHARE_WITHIN_ONE_MONTH',
  'MEAN_HANDLING_DAYS',
  'MEDIAN_HANDLING_DAYS',
  'P90_HANDLING_DAYS',
  'COMPLAINT_SHARE',
] as const satisfies readonly CaseMeasure[];
export type Measure = (typeof MEASURES)[number];

export const COMPARISONS = ['NATION', 'COUNTY', 'SIMILAR', 'CHOSEN'] as const satisfies readonly ComparisonKind[];
export const PERIODS = ['YEAR', 'QUARTER', 'MONTH'] as const satisfies readonly TrendPeriod[];

/** The view that an address asks for; parts that are wrong are ignored. */
export interface TrendChoice {
  readonly measure: Measure;
  readonly comparison: (typeof COMPARISONS)[number];
  /** Numbers of municipalities for CHOSEN, as the address has them; empty: none. */
  readonly chosen: readonly string[];
  /** Names and numbers of others, as they were written. */
  readonly others: string;
  readonly per: (typeof PERIODS)[number];
}

/** Longest list of names that is read, in characters. */
export const OTHERS_LENGTH_MAX = 500;
const NUMBERS_MAX = 400;

export function readTrendChoice(query: URLSearchParams): TrendChoice {
  const chosen = [...new Set(query.getAll('kommune').filter((number) => /^\d{4}$/.test(number)))].slice(0, NUMBERS_MAX);
  const others = (query.get('andre') ?? '').trim().slice(0, OTHERS_LENGTH_MAX);
  return {
    measure: oneOf(MEASURES, query.get('mal')),
    // Who writes names of municipalities wants to compare with them, whatever the list above says.
    comparison: others === '' ? oneOf(COMPARISONS, query.get('mot')) : 'CHOSEN',
    chosen,
    others,
    per: oneOf(PERIODS, query.get('per')),
  };
}

/** The address of the same choice on another page or of another period. */
export function trendQuery(choice: TrendChoice, period: { readonly from: string; readonly to: string }): string {
  const query = new URLSearchParams({
    mal: choice.measure,
    mot: choice.comparison,
    per: choice.per,
    fra: period.from,
    til: period.to,
  });
  for (const number of choice.chosen) query.append('kommune', number);
  return query.toString();
}

function oneOf<Value extends string>(values: readonly [Value, ...Value[]], asked: string | null): Value {
  return values.find((value) => value === asked) ?? values[0];
}
