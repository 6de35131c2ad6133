import { AGE_BANDS, COMPLAINT_OUTCOMES, DEADLINE_FLAGS, monthNumber, OUTCOMES, SERVICES } from '../codes.ts';
import type { ProtectedTable } from './protected-table.ts';
import { type CaseFilter, type QueryLimits, StatisticsInputError } from './statistics-query.ts';

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
  return {
    municipalities: places(filter, table),
    from,
    to,
    services: codes(filter.services, SERVICES, 'services'),
    ageBands: codes(filter.ageBands, AGE_BANDS, 'ageBands'),
    outcomes: codes(filter.outcomes, OUTCOMES, 'outcomes'),
    complaints: codes(filter.complaintOutcomes, COMPLAINT_OUTCOMES, 'complaintOutcomes'),
    deadlines: codes(filter.withinDeadline, DEADLINE_FLAGS, 'withinDeadline'),
  };
}

function codes(asked: readonly string[] | null | undefined, list: readonly string[], name: string): number[] {
  if (!asked) return list.map((_, code) => code);
  const found = asked.map((value, i) => {
    const code = list.indexOf(value);
    if (code < 0)
      throw new StatisticsInputError('unknown-code', ['filter', name, String(i)], 'the code is not in the list');
    return code;
  });
  return [...new Set(found)].sort((a, b) => a - b);
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

function places(filter: CaseFilter, table: ProtectedTable): number[] {
  const { municipalities, positionOf, counties, formerNumbers } = table.geography;
  const unknown = (name: string, i: number): never => {
    throw new StatisticsInputError('unknown-code', ['filter', name, String(i)], 'the code is not in the list');
  };
  const asked = filter.municipalities?.flatMap((number, i) => {
    const present = positionOf.has(number) ? [number] : (formerNumbers.get(number) ?? unknown('municipalities', i));
    return present.map((one) => positionOf.get(one) ?? unknown('municipalities', i));
  });
  filter.counties?.forEach((county, i) => {
    if (!counties.includes(county)) unknown('counties', i);
  });
  const governors = new Set(municipalities.map((municipality) => municipality.governor));
  filter.governors?.forEach((governor, i) => {
    if (!governors.has(governor)) unknown('governors', i);
  });
  const wanted = asked && new Set(asked);
  return municipalities.flatMap(({ county, governor }, position) => {
    const inside =
      (!wanted || wanted.has(position)) &&
      (!filter.counties || filter.counties.includes(county)) &&
      (!filter.governors || filter.governors.includes(governor));
    return inside ? [position] : [];
  });
}
