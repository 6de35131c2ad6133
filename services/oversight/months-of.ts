import { calendarDay, dayNumber } from '../calendar/calendar-day.ts';
import type { LocalDate } from '../calendar/date-time.ts';

/** How many months begin in [from, to): 12 for a calendar year. */
export function monthsOf(from: LocalDate, to: LocalDate): number {
  const month = (day: LocalDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(to) - month(from);
}

/** The last day of a period whose end is exclusive. @throws RangeError for what is no day. */
export function lastDayBefore(to: LocalDate): LocalDate {
  const end = dayNumber(to);
  if (end === null) throw new RangeError('NOT_A_DAY');
  return calendarDay(end - 1).date;
}
