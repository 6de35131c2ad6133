import { AGE_BANDS, COMPLAINT_OUTCOMES, DEADLINE_FLAGS, monthNumber, OUTCOMES, SERVICES } from '../codes.ts';
import type { ProtectedTable } from './protected-table.ts';
import { type CaseFilter, type CodeLists, type QueryLimits, StatisticsInputError } from './statistics-query.ts';

/** A filter as positions. A list that does not narrow holds everything. */
export interface ResolvedFilter {
  /** Positions in the geography, ascending. */
  readonly municipalities: readonly number[];
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly services: readonly number[];
  readonly ageBands: readonly number[];
  readonly outcomes: readonly number[];
  readonly complaints: readonly number[];
  readonly deadlines: readonly number[];
}

/** Throws a StatisticsInputError for an unknown code, a repeated one, or a period that is open, reversed or too long. */
export function resolveFilter(filter: CaseFilter, table: ProtectedTable, limits: QueryLimits): ResolvedFilter {
  const [from, to] = period(filter, table, limits);
  const codes = (name: CodedList, list: readonly string[]): number[] => {
    const kept = positionsOf(filter[name], list, [name]) ?? list.map((_, code) => code);
    const left = new Set(positionsOf(filter.except?.[name], list, ['except', name]));
    return [...new Set(kept)].filter((code) => !left.has(code)).sort((a, b) => a - b);
  };
  return {
    municipalities: placesOf(filter, table),
    from,
    to,
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

function period(filter: CaseFilter, table: ProtectedTable, limits: QueryLimits): [number, number] {
  const { from = null, to = null } = filter;
  if (from === null && to === null) return [table.firstMonth, table.through + 1];
  if (from === null || to === null) {
    throw new StatisticsInputError(
      'period-open',
      ['filter', from === null ? 'from' : 'to'],
      'a period needs both ends',
    );
  }
  const [first, end] = [wholeMonth(from, 'from'), wholeMonth(to, 'to')];
  if (end <= first)
    throw new StatisticsInputError('period-reversed', ['filter', 'to'], 'a period ends after it begins');
  if (end - first > limits.monthsMax) {
    throw new StatisticsInputError(
      'period-too-long',
      ['filter', 'to'],
      `a period has at most ${limits.monthsMax} months`,
    );
  }
  return [first, end];
}

function wholeMonth(day: string, name: string): number {
  if (!/^\d{4}-(0[1-9]|1[0-2])-01$/.test(day)) {
    throw new StatisticsInputError(
      'period-whole-months',
      ['filter', name],
      'a period begins and ends on the first of a month',
    );
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

/** What each of the three lists of places holds; null: the list is not given. */
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
    const present = positionOf.has(number) ? [number] : (formerNumbers.get(number) ?? unknown('municipalities', i));
    return present.map((one) => positionOf.get(one) ?? unknown('municipalities', i));
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
