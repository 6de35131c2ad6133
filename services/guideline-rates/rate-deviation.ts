import type { LocalDate } from '../calendar/date-time.ts';
import type { GuidelinePeriod } from './household-rate.ts';
import { type MunicipalRate, municipalRateInForce } from './municipal-rate-in-force.ts';
import { type DayStatus, type RatePeriod, rateInForce } from './rate-in-force.ts';

/** How far a municipality's own rate for one adult living alone is from the state's guideline. */
export interface RateDeviation {
  /** IN_FORCE only when both figures are confirmed for the day. */
  readonly status: DayStatus;
  /** Whole kroner a month, the last known figure where not confirmed; null: no own rate is known. */
  readonly municipalPerMonth: number | null;
  /** Whole kroner a month, the last known figure where not confirmed; null: none is known. */
  readonly guidelinePerMonth: number | null;
  /**
   * Own rate minus guideline, whole kroner a month; below zero: the municipality is lower. Null: a figure is missing,
   * or the two were never confirmed for the same day, so that their difference would compare two years.
   */
  readonly deviationPerMonth: number | null;
}

/**
 * The deviation for SINGLE on a day.
 *
 * @param rates of one municipality.
 */
export function rateDeviation(
  periods: readonly GuidelinePeriod[],
  rates: readonly MunicipalRate[],
  on: LocalDate,
): RateDeviation {
  const state = rateInForce(periods, on);
  const own = municipalRateInForce(rates, 'SINGLE', on);
  const guidelinePerMonth = state.period?.amounts.get('SINGLE') ?? null;
  const municipalPerMonth = own?.period.amountPerMonth ?? null;
  const comparable = state.period !== null && own !== null && shareConfirmedDay(state.period, own.period);
  return {
    status: state.status === 'IN_FORCE' && own?.status === 'IN_FORCE' ? 'IN_FORCE' : 'NOT_CONFIRMED',
    municipalPerMonth,
    guidelinePerMonth,
    deviationPerMonth:
      comparable && guidelinePerMonth !== null && municipalPerMonth !== null
        ? municipalPerMonth - guidelinePerMonth
        : null,
  };
}

function shareConfirmedDay(a: RatePeriod, b: RatePeriod): boolean {
  const ends = [a.confirmedTo, b.confirmedTo, a.validTo, b.validTo].filter((end) => end !== null);
  return ends.every((end) => a.validFrom < end && b.validFrom < end);
}
