import Holidays from 'date-holidays';
import type { LocalDate } from './date-time.ts';

/**
 * Norwegian public holidays (helligdager og høytidsdager): the twelve days that law makes days off, those that always
 * fall on a Sunday too. Ordinary Sundays, and short days such as Christmas Eve, are not among them: rules and exceptions
 * say what holds there.
 */
export type HolidaysOfYear = ReadonlyMap<LocalDate, HolidayName>;

/** A holiday's name in both languages; `en` is null where no English one is known. */
export interface HolidayName {
  readonly nb: string;
  readonly en: string | null;
}

let calendars: { nb: Holidays; en: Holidays } | null = null;
const years = new Map<number, HolidaysOfYear>();

const calendar = (language: string) => new Holidays('NO', { languages: [language], types: ['public'] });

function namesByDate(calendar: Holidays, year: number): Map<LocalDate, string[]> {
  const names = new Map<LocalDate, string[]>();
  for (const holiday of calendar.getHolidays(year)) {
    const date = holiday.date.slice(0, 10);
    names.set(date, [...(names.get(date) ?? []), holiday.name]);
  }
  return names;
}

/** The public holidays of a year by date, computed once. Two that meet on one day (1 May 2008) share an entry. */
export function holidaysOfYear(year: number): HolidaysOfYear {
  const known = years.get(year);
  if (known) return known;
  calendars ??= { nb: calendar('no'), en: calendar('en') };
  const english = namesByDate(calendars.en, year);
  const holidays = new Map<LocalDate, HolidayName>();
  for (const [date, names] of namesByDate(calendars.nb, year)) {
    holidays.set(date, { nb: names.join(' og '), en: english.get(date)?.join(' and ') ?? null });
  }
  years.set(year, holidays);
  return holidays;
}

/** The public holiday on a day in both languages, or null. */
export function publicHoliday(date: LocalDate): HolidayName | null {
  return holidaysOfYear(Number(date.slice(0, 4))).get(date) ?? null;
}
