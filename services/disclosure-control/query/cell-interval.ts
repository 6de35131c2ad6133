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
  const even = errorsAt(classes, rows / figures, base);
  if (figures === 1) return [Math.max(0, value + even.low), value + even.high + base * waiting];
  let least = Math.min(-1, lowOf(even, figures, even, 0));
  let most = Math.max(base - 1, highOf(even, figures, even, 0));
  if (rows > 0 && rows < figures) {
    // Some figures have no row, and err otherwise than those with one: one row each, or all in one figure.
    const none = errorsAt(classes, 0, base);
    const [one, all] = [errorsAt(classes, 1, base), errorsAt(classes, rows, base)];
    least = Math.min(least, lowOf(one, rows, none, figures - rows), lowOf(all, 1, none, figures - 1));
    most = Math.max(most, highOf(one, rows, none, figures - rows), highOf(all, 1, none, figures - 1));
  }
  return [Math.max(0, value + least), value + most + base * waiting];
}

type Errors = Omit<ErrorClass, 'figures'>;

/** The errors of a figure with so many rows. */
function errorsAt(classes: readonly ErrorClass[] | undefined, rows: number, base: number): Errors {
  return classes?.[classOf(rows)] ?? unmeasured(base);
}

/** The low end of a sum of two kinds of figures: their errors, or four standard deviations of the sum where that is less. */
function lowOf(a: Errors, ofA: number, b: Errors, ofB: number): number {
  return Math.max(ofA * a.low + ofB * b.low, Math.floor(ofA * a.mean + ofB * b.mean - spreadOf(a, ofA, b, ofB)));
}

function highOf(a: Errors, ofA: number, b: Errors, ofB: number): number {
  return Math.min(ofA * a.high + ofB * b.high, Math.ceil(ofA * a.mean + ofB * b.mean + spreadOf(a, ofA, b, ofB)));
}

function spreadOf(a: Errors, ofA: number, b: Errors, ofB: number): number {
  return SUM_REACH * Math.sqrt(ofA * a.deviation * a.deviation + ofB * b.deviation * b.deviation);
}

/** The errors of a family where late cases wait, or where none do; of the other where this one is not measured. */
function errorsOf(family: string, isSettling: boolean, intervals: IntervalTable): readonly ErrorClass[] | undefined {
  return isSettling
    ? (intervals[settlingFamily(family)] ?? intervals[family])
    : (intervals[family] ?? intervals[settlingFamily(family)]);
}

/** Before anything is measured, rounding alone. */
function unmeasured(base: number): Errors {
  return { low: 1 - base, high: base - 1, mean: 0, deviation: base };
}
