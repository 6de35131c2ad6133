import { AGE_BANDS, COMPLAINT_OUTCOMES, DEADLINE_FLAGS, monthNumber, OUTCOMES, SERVICES } from '../codes.ts';
import type { MonthRange } from '../intervals/count-figures.ts';
import type { ProtectedTable } from './protected-table.ts';
import {
  type CaseFilter,
  type CodeLists,
  type MonthPeriod,
  type QueryLimits,
  StatisticsInputError,
} from './statistics-query.ts';

/** A filter as positions. A list that does not narrow holds everything. */
export interface ResolvedFilter {
  /** Positions in the geography, ascending. */
  readonly municipalities: readonly number[];
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** The periods asked about, ascending, each once; `from` and `to` are the ends of all. */
  readonly periods: readonly MonthRange[];
  /** Whether the question names them one by one. */
  readonly arePeriodsGiven: boolean;
  readonly services: readonly number[];
  readonly ageBands: readonly number[];
  readonly outcomes: readonly number[];
  readonly complaints: readonly number[];
  readonly deadlines: readonly number[];
}

/** Throws a StatisticsInputError for an unknown code, a repeated one, or a period that is open, reversed or too long. */
export function resolveFilter(filter: CaseFilter, table: ProtectedTable, limits: QueryLimits): ResolvedFilter {
  const periods = periodsOf(filter, table, limits);
  const from = Math.min(...periods.map((period) => period.from));
  const to = Math.max(...periods.map((period) => period.to));
  const codes = (name: CodedList, list: readonly string[]): number[] => {
    const kept = positionsOf(filter[name], list, [name]) ?? list.map((_, code) => code);
    const left = new Set(positionsOf(filter.except?.[name], list, ['except', name]));
    return [...new Set(kept)].filter((code) => !left.has(code)).sort((a, b) => a - b);
  };
  return {
    municipalities: placesOf(filter, table),
    from,
    to,
    periods,
    arePeriodsGiven: filter.periods != null,
    services: codes('services', SERVICES),
    ageBands: codes('ageBands', AGE_BANDS),
    outcomes: codes('outcomes', OUTCOMES),
    complaints: codes('complaintOutcomes', COMPLAINT_OUTCOMES),
    deadlines: codes('withinDeadline', DEADLINE_FLAGS),
  };
}

type CodedList = 'services' | 'ageBands' | 'outcomes' | 'complaintOutcomes' | 'withinDeadline';

function positionsOf(asked: readonly string[] | null | undefined, list: readonly string[], path: readonly string[]) {
  return asked?.map((value, i) => {
    const code = list.indexOf(value);
    if (code < 0)
      throw new StatisticsInputError('unknown-code', ['filter', ...path, String(i)], 'the code is not in the list');
    return code;
  });
}

function periodsOf(filter: CaseFilter, table: ProtectedTable, limits: QueryLimits): MonthRange[] {
  const { from = null, to = null, periods = null } = filter;
  if (periods !== null) {
    if (from !== null || to !== null) {
      throw new StatisticsInputError('period-twice', ['filter', 'periods'], 'either from and to, or periods');
    }
    return severalPeriods(periods, limits);
  }
  if (from === null && to === null) return [{ from: table.firstMonth, to: table.through + 1 }];
  if (from === null || to === null) {
    throw new StatisticsInputError(
      'period-open',
      ['filter', from === null ? 'from' : 'to'],
      'a period needs both ends',
    );
  }
  return [onePeriod({ from, to }, ['filter'], limits)];
}

function severalPeriods(periods: readonly MonthPeriod[], limits: QueryLimits): MonthRange[] {
  const path = ['filter', 'periods'];
  if (periods.length === 0 || periods.length > limits.periodsMax) {
    throw new StatisticsInputError('periods-number', path, `1 to ${limits.periodsMax} periods`);
  }
  const ranges = periods.map((period, i) => onePeriod(period, [...path, String(i)], limits));
  if (ranges.reduce((sum, { from, to }) => sum + to - from, 0) > limits.monthsMax) {
    throw new StatisticsInputError('period-too-long', path, `all periods have at most ${limits.monthsMax} months`);
  }
  const once = new Map(ranges.map((range) => [`${range.from} ${range.to}`, range]));
  return [...once.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

function onePeriod({ from, to }: MonthPeriod, path: readonly string[], limits: QueryLimits): MonthRange {
  const [first, end] = [wholeMonth(from, [...path, 'from']), wholeMonth(to, [...path, 'to'])];
  if (end <= first) throw new StatisticsInputError('period-reversed', [...path, 'to'], 'a period ends after it begins');
  if (end - first > limits.monthsMax) {
    throw new StatisticsInputError(
      'period-too-long',
      [...path, 'to'],
      `a period has at most ${limits.monthsMax} months`,
    );
  }
  return { from: first, to: end };
}

function wholeMonth(day: string, path: readonly string[]): number {
  if (!/^\d{4}-(0[1-9]|1[0-2])-01$/.test(day)) {
    throw new StatisticsInputError('period-whole-months', path, 'a period begins and ends on the first of a month');
  }
  return monthNumber(day);
}

function placesOf(filter: CaseFilter, table: ProtectedTable): number[] {
  const inside = placeLists(filter, table, []);
  const left = placeLists(filter.except ?? {}, table, ['except']);
  return [...table.geography.municipalities.keys()].filter(
    (position) =>
      inside.every((holds) => holds === null || holds(position)) && !left.some((holds) => holds?.(position) ?? false),
  );
}

type Holds = ((position: number) => boolean) | null;

/** The places that each of the three lists names; null: the list is not given. */
function placeLists(lists: CodeLists, { geography }: ProtectedTable, within: readonly string[]): readonly Holds[] {
  const { municipalities, positionOf, counties, formerNumbers } = geography;
  const unknown = (name: string, i: number): never => {
    throw new StatisticsInputError(
      'unknown-code',
      ['filter', ...within, name, String(i)],
      'the code is not in the list',
    );
  };
  const asked = lists.municipalities?.flatMap((number, i) => {
    const present = formerNumbers.get(number) ?? [];
    if (present.length === 0 && !positionOf.has(number)) unknown('municipalities', i);
    // A municipality that was divided has cases of its own beside those of the ones that it became.
    return [...(positionOf.has(number) ? [number] : []), ...present].map(
      (one) => positionOf.get(one) ?? unknown('municipalities', i),
    );
  });
  lists.counties?.forEach((county, i) => {
    if (!counties.includes(county)) unknown('counties', i);
  });
  const known = new Set(municipalities.map((municipality) => municipality.governor));
  lists.governors?.forEach((governor, i) => {
    if (!known.has(governor)) unknown('governors', i);
  });
  const wanted = asked && new Set(asked);
  const [ofCounties, ofGovernors] = [lists.counties, lists.governors];
  return [
    wanted ? (position) => wanted.has(position) : null,
    ofCounties ? (position) => ofCounties.includes(municipalities[position]!.county) : null,
    ofGovernors ? (position) => ofGovernors.includes(municipalities[position]!.governor) : null,
  ];
}
