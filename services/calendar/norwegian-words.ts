import { calendarDay, dayNumber, minuteOfDay, wallTime } from './calendar-day.ts';
import { type LocalDate, type LocalTime, WEEKDAYS, type Weekday } from './date-time.ts';
import { dayInNorway } from './day-in-norway.ts';
import { MONTHS_IN_NORWEGIAN } from './day-in-words.ts';
import { isLocalDate } from './local-date.ts';

/**
 * Days and times as Norwegians and their spreadsheets write them, read into the one form that the platform keeps. What can
 * be read in two ways (`01/12/2026`, `1.12.26`) is null, for a guess would move somebody's opening day.
 */

/** Bokmål, nynorsk and the usual short forms, by weekday from Monday on. */
const WEEKDAY_WORDS = [
  ['mandag', 'måndag', 'man', 'ma', 'mån'],
  ['tirsdag', 'tysdag', 'tirs', 'tir', 'ti', 'tys'],
  ['onsdag', 'ons', 'on'],
  ['torsdag', 'tors', 'tor', 'to'],
  ['fredag', 'fre', 'fr'],
  ['lørdag', 'laurdag', 'lør', 'lø', 'lau'],
  ['søndag', 'sundag', 'søn', 'sø', 'sun'],
];
const SEVERAL: Readonly<Record<string, readonly Weekday[]>> = {
  hverdag: WEEKDAYS.slice(0, 5),
  kvardag: WEEKDAYS.slice(0, 5),
  'alle hverdager': WEEKDAYS.slice(0, 5),
  'alle kvardagar': WEEKDAYS.slice(0, 5),
  'hver dag': WEEKDAYS,
  'kvar dag': WEEKDAYS,
  daglig: WEEKDAYS,
  dagleg: WEEKDAYS,
  'alle dager': WEEKDAYS,
  'alle dagar': WEEKDAYS,
  helg: WEEKDAYS.slice(5),
};

const tidy = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('nb');

/** `Mandag`, `mandager`, `man.`, `tysdag`; null for anything else. */
export function readWeekday(text: string): Weekday | null {
  const word = tidy(text)
    .replace(/\.$/, '')
    .replace(/dag(er|ar)$/, 'dag');
  return WEEKDAYS[WEEKDAY_WORDS.findIndex((words) => words.includes(word))] ?? null;
}

/** The name of a weekday in Norwegian, in small letters. */
export function nameOfWeekday(day: Weekday): string {
  return WEEKDAY_WORDS[WEEKDAYS.indexOf(day)]?.[0] ?? '';
}

/** One weekday or several: `man-fre`, `mandag til torsdag`, `man, ons og fre`, `hverdager og lørdag`; null where any part is none. */
export function readWeekdays(text: string): readonly Weekday[] | null {
  const days: Weekday[] = [];
  const words = tidy(text)
    .replace(/ (?:til og med|til og m\.|t\. ?o\. ?m\.?) /g, ' til ')
    .replace(/(?:^|\b)(?:hver|kvar) (?=\p{L}+dag\b)/gu, '')
    .replace(/[,;]$/, '');
  for (const part of partsOf(words)) {
    const several =
      SEVERAL[part] ?? SEVERAL[part.replace(/(hver|kvar)dag(er|ar)$/, '$1dag').replace(/^helge[rn]?$/, 'helg')];
    if (several !== undefined) {
      days.push(...several);
      continue;
    }
    const ends = part.split(/\s*(?:-|–|—|\btil\b|\bt\.o\.m\.?)\s*/).map(readWeekday);
    const [from, to = from] = ends;
    if (ends.length > 2 || from == null || to == null) return null;
    const [first, last] = [WEEKDAYS.indexOf(from), WEEKDAYS.indexOf(to)];
    if (last < first) return null;
    days.push(...WEEKDAYS.slice(first, last + 1));
  }
  return WEEKDAYS.filter((day) => days.includes(day));
}

/** Splits a list at commas, "og" and the like; words that follow each other are a list too where each is a weekday. */
function partsOf(text: string): readonly string[] {
  const words = text.split(' ');
  if (words.length > 1 && words.every((word) => readWeekday(word) !== null)) return words;
  return text.split(/\s*(?:,|;|\/|\+|&|\bog\b)\s*/);
}

/**
 * `2026-12-01`, `01.12.2026`, `1. desember 2026`, `tirsdag 1. desember 2026`, each also with a midnight that a spreadsheet or a system added, with the
 * offset of Norway or as the instant of that midnight; null for anything else.
 */
export function readDate(text: string): LocalDate | null {
  const [, weekday, unnamed] = /^(\p{L}+)\.?,? (\d.*)$/u.exec(tidy(text)) ?? [];
  if (weekday === undefined || unnamed === undefined) return readUnnamedDate(tidy(text));
  const date = readUnnamedDate(unnamed);
  return date !== null && readWeekday(weekday) === weekdayOf(date) ? date : null;
}

function readUnnamedDate(text: string): LocalDate | null {
  const word = text.replace(/[ t]00[:.]00(?:[:.]00(?:\.0+)?)?z?$/, '');
  const instant = /^\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})$/.test(word);
  if (instant) return dayOfMidnight(word);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(word);
  const named = /^(\d{1,2})(?:\.\s?|\s)(\p{L}{3,9})\.?\s(\d{4})$/u.exec(word);
  const [, isoYear, , isoMonth, isoDay] = /^(\d{4})([./]?)(\d{2})\2(\d{2})$/.exec(word) ?? [];
  if (isoYear !== undefined && isoDay !== undefined) return dateOf(isoYear, Number(isoMonth), isoDay);
  const [, day, month, year] = dotted ?? named ?? [];
  if (day === undefined || month === undefined) return isLocalDate(word) ? word : null;
  const number = dotted ? Number(month) : MONTHS_IN_NORWEGIAN.findIndex((name) => name.startsWith(month)) + 1;
  return dateOf(year, number, day);
}

/** A day of every year, `MM-DD`: of `06-21`, `21.06`, `21. juni`, or the day with a year that a spreadsheet makes of them; else null. */
export function readMonthDay(text: string): string | null {
  const word = tidy(text).replace(/\.$/, '');
  // A leap year: 29 February may begin or end a season.
  const withYear = /^\d{2}-\d{2}$/.test(word) ? `2000-${word}` : `${word}${/\p{L}$/u.test(word) ? ' ' : '.'}2000`;
  return (readDate(word) ?? readDate(withYear))?.slice('YYYY-'.length) ?? null;
}

/** The day whose midnight in Norway an instant is. */
function dayOfMidnight(instant: string): LocalDate | null {
  const epochMs = Date.parse(instant.toUpperCase());
  if (Number.isNaN(epochMs)) return null;
  const day = dayInNorway(epochMs);
  return dayInNorway(epochMs - 1) === day ? null : day;
}

function dateOf(year: string | undefined, month: number, day: string): LocalDate | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}

/**
 * The days that a date which `readDate` does not read may be, so that they can be called unknown: `1/12/2026` is 1 December
 * or 12 January, `01.12.26` 1 December. Empty: nobody can tell.
 */
export function possibleDates(text: string): readonly LocalDate[] {
  const read = readDate(text);
  if (read !== null) return [read];
  const word = tidy(text).replace(/[ t]\d{2}[:.]\d{2}.*$/, '');
  const [, first = '', second = '', year = ''] = /^(\d{1,2})\D{1,2}(\d{1,2})\D{1,2}(\d{4}|\d{2})$/.exec(word) ?? [];
  const [, isoYear = '', isoMonth = '', isoDay = ''] = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})$/.exec(word) ?? [];
  const whole = year.length === 2 ? `20${year}` : year;
  const candidates = [
    dateOf(whole, Number(second), first),
    dateOf(whole, Number(first), second),
    dateOf(isoYear, Number(isoMonth), isoDay),
  ];
  return [...new Set(candidates.filter((date) => date !== null))];
}

/** Days that have a name and the same date every year. */
const NAMED_DAYS: Readonly<Record<string, string>> = {
  julaften: '12-24',
  julafta: '12-24',
  juleaften: '12-24',
  juledag: '12-25',
  nyttårsaften: '12-31',
  nyttårsafta: '12-31',
  nyårsaften: '12-31',
  nyttårsdag: '01-01',
  grunnlovsdagen: '05-17',
};

/** The days of the year, `MM-DD`, that a date without a year may be: `24.12`, `julaften`; `3/12` is two. Empty: nobody can tell. */
export function possibleMonthDays(text: string): readonly string[] {
  const word = tidy(text).replace(/\.$/, '');
  const named = NAMED_DAYS[word.replace(/^(?:1\.|første) ?(?=juledag|nyttårsdag)/, '')];
  const [, first, second] = /^(\d{1,2})[/-](\d{1,2})$/.exec(word) ?? [];
  const read =
    first === undefined
      ? [readMonthDay(word)]
      : [readMonthDay(`${first}.${second}`), readMonthDay(`${second}.${first}`)];
  return [...new Set([named ?? null, ...read].filter((day) => day != null))];
}

/**
 * `09:00`, `9:00`, `9.00`, `0900`, `9`, `kl. 9`, also with seconds; the part of a day that a spreadsheet makes of a time, `0.375`.
 * Null for anything else: `0.25` is 06:00 or a quarter past midnight.
 */
export function readTime(text: string): LocalTime | null {
  const part = timeOfPart(tidy(text));
  if (part !== undefined) return part;
  const match = /^(?:kl\.?\s?)?(\d{1,2})(?:[:.]?(\d{2})(?:[:.]00)?)?$/.exec(tidy(text));
  if (match === null) return null;
  const time = `${match[1]?.padStart(2, '0')}:${match[2] ?? '00'}`;
  return minuteOfDay(time) === null ? null : time;
}

const DAY_MINUTES = 1440;

/** Undefined: it is no part of a day. Null: it may be one. */
function timeOfPart(text: string): LocalTime | null | undefined {
  const [, decimals] = /^0[.,](\d+)$/.exec(text) ?? [];
  if (decimals === undefined) return undefined;
  const minutes = Number(`0.${decimals}`) * DAY_MINUTES;
  const isMinute = Math.abs(minutes - Math.round(minutes)) < 0.001;
  if (decimals.length === 2)
    return isMinute && Math.round(minutes) % 15 === 0 && Number(decimals) > 0 ? null : undefined;
  return isMinute ? wallTime(Math.round(minutes)) : null;
}

/** The weekday of a real day. */
export function weekdayOf(date: LocalDate): Weekday | null {
  const number = dayNumber(date);
  return number === null ? null : calendarDay(number).weekday;
}
