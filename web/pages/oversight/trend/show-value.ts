import type { PageContext } from '../../../render/page-context.ts';
import { showMonth, showNumber } from '../../../words/show-time.ts';
import type { ShownPoint, ShownTrend } from './load-trend.ts';
import type { Measure } from './read-trend-choice.ts';

type Reader = Pick<PageContext, 'words' | 'language'>;
type Limits = NonNullable<ShownTrend['limits']>;

/** Shares are written in per cent, days as they are. */
export const isShare = (measure: Measure) => measure.startsWith('SHARE') || measure === 'COMPLAINT_SHARE';

export function showValue(value: number, measure: Measure, { words, language }: Reader): string {
  return isShare(measure)
    ? words.oversight.percent(showNumber(value * 100, language, 1))
    : showNumber(value, language, 1);
}

/** A value of an axis: whole per cent, days with a decimal where they need one. */
export function showTick(value: number, measure: Measure, { words, language }: Reader): string {
  if (isShare(measure)) return words.oversight.percent(showNumber(value * 100, language));
  return showNumber(value, language, Number.isInteger(value) ? 0 : 1);
}

/** A figure's uncertainty, such as `12,3 – 19,0`; null: there is no figure. */
export function showLimits({ low, high }: ShownPoint, measure: Measure, reader: Reader): string | null {
  if (low === null || high === null) return null;
  return `${showValue(low, measure, reader)} – ${showValue(high, measure, reader)}`;
}

/** The bounds of chance, such as `50,1 % – 82,0 %`; a share is never shown below 0 or above 100 per cent. */
export function showControlLimits({ low, high }: Limits, measure: Measure, reader: Reader): string {
  const limits = possibleLimits({ low, high }, measure);
  return `${showValue(limits.low, measure, reader)} – ${showValue(limits.high, measure, reader)}`;
}

/** Control limits within the values that the measure can have, with the decimals that figures have. */
export function possibleLimits({ low, high }: Limits, measure: Measure): Limits {
  const most = isShare(measure) ? 1 : Number.POSITIVE_INFINITY;
  return { low: rounded(Math.max(0, low)), high: rounded(Math.min(most, high)) };
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

/** `2025`, `1. kvartal 2025` or `mars 2025`. */
export function showPeriod({ from, to }: ShownPoint['period'], { words, language }: Reader): string {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const months = (Number(to.slice(0, 4)) - year) * 12 + Number(to.slice(5, 7)) - month;
  if (months === 12 && month === 1) return String(year);
  if (months === 3) return words.oversight.quarter((month + 2) / 3, year);
  return showMonth(from, language);
}
