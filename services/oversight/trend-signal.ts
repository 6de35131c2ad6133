import type { RatioValue } from '../disclosure-control/query/answer-cells.ts';

/** How a municipality’s figure stands beside another’s, chance and protection considered. */
export const TREND_SIGNALS = ['HIGHER', 'LOWER', 'WITHIN', 'TOO_FEW'] as const;
export type TrendSignal = (typeof TREND_SIGNALS)[number];

/** Risk that any of the municipalities looked at is called different though all are alike. */
const FALSE_ALARMS = 0.05;
/** The intervals of figures are two-sided ones of 95 in 100. */
const INTERVAL_REACH = 1.96;

/**
 * Whether two figures differ by more than chance explains, when `looks` municipalities are looked at together: the more are
 * looked at, the larger a difference must be (Bonferroni).
 */
export function trendSignal(own: RatioValue, other: RatioValue, looks: number): TrendSignal {
  if (own.value === null || other.value === null) return 'TOO_FEW';
  const difference = own.value - other.value;
  if (Math.abs(difference) <= reachOf(own, other, looks)) return 'WITHIN';
  return difference > 0 ? 'HIGHER' : 'LOWER';
}

function standardError({ chanceLow, chanceHigh }: RatioValue): number {
  if (chanceLow === null || chanceHigh === null) return Number.POSITIVE_INFINITY;
  return (chanceHigh - chanceLow) / 2 / INTERVAL_REACH;
}

/**
 * Where a figure may lie by chance if nothing sets it apart from the other: outside, {@link trendSignal} calls it different.
 * Null where one of the two is not known.
 */
export function controlLimits(
  own: RatioValue,
  other: RatioValue,
  looks: number,
): { readonly low: number; readonly high: number } | null {
  if (own.value === null || other.value === null) return null;
  const reach = reachOf(own, other, looks);
  return Number.isFinite(reach) ? { low: other.value - reach, high: other.value + reach } : null;
}

function reachOf(own: RatioValue, other: RatioValue, looks: number): number {
  const error = Math.hypot(standardError(own), standardError(other));
  return criticalValue(FALSE_ALARMS / Math.max(1, looks)) * error;
}

/** The number of standard errors that chance passes, to either side, with this risk. */
export function criticalValue(risk: number): number {
  let [low, high] = [0, 10];
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (2 * upperTail(middle) > risk) low = middle;
    else high = middle;
  }
  return high;
}

/** Share of a standard normal above `z`, off by less than 1e-7 (Abramowitz and Stegun 26.2.17). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const polynomial = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
}
