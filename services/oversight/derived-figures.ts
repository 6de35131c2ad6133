import { type CountValue, noFigure, type RatioValue } from '../disclosure-control/query/answer-cells.ts';
import { RATIO_COUNT_MIN } from '../disclosure-control/small-cell-rule.ts';

/** Cases by 1 000 inhabitants; inhabitants null: not known for the year. */
export function perThousand(count: CountValue, inhabitants: number | null): RatioValue {
  if (inhabitants === null || inhabitants === 0) return noFigure('NO_DENOMINATOR');
  return scaled(count, (cases) => (cases * 1_000) / inhabitants, 2);
}

/** The share that a count is of the whole of its period, whose other part is taken as published. */
export function shareOfTotal(count: CountValue, total: number): RatioValue {
  const others = total - (count.value ?? 0);
  if (total < RATIO_COUNT_MIN) return noFigure(count.value === null ? count.status : 'TOO_FEW_FOR_RATIO');
  return scaled(count, (cases) => cases / Math.max(1, cases + others), 4);
}

/** Change from the same period a year before: 0.1 is a tenth more. Both counts must be 60 or more. */
export function changeFrom(count: CountValue, before: CountValue): RatioValue {
  if (count.value === null) return noFigure(count.status);
  if (before.value === null) return noFigure(before.status);
  if (count.value < RATIO_COUNT_MIN || before.value < RATIO_COUNT_MIN) return noFigure('TOO_FEW_FOR_RATIO');
  const change = (now: number, then: number): number => rounded(now / then - 1, 4);
  return {
    ...noFigure('PUBLISHED'),
    value: change(count.value, before.value),
    low: change(count.low, before.high),
    high: before.low === 0 ? null : change(count.high, before.low),
  };
}

function scaled(count: CountValue, scale: (cases: number) => number, decimals: number): RatioValue {
  if (count.value === null) return noFigure(count.status);
  return {
    ...noFigure('PUBLISHED'),
    value: rounded(scale(count.value), decimals),
    low: rounded(scale(count.low), decimals),
    high: rounded(scale(count.high), decimals),
  };
}

function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
