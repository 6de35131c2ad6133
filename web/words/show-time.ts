import type { Language } from './words.ts';

/** How each language writes days and times. English follows British custom: day before month, 24 hours. */
const LOCALES: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
const ZONE = 'Europe/Oslo';

/** `2026-12-24` → `24. desember 2026`. */
export function showDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(atNoon(day));
}

/** `2026-12-24` → `torsdag 24. desember`. */
export function showWeekday(day: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(atNoon(day));
}

/** An instant as a Norwegian wall clock shows it; with the day unless it is the given one. */
export function showInstant(instant: string, today: string, language: Language): string {
  const date = new Date(instant);
  const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: ZONE }).format(date);
  const clock = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: ZONE }).format(date);
  const time = showTime(clock, language);
  return day === today ? time : `${showWeekday(day, language)} ${time}`;
}

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

export function showNumber(value: number, language: Language, decimals = 0): string {
  return new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

const atNoon = (day: string) => new Date(`${day}T12:00:00Z`);
