import type { LocalDate } from '../../calendar/date-time.ts';

/** A rate, by what it is known by. */
export interface RateKey {
  readonly category: string;
  readonly validFrom: LocalDate;
}

/**
 * Finds the rates of earlier files that a newer file contradicts: it states rates that hold from an earlier day on without them,
 * or nothing of their category. A rate that a later one of the file has replaced was right in its time.
 */
export function missingRates<Rate extends RateKey>(stated: readonly RateKey[], recorded: readonly Rate[]): Rate[] {
  return recorded.filter(({ category, validFrom }) => {
    const days = stated.filter((rate) => rate.category === category).map((rate) => rate.validFrom);
    return !days.includes(validFrom) && (days.length === 0 || days.some((day) => day < validFrom));
  });
}
