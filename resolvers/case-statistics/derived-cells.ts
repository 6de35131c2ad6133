import type { DirectoryVersion } from '../../db/read-model/model.ts';
import { monthText } from '../../services/disclosure-control/codes.ts';
import { answerCells, type CountValue, type RatioValue } from '../../services/disclosure-control/query/answer-cells.ts';
import { resolveFilter } from '../../services/disclosure-control/query/resolve-filter.ts';
import { type DerivedMeasure, QUERY_LIMITS } from '../../services/disclosure-control/query/statistics-query.ts';
import { monthsOfGroups } from '../../services/disclosure-control/query/time-axis.ts';
import { changeFrom, perThousand, shareOfTotal } from '../../services/oversight/derived-figures.ts';
import { cachedAnswer } from './answer-cache.ts';
import type { AskedStatistics } from './ask-statistics.ts';

type Asked = Pick<AskedStatistics, 'answer' | 'query' | 'table'>;

/** Values that are computed for a cell from the answer that it is part of. */
export interface DerivedCell {
  readonly figures: Readonly<Partial<Record<DerivedMeasure, RatioValue>>>;
  /** Inhabitants on 1 January of the cell’s year; null: not known, or several years. */
  readonly population: number | null;
}

/** @returns a function that works out a cell’s derived figures from its number and its count. */
export function derivedCells(
  asked: Asked,
  directory: DirectoryVersion,
): (cell: number, count: CountValue) => DerivedCell {
  const { query, answer } = asked;
  const asks = (measure: DerivedMeasure): boolean => query.measures.includes(measure);
  const populations = populationsOf(asked, directory);
  const totals = asks('SHARE_OF_TOTAL') ? totalsByPeriod(answer) : null;
  const before = asks('CHANGE_FROM_YEAR_BEFORE') ? yearBefore(asked) : null;
  return (cell, count) => {
    const population = populations(cell);
    const total = totals?.[periodOf(answer, cell)];
    return {
      population,
      figures: {
        ...(asks('COUNT_PER_1000') && { COUNT_PER_1000: perThousand(count, population) }),
        ...(total !== undefined && { SHARE_OF_TOTAL: shareOfTotal(count, total) }),
        ...(before !== null && { CHANGE_FROM_YEAR_BEFORE: changeFrom(count, before(cell)) }),
      },
    };
  };
}

function periodOf({ plan: { time } }: Asked['answer'], cell: number): number {
  return Math.floor(cell / time.stride) % time.groups.length;
}

function totalsByPeriod(answer: Asked['answer']): Float64Array {
  const totals = new Float64Array(answer.plan.time.groups.length);
  for (let cell = 0; cell < answer.cellCount; cell++) {
    const value = answer.count.value[cell]!;
    if (!Number.isNaN(value)) totals[periodOf(answer, cell)]! += value;
  }
  return totals;
}

/** The counts of the same cells twelve months before: the same question with its period moved. */
function yearBefore({ table, query, answer }: Asked): (cell: number) => CountValue {
  const { periods, arePeriodsGiven } = resolveFilter(query.filter ?? {}, table, QUERY_LIMITS);
  const day = (month: number): string => `${monthText(month)}-01`;
  const earlierPeriods = periods.map(({ from, to }) => ({ from: day(from - 12), to: day(to - 12) }));
  const filter = { ...query.filter, ...(arePeriodsGiven ? { periods: earlierPeriods } : earlierPeriods[0]) };
  const earlier = cachedAnswer(table, { filter, groupBy: query.groupBy, measures: ['COUNT'] });
  if (earlier.cellCount !== answer.cellCount) throw new Error('a year earlier has other cells');
  return (cell) => answerCells(earlier, query.groupBy, cell, cell + 1)[0]!.count;
}

/** Inhabitants of a cell’s municipalities in the cell’s year. */
function populationsOf({ table, answer }: Asked, directory: DirectoryVersion): (cell: number) => number | null {
  const { place, time } = answer.plan;
  const years = monthsOfGroups(time).map((months) => {
    const inYears = new Set(months.map((month) => Math.floor(month / 12)));
    return inYears.size === 1 ? [...inYears][0]! : null;
  });
  const members = Map.groupBy(place.groupOf.keys(), (position) => place.groupOf[position]!);
  const known = new Map<string, number | null>();
  return (cell) => {
    const group = Math.floor(cell / place.stride) % place.groups.length;
    const year = years[periodOf(answer, cell)] ?? null;
    const key = `${group} ${year}`;
    if (!known.has(key)) known.set(key, year === null ? null : inhabitants(members.get(group) ?? [], year));
    return known.get(key) ?? null;
  };

  function inhabitants(positions: readonly number[], year: number): number | null {
    // Inhabitants of a municipality that was divided are counted with those that it became.
    const numbers = positions.map((position) => table.geography.municipalities[position]!.number);
    const present = numbers.filter((number) => !table.geography.formerNumbers.has(number));
    if (present.length === 0) return null;
    let sum = 0;
    for (const number of present) {
      const known = directory.municipalities.get(number)?.populations.find((one) => one.year === year);
      if (known === undefined) return null;
      sum += known.inhabitants;
    }
    return sum;
  }
}
