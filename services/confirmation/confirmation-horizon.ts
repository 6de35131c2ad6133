import { addDays } from '../calendar/calendar-day.ts';
import type { LocalDate } from '../calendar/date-time.ts';

/**
 * Days that hours without an end are carried forward after somebody last stated them; then nobody knows. Five years: long
 * after they became STALE (a year), and before a page that was forgotten speaks for an office of another decade.
 */
export const CONFIRMATION_HOLDS_DAYS = 1826;

/** When hours with these days stop being carried forward, exclusive; the end that a source gives is left as it is. */
export function validUntilHorizon(
  rule: { readonly validFrom: LocalDate | null; readonly validTo: LocalDate | null },
  statedOn: readonly (LocalDate | null)[],
): LocalDate | null {
  if (rule.validTo !== null) return rule.validTo;
  const last = [rule.validFrom, ...statedOn]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  return last === undefined ? null : addDays(last, CONFIRMATION_HOLDS_DAYS);
}
