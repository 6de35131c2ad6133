import type { LocalDate } from '../calendar/date-time.ts';

/**
 * The day up to which (exclusive) a base amount is known to hold: the next one's first day, or, where none is known yet, the
 * 1 May after it began, when the law sets a new one (folketrygdloven § 1-4).
 */
export function baseAmountConfirmedTo(validFrom: LocalDate, validTo: LocalDate | null): LocalDate {
  if (validTo !== null) return validTo;
  const adjusted = `${validFrom.slice(0, 4)}-05-01`;
  return validFrom < adjusted ? adjusted : `${Number(validFrom.slice(0, 4)) + 1}-05-01`;
}
