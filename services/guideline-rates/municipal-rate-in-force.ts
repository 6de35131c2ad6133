import type { LocalDate } from '../calendar/date-time.ts';
import { type DayStatus, hasEnded, type RatePeriod, rateInForce } from './rate-in-force.ts';

/** A municipality's own rate for one category. */
export interface MunicipalRate extends RatePeriod {
  /** The category's code, such as `SINGLE`. */
  readonly category: string;
  /** Whole kroner a month; for a couple the two together. */
  readonly amountPerMonth: number;
}

/**
 * The municipality's own rate for a category on a day, confirmed or (after its confirmed days) the last known one.
 * Null: no own rate is known, or the last one has ended by its source, so that the state's guideline is what is left.
 *
 * @param rates of one municipality, any categories, in any order.
 */
export function municipalRateInForce<R extends MunicipalRate>(
  rates: readonly R[],
  category: string,
  on: LocalDate,
): { readonly status: DayStatus; readonly period: R } | null {
  const { status, period } = rateInForce(
    rates.filter((rate) => rate.category === category),
    on,
  );
  return period === null || hasEnded(period, on) ? null : { status, period };
}
