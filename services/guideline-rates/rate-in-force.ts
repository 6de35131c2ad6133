import type { LocalDate } from '../calendar/date-time.ts';
import { dayInEnglish, dayInWords } from '../calendar/day-in-words.ts';
import type { Texts } from '../languages/language.ts';

/** When a rate holds, and how far a source vouches for it. */
export interface RatePeriod {
  /** First day, inside. */
  readonly validFrom: LocalDate;
  /** Exclusive; null: its end is not known. */
  readonly validTo: LocalDate | null;
  /** Exclusive; up to here a source confirms the figures. */
  readonly confirmedTo: LocalDate;
}

/** IN_FORCE: confirmed for the day. NOT_CONFIRMED: no source says what holds on the day. */
export type DayStatus = 'IN_FORCE' | 'NOT_CONFIRMED';
/** SUPERSEDED only in a history: the period has ended. */
export type HistoryStatus = DayStatus | 'SUPERSEDED';

/** The rate on a day. */
export interface RateOnDay<P extends RatePeriod> {
  readonly status: DayStatus;
  /** IN_FORCE: the period of the day. NOT_CONFIRMED: the last one before it, to be marked as such; null: none is known. */
  readonly period: P | null;
  /** Explanation for a reader, who must not take the figures as valid; null when they are in force. */
  readonly explanation: Texts | null;
}

/**
 * The rate in force on a day. Rates are never carried forward: after the confirmed days, and in a gap, the answer is
 * NOT_CONFIRMED with the last known figures; before the first period it has no figures.
 *
 * @param periods of one rate, without overlap, in any order.
 */
export function rateInForce<P extends RatePeriod>(periods: readonly P[], on: LocalDate): RateOnDay<P> {
  let latest: P | null = null;
  for (const period of periods) {
    if (period.validFrom <= on && (latest === null || period.validFrom > latest.validFrom)) latest = period;
  }
  if (latest !== null && isConfirmedOn(latest, on)) return { status: 'IN_FORCE', period: latest, explanation: null };
  return { status: 'NOT_CONFIRMED', period: latest, explanation: notConfirmedExplanation(latest) };
}

/** True on the days of the period that a source confirms. */
export function isConfirmedOn(period: RatePeriod, on: LocalDate): boolean {
  return period.validFrom <= on && on < period.confirmedTo && !hasEnded(period, on);
}

/** True from the day the period has ended by its source; a period without a known end never has. */
export function hasEnded(period: RatePeriod, on: LocalDate): boolean {
  return period.validTo !== null && period.validTo <= on;
}

/**
 * A period's status in a history as seen today: SUPERSEDED once it has ended, IN_FORCE while today is among its
 * confirmed days, else NOT_CONFIRMED: its confirmed days are over without a known end, or it has not begun.
 */
export function historyStatus(period: RatePeriod, today: LocalDate): HistoryStatus {
  if (hasEnded(period, today)) return 'SUPERSEDED';
  return isConfirmedOn(period, today) ? 'IN_FORCE' : 'NOT_CONFIRMED';
}

/**
 * The periods that hold on any day of [from, to), oldest first. A null bound is open. An empty or reversed interval has
 * no days, hence no periods. A period without a known end reaches as far as one asks: its status tells the rest.
 */
export function rateHistory<P extends RatePeriod>(
  periods: readonly P[],
  from: LocalDate | null,
  to: LocalDate | null,
): readonly P[] {
  if ((to ?? '9999-12-31') <= (from ?? '0000-01-01')) return [];
  return periods
    .filter((period) => (to === null || period.validFrom < to) && (from === null || !hasEnded(period, from)))
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
}

const NO_RATES: Texts = {
  nb: 'Vi kjenner ingen satser for denne datoen.',
  nn: 'Vi kjenner ingen satsar for denne datoen.',
  en: 'We know of no rates for this day.',
};

/** Explains figures that no source confirms for the day; null: there are no figures. */
export const notConfirmedExplanation = (period: RatePeriod | null): Texts =>
  period === null ? NO_RATES : lastConfirmed(period);

function lastConfirmed({ validFrom, confirmedTo }: RatePeriod): Texts {
  const [from, to] = [dayInWords(validFrom), dayInWords(confirmedTo)];
  return {
    nb: `Satsene er ikke bekreftet for denne datoen. De siste bekreftede gjelder fra ${from} og er bekreftet fram til ${to}. Spør NAV hva som gjelder nå.`,
    nn: `Satsane er ikkje stadfesta for denne datoen. Dei siste stadfesta gjeld frå ${from} og er stadfesta fram til ${to}. Spør NAV kva som gjeld no.`,
    en: `The rates are not confirmed for this day. The last confirmed ones hold from ${dayInEnglish(validFrom)} and are confirmed up to ${dayInEnglish(confirmedTo)}. Ask NAV what holds now.`,
  };
}
