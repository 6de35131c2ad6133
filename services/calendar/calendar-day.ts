import { Temporal } from 'temporal-polyfill';
import { type LocalDate, WEEKDAYS, type Weekday } from './date-time.ts';

/** Days since 1970-01-01: a day as a number, so that days can be counted without time or zone. */
export type DayNumber = number;

/** The facts about a day that rules read. */
export interface CalendarDay {
  readonly number: DayNumber;
  readonly date: LocalDate;
  readonly weekday: Weekday;
  /** 0 = Monday. */
  readonly weekdayIndex: number;
  /** `MM-DD`, for seasons. */
  readonly monthDay: string;
  /** Weeks, Monday first, since the week of 1970-01-01: even and odd decide on every second week. */
  readonly week: number;
  readonly year: number;
}

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
/** Bounds of the memo and of the engine: the allowed years with a margin for the look-ahead. */
const FIRST_DAY = -400;
const LAST_DAY = 48_700;

const days = new Map<DayNumber, CalendarDay>();
const numbers = new Map<LocalDate, DayNumber>();

/** The number of a day; null when the text is no real day between 1969 and 2103. */
export function dayNumber(date: LocalDate): DayNumber | null {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  if (!SHAPE.test(date)) return null;
  let number: number;
  try {
    number = EPOCH.until(Temporal.PlainDate.from(date)).days;
  } catch {
    return null;
  }
  if (number < FIRST_DAY || number > LAST_DAY) return null;
  numbers.set(date, number);
  return number;
}

/** The day with a number; @throws RangeError outside 1969 to 2103. */
export function calendarDay(number: DayNumber): CalendarDay {
  const known = days.get(number);
  if (known) return known;
  if (number < FIRST_DAY || number > LAST_DAY) throw new RangeError('DAY_OUT_OF_RANGE');
  const plain = EPOCH.add({ days: number });
  const weekdayIndex = plain.dayOfWeek - 1;
  const date = plain.toString();
  const day: CalendarDay = {
    number,
    date,
    weekday: WEEKDAYS[weekdayIndex] as Weekday,
    weekdayIndex,
    monthDay: date.slice(5),
    // 1970-01-01 was a Thursday: three days after the Monday that week 0 begins on.
    week: Math.floor((number + 3) / 7),
    year: plain.year,
  };
  days.set(number, day);
  return day;
}

/** The day `count` days after `date`; `date` must be a real day. */
export function addDays(date: LocalDate, count: number): LocalDate {
  const number = dayNumber(date);
  if (number === null) throw new RangeError('DATE_MALFORMED');
  return calendarDay(number + count).date;
}

/** Minutes after midnight of `HH:MM`; 1440 for 24:00; null when it is no wall time. */
export function minuteOfDay(time: string): number | null {
  const match = /^(\d{2}):(\d{2})$/.exec(time);
  if (!match) return null;
  const hours = Number(match[1]);
  const minutes = Number(match[2]);
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return null;
  return hours * 60 + minutes;
}

/** Every minute of a day once: days and formats show the same few of them again and again. */
const WALL_TIMES = Array.from(
  { length: 1441 },
  (_, minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
);

/** `HH:MM` of a minute between 0 and 2880; past 24:00 it is the wall time of the next day. */
export function wallTime(minute: number): string {
  return WALL_TIMES[minute > 1440 ? minute - 1440 : minute] ?? '';
}
