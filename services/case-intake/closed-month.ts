import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../calendar/date-time.ts';

/** The first day on which a month (`YYYY-MM`) is closed: it is over, and so many days have passed. */
export function closesOn(month: string, closingDays: number): LocalDate {
  return Temporal.PlainYearMonth.from(month)
    .add({ months: 1 })
    .toPlainDate({ day: 1 })
    .add({ days: closingDays })
    .toString();
}

/** The last closed month, `YYYY-MM`. */
export function lastClosedMonth(today: LocalDate, closingDays: number): string {
  return Temporal.PlainDate.from(today)
    .subtract({ days: closingDays })
    .toPlainYearMonth()
    .subtract({ months: 1 })
    .toString();
}
