import { type StatisticsAnswer, statusAt } from './answer-query.ts';
import type { CaseDimension } from './dimensions.ts';
import type { CaseMeasure, CellStatus } from './statistics-query.ts';

/** A value with its reason: null exactly when the status is not PUBLISHED. */
export interface StatisticsValue {
  readonly value: number | null;
  readonly status: CellStatus;
}

/** One cell as shown. */
export interface StatisticsCell {
  /** In the order of `groupBy`. */
  readonly keys: readonly { readonly dimension: CaseDimension; readonly code: string }[];
  readonly count: StatisticsValue & { readonly low: number; readonly high: number };
  readonly ratios: Readonly<Partial<Record<Exclude<CaseMeasure, 'COUNT'>, StatisticsValue>>>;
}

/** @returns cells `from` to `to` (exclusive, cut at the end) of an answer; pages of one answer never differ from the whole. */
export function answerCells(
  answer: StatisticsAnswer,
  groupBy: readonly CaseDimension[],
  from = 0,
  to = answer.cellCount,
): StatisticsCell[] {
  const cells: StatisticsCell[] = [];
  const show = (column: StatisticsAnswer['count'], cell: number): StatisticsValue => ({
    value: Number.isNaN(column.value[cell]!) ? null : column.value[cell]!,
    status: statusAt(column, cell),
  });
  for (let cell = Math.max(0, from); cell < Math.min(to, answer.cellCount); cell++) {
    const codes = new Map<CaseDimension, string>();
    for (const axis of answer.plan.axes) {
      const group = axis.groups[Math.floor(cell / axis.stride) % axis.groups.length]!;
      for (const [i, dimension] of axis.dimensions.entries()) codes.set(dimension, group[i]!);
    }
    const ratios = Object.fromEntries([...answer.ratios].map(([measure, column]) => [measure, show(column, cell)]));
    cells.push({
      keys: groupBy.map((dimension) => ({ dimension, code: codes.get(dimension)! })),
      count: { ...show(answer.count, cell), low: answer.low[cell]!, high: answer.high[cell]! },
      ratios,
    });
  }
  return cells;
}
