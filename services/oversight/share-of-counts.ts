import { noFigure, type RatioValue, type StatisticsValue } from '../disclosure-control/query/answer-cells.ts';
import { shareFigure } from '../disclosure-control/query/ratio-interval.ts';
import { RATIO_COUNT_MIN } from '../disclosure-control/small-cell-rule.ts';

/**
 * The share that one published count is of another, 0 to 1, four decimals, behind the same gate as every ratio: the
 * published count below it is at least 60. A part without a value is no row, so it adds nothing.
 * @param base cases that a row stands for.
 */
export function shareOfCounts(part: StatisticsValue, whole: StatisticsValue, base: number): RatioValue {
  if (whole.value === null) return noFigure(whole.status);
  if (whole.value < RATIO_COUNT_MIN) return noFigure('TOO_FEW_FOR_RATIO');
  const { edge, ...figure } = shareFigure((part.value ?? 0) / base, whole.value / base, base);
  const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
  return {
    value: figure.value === null ? null : rounded(figure.value),
    low: rounded(figure.low),
    high: rounded(figure.high),
    chanceLow: rounded(figure.chanceLow),
    chanceHigh: rounded(figure.chanceHigh),
    status: edge ?? 'PUBLISHED',
  };
}
