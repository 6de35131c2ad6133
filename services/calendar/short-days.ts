import { addDays } from './calendar-day.ts';
import type { LocalDate } from './date-time.ts';
import { type HolidayName, publicHoliday } from './public-holidays.ts';

const CHRISTMAS_EVE: HolidayName = { nb: 'julaften', en: 'Christmas Eve' };
const NEW_YEARS_EVE: HolidayName = { nb: 'nyttårsaften', en: 'New Year’s Eve' };
const BEFORE_MAUNDY_THURSDAY: HolidayName = { nb: 'onsdag før skjærtorsdag', en: 'the Wednesday before Easter' };
const WHIT_EVE: HolidayName = { nb: 'pinseaften', en: 'Whit Saturday' };

/** Keyed by the holiday that follows the day. */
const BEFORE: Readonly<Record<string, HolidayName>> = {
  'Første juledag': CHRISTMAS_EVE,
  'Første nyttårsdag': NEW_YEARS_EVE,
  Skjærtorsdag: BEFORE_MAUNDY_THURSDAY,
  'Første pinsedag': WHIT_EVE,
};

/** Every schedule asks about the same days. */
const shortDays = new Map<LocalDate, HolidayName | null>();

/**
 * The name of a day on which public offices often close early or stay closed although it is no public holiday; null for
 * every other day. It is no rule: whether an office does is for a source to say.
 */
export function shortDay(date: LocalDate): HolidayName | null {
  const known = shortDays.get(date);
  if (known !== undefined) return known;
  const next = publicHoliday(addDays(date, 1));
  const short = next === null ? null : (BEFORE[next.nb] ?? null);
  shortDays.set(date, short);
  return short;
}
