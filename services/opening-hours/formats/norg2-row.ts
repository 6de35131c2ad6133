import { dayNumber, minuteOfDay } from '../../calendar/calendar-day.ts';
import { type LocalDate, type LocalTime, WEEKDAYS, type Weekday } from '../../calendar/date-time.ts';
import type { Span } from '../schedule.ts';

/** One row of `aapningstider` in NAV's office register: a weekday's hours, or a date's. */
export interface Norg2Row {
  /** `Mandag` to `Søndag`; null on a row for a date. */
  readonly dag: string | null;
  /** `YYYY-MM-DD`; null on a row for a weekday. */
  readonly dato: string | null;
  readonly fra: string | null;
  readonly til: string | null;
  readonly kommentar: string | null;
  readonly stengt: boolean;
  readonly kunTimeavtale: boolean;
}

const DAY_NAMES = ['Mandag', 'Tirsdag', 'Onsdag', 'Torsdag', 'Fredag', 'Lørdag', 'Søndag'];

/** The weekday of the register's name; null for anything else, other spellings too. */
export function weekdayOf(name: string): Weekday | null {
  return WEEKDAYS[DAY_NAMES.indexOf(name)] ?? null;
}

/** The register's name of a weekday. */
export function nameOf(weekday: Weekday): string {
  return DAY_NAMES[WEEKDAYS.indexOf(weekday)] as string;
}

/** What a row is about; null when it names neither a weekday nor a real date, or both. */
export type RowSubject = { readonly weekday: Weekday } | { readonly date: LocalDate };

export function subjectOf(row: Norg2Row): RowSubject | null {
  if (row.dag !== null && row.dato === null) {
    const weekday = weekdayOf(row.dag);
    return weekday && { weekday };
  }
  return row.dag === null && row.dato !== null && dayNumber(row.dato) !== null ? { date: row.dato } : null;
}

/** The row's own times; `none` when it has none, null when they are no span (one of them missing, malformed, equal). */
export function timesOf(row: Norg2Row): { opens: LocalTime; closes: LocalTime } | 'none' | null {
  if (row.fra === null && row.til === null) return 'none';
  if (row.fra === null || row.til === null) return null;
  const opens = minuteOfDay(row.fra);
  const closes = minuteOfDay(row.til);
  if (opens === null || closes === null || opens === closes || opens === 1440) return null;
  return { opens: row.fra, closes: row.til };
}

/** Hours of the day, `Timeavtaler … 09.00 - 15.00` in a comment; null when it says nothing of the kind. */
export function appointmentHours(comment: string | null): Span | null {
  const match = /timeavtale[^\d]*(\d{1,2})[.:](\d{2})\s*(?:-|–|—|til)\s*(?:kl\.?\s*)?(\d{1,2})[.:](\d{2})/i.exec(
    comment ?? '',
  );
  if (!match) return null;
  const time = (hours: string | undefined, minutes: string | undefined) => `${hours?.padStart(2, '0')}:${minutes}`;
  const opens = time(match[1], match[2]);
  const closes = time(match[3], match[4]);
  const from = minuteOfDay(opens);
  const to = minuteOfDay(closes);
  return from !== null && to !== null && from < to ? { opens, closes, state: 'BY_APPOINTMENT' } : null;
}
