import { LRUCache } from 'lru-cache';
import type { Language } from './words.ts';

/** How each language writes days and times. English follows British custom: day before month, 24 hours. */
const LOCALES: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
const ZONE = 'Europe/Oslo';

/**
 * Keeps a formatter for each language: making one takes longer than using it a hundred times, and a page writes hundreds of days.
 */
function perLanguage<Formatter>(make: (locale: string) => Formatter): (language: Language) => Formatter {
  const made = new Map<Language, Formatter>();
  return (language) => {
    const known = made.get(language) ?? make(LOCALES[language]);
    made.set(language, known);
    return known;
  };
}

const longDay = perLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
const weekday = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
);
const monthOfYear = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
/** Swedish writes `2026-12-24 08:00`, as the API does. */
const wallClock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: ZONE });

/** Days that are kept as they were written: pages write the same ones, those about now. */
const WRITTEN_MAX = 2_000;

function written(formatter: (language: Language) => Intl.DateTimeFormat): (day: string, language: Language) => string {
  const known = new LRUCache<string, string>({ max: WRITTEN_MAX });
  return (day, language) => {
    const key = language + day;
    const before = known.get(key);
    if (before !== undefined) return before;
    const text = formatter(language).format(atNoon(day));
    known.set(key, text);
    return text;
  };
}

/** `2026-12-24` → `24. desember 2026`. */
export const showDay = written(longDay);

/** `2026-12-24` → `torsdag 24. desember`. */
export const showWeekday = written(weekday);

/** `2026-12-24` → `desember 2026`. */
export const showMonth = written(monthOfYear);

/** An instant as a Norwegian wall clock shows it; with the day unless it is the given one. */
export function showInstant(instant: string, today: string, language: Language): string {
  const [day = '', clock = ''] = wallClock.format(new Date(instant)).split(' ');
  const time = showTime(clock, language);
  return day === today ? time : `${showWeekday(day, language)} ${time}`;
}

/** When something happened: `i dag 12.10`, else with the day. */
export function showMoment(
  instant: string,
  today: string,
  { today: word }: { readonly today: string },
  language: Language,
): string {
  const shown = showInstant(instant, today, language);
  return dayInNorway(instant) === today ? `${word} ${shown}` : shown;
}

/** The day in Norway at an instant, `YYYY-MM-DD`. */
export const dayInNorway = (instant: string) => wallClock.format(new Date(instant)).slice(0, 10);

/** `08:00:00` → `08.00` in Norwegian, `08:00` in English. */
export function showTime(time: string, language: Language): string {
  const [hours = '', minutes = ''] = time.split(':');
  return language === 'en' ? `${hours}:${minutes}` : `${hours}.${minutes}`;
}

/** The day before, `YYYY-MM-DD`: the last of a period whose end is exclusive. */
export function dayBefore(day: string): string {
  const date = atNoon(day);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

const DECIMALS_MAX = 2;
const numbers = Array.from({ length: DECIMALS_MAX + 1 }, (_, decimals) =>
  perLanguage(
    (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
  ),
);

/** @param decimals 0, 1 or 2 */
export function showNumber(value: number, language: Language, decimals: 0 | 1 | 2 = 0): string {
  return numbers[decimals]?.(language).format(value) ?? String(value);
}

const atNoon = (day: string) => new Date(`${day}T12:00:00Z`);
