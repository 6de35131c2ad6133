import { type MeasureColumn, type RatioColumn, type RatioMeasure, statusAt } from './answer-columns.ts';
import { type StatisticsAnswer } from './answer-query.ts';
import type { CaseDimension } from './dimensions.ts';
import type { CellStatus } from './statistics-query.ts';

/** A value with its reason: null exactly when the status is not PUBLISHED. */
export interface StatisticsValue {
  readonly value: number | null;
  readonly status: CellStatus;
}

/** A number of cases, with where the true one lies. */
export interface CountValue extends StatisticsValue {
  readonly low: number;
  readonly high: number;
}

/** A share, mean or rank. Ends are null where nothing is known. */
export interface RatioValue extends StatisticsValue {
  readonly low: number | null;
  readonly high: number | null;
  readonly chanceLow: number | null;
  readonly chanceHigh: number | null;
}

/** One cell as shown. */
export interface StatisticsCell {
  /** In the order of `groupBy`. */
  readonly keys: readonly { readonly dimension: CaseDimension; readonly code: string }[];
  readonly count: CountValue;
  readonly ratios: Readonly<Partial<Record<RatioMeasure, RatioValue>>>;
}

/** @returns cells `from` to `to` (exclusive, cut at the end) of an answer; pages of one answer never differ from the whole. */
export function answerCells(
  answer: StatisticsAnswer,
  groupBy: readonly CaseDimension[],
  from = 0,
  to = answer.cellCount,
): StatisticsCell[] {
  const cells: StatisticsCell[] = [];
  for (let cell = Math.max(0, from); cell < Math.min(to, answer.cellCount); cell++) {
    const codes = new Map<CaseDimension, string>();
    for (const axis of answer.plan.axes) {
      const group = axis.groups[Math.floor(cell / axis.stride) % axis.groups.length]!;
      for (const [i, dimension] of axis.dimensions.entries()) codes.set(dimension, group[i]!);
    }
    const { count } = answer;
    cells.push({
      keys: groupBy.map((dimension) => ({ dimension, code: codes.get(dimension)! })),
      count: { ...valueAt(count, cell), low: count.low[cell]!, high: count.high[cell]! },
      ratios: Object.fromEntries([...answer.ratios].map(([measure, column]) => [measure, ratioAt(column, cell)])),
    });
  }
  return cells;
}

function valueAt(column: MeasureColumn, cell: number): StatisticsValue {
  return { value: numberAt(column.value, cell), status: statusAt(column, cell) };
}

function ratioAt(column: RatioColumn, cell: number): RatioValue {
  return {
    ...valueAt(column, cell),
    low: numberAt(column.low, cell),
    high: numberAt(column.high, cell),
    chanceLow: numberAt(column.chanceLow, cell),
    chanceHigh: numberAt(column.chanceHigh, cell),
  };
}

function numberAt(column: Float64Array, cell: number): number | null {
  const value = column[cell]!;
  return Number.isNaN(value) ? null : value;
}

/** A figure of which nothing is known but why. */
export function noFigure(status: CellStatus): RatioValue {
  return { value: null, low: null, high: null, chanceLow: null, chanceHigh: null, status };
}
