import { classOf, type ErrorClass, type IntervalTable } from '../intervals/error-classes.ts';
import {
  type Area,
  familyName,
  type MeasuredNarrowing,
  type PeriodMonths,
  settlingFamily,
} from '../intervals/figure-families.ts';

/** How a cell is put together from figures whose errors are measured. */
export interface CellShape {
  readonly area: Area;
  readonly months: PeriodMonths;
  readonly narrowing: MeasuredNarrowing;
  /** Figures of that kind that the cell is the sum of. */
  readonly figures: number;
  /** Late cases of it may wait for the quarter’s end. */
  readonly isSettling: boolean;
}

/** Standard deviations to either side of a sum of several figures. */
const SUM_REACH = 4;

/**
 * The interval of the true count around a published one: what the errors of such figures were in this release. A sum of
 * several has the errors of its parts, or four standard deviations of their sum where that is less.
 * @param rows rows that stand for the cell.
 * @param waiting rows that may belong to the cell, but whose sensitive part is withheld.
 */
export function cellInterval(
  rows: number,
  waiting: number,
  base: number,
  { area, months, narrowing, figures, isSettling }: CellShape,
  intervals: IntervalTable,
): readonly [low: number, high: number] {
  const value = rows * base;
  const classes =
    errorsOf(familyName(area, months, narrowing), isSettling, intervals) ??
    errorsOf(familyName(area, 12, narrowing), isSettling, intervals) ??
    errorsOf(familyName(area, months, ''), isSettling, intervals);
  const { low, high, mean, deviation } = classes?.[classOf(rows / figures)] ?? unmeasured(base);
  if (figures === 1) return [Math.max(0, value + low), value + high + base * waiting];
  const spread = SUM_REACH * deviation * Math.sqrt(figures);
  const least = Math.max(figures * low, Math.floor(figures * mean - spread));
  const most = Math.min(figures * high, Math.ceil(figures * mean + spread));
  return [Math.max(0, value + Math.min(least, -1)), value + Math.max(most, base - 1) + base * waiting];
}

/** The errors of a family where late cases wait, or where none do; of the other where this one is not measured. */
function errorsOf(family: string, isSettling: boolean, intervals: IntervalTable): readonly ErrorClass[] | undefined {
  return isSettling
    ? (intervals[settlingFamily(family)] ?? intervals[family])
    : (intervals[family] ?? intervals[settlingFamily(family)]);
}

/** Before anything is measured, rounding alone. */
function unmeasured(base: number): Omit<ErrorClass, 'figures'> {
  return { low: 1 - base, high: base - 1, mean: 0, deviation: base };
}
