import { monthText } from '../codes.ts';
import type { MonthRange } from '../intervals/count-figures.ts';
import { type CaseDimension, isOverlapping, monthDimensions } from './dimensions.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { StatisticsInputError } from './statistics-query.ts';

/** Months in a row whose rows are read together, and the group of each. */
export interface MonthRun {
  readonly from: number;
  readonly groupOf: Int32Array;
}

/** When cases were received. A month is in several groups where periods overlap: then in several runs. */
export interface TimeAxis {
  readonly dimensions: readonly CaseDimension[];
  /** Per group, a code for each of its dimensions. */
  readonly groups: readonly (readonly string[])[];
  readonly runs: readonly MonthRun[];
  readonly stride: number;
}

/** A stretch of months; `code` where the question groups by such stretches. */
interface Stretch extends MonthRange {
  readonly code: string | null;
}

const day = (month: number): string => `${monthText(month)}-01`;

/**
 * Throws a StatisticsInputError where periods overlap and are added up, or PERIOD is asked for without periods, or with
 * ROLLING_YEAR.
 */
export function timeAxis(groupBy: readonly CaseDimension[], filter: ResolvedFilter, through: number): TimeAxis {
  const stretched = groupBy.filter(isOverlapping);
  const byMonth = monthDimensions(groupBy);
  const stretches = stretchesOf(stretched, groupBy, filter);
  const codesOf = (code: string | null, month: number): string[] => [
    ...(code === null ? [] : [code]),
    ...byMonth.map(({ codeOf }) => codeOf(month, through)),
  ];
  const byKey = new Map<string, readonly string[]>();
  for (const { code, from, to } of stretches) {
    for (let month = from; month < to; month++) {
      const codes = codesOf(code, month);
      byKey.set(codes.join('\n'), codes);
    }
  }
  const keys = [...byKey.keys()].sort();
  const groupAt = new Map(keys.map((key, group) => [key, group]));
  const runs = stretches.map(({ code, from, to }) => ({
    from,
    groupOf: Int32Array.from({ length: to - from }, (_, i) => groupAt.get(codesOf(code, from + i).join('\n'))!),
  }));
  const dimensions = [...stretched, ...byMonth.map(({ by }) => by)];
  return { dimensions, groups: keys.map((key) => byKey.get(key)!), runs, stride: 0 };
}

function stretchesOf(
  stretched: readonly CaseDimension[],
  groupBy: readonly CaseDimension[],
  { from, to, periods, arePeriodsGiven }: ResolvedFilter,
): Stretch[] {
  const [by, another] = stretched;
  const refuse = (rule: string, dimension: CaseDimension, message: string): never => {
    throw new StatisticsInputError(rule, ['groupBy', String(groupBy.indexOf(dimension))], message);
  };
  if (another !== undefined) refuse('periods-overlap', another, 'PERIOD or ROLLING_YEAR, not both');
  if (by === 'PERIOD') {
    if (!arePeriodsGiven) refuse('periods-missing', by, 'PERIOD groups by filter.periods, which is not given');
    return periods.map((period) => ({ ...period, code: `${day(period.from)}/${day(period.to)}` }));
  }
  if (by === 'ROLLING_YEAR') {
    if (arePeriodsGiven) refuse('periods-overlap', by, 'ROLLING_YEAR goes with from and to, not with periods');
    return rollingYears(from, to);
  }
  periods.forEach((period, i) => {
    if (i > 0 && period.from < periods[i - 1]!.to) {
      throw new StatisticsInputError(
        'periods-overlap',
        ['filter', 'periods'],
        'periods that overlap are not added up: group by PERIOD',
      );
    }
  });
  return periods.map((period) => ({ ...period, code: null }));
}

/** The four quarters that end with each whole quarter of [from, to): they may begin before `from`. */
function rollingYears(from: number, to: number): Stretch[] {
  const years: Stretch[] = [];
  for (let end = Math.ceil((from + 3) / 3) * 3; end <= to; end += 3) {
    const quarter = `${Math.floor((end - 1) / 12)}-Q${Math.floor(((end - 1) % 12) / 3) + 1}`;
    years.push({ from: end - 12, to: end, code: quarter });
  }
  return years;
}

/** The months of each group, ascending. */
export function monthsOfGroups({ groups, runs }: TimeAxis): readonly (readonly number[])[] {
  const months: number[][] = groups.map(() => []);
  for (const { from, groupOf } of runs) for (const [i, group] of groupOf.entries()) months[group]!.push(from + i);
  return months;
}
