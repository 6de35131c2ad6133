import { calendarDay, wallTime } from '../../calendar/calendar-day.ts';
import type { LocalDate } from '../../calendar/date-time.ts';
import { compileSchedule } from '../compile-schedule.ts';
import { checkedWindow, DAYS_MAX } from '../opening-hours.ts';
import { DAY } from '../rules/day-segments.ts';
import { isWithoutHours, stretchesOf } from '../rules/stretches.ts';
import type { Schedule } from '../schedule.ts';
import { fromNorg2 } from './from-norg2.ts';
import { type Hours, hoursKey, runningHours } from './hours.ts';
import { type Norg2Row, nameOf } from './norg2-row.ts';
import { plainBook, plainHours, plainPeriods } from './plain-weeks.ts';

/**
 * A schedule as rows of NAV's office register, exact on the `days` days from `from` on: the week of the first day, and a
 * dated row for each day that is not like it. A day of which only a part is known is written as unknown, which is all that
 * the register can say of it.
 * @param days 1 to 366
 * @throws InputError as `openingHours`
 */
export function toNorg2(schedule: Schedule, from: LocalDate, days: number): Norg2Row[] {
  const first = checkedWindow(from, days, DAYS_MAX);
  const { book } = compileSchedule(schedule);
  const plain = plainBook(book);
  const [period] = plainPeriods(plain, first, first + days, (day) => stretchesOf(plain, day));
  const week = [0, 1, 2, 3, 4, 5, 6].map((later) => first + later);
  const weekly = week
    .sort((a, b) => calendarDay(a).weekdayIndex - calendarDay(b).weekdayIndex)
    .flatMap((day) => {
      const hours = period === undefined ? [] : plainHours([{ ...period, to: first + 7 }], day);
      return rowsOf({ dag: nameOf(calendarDay(day).weekday), dato: null, kommentar: null }, hours);
    });
  const asRead = compileSchedule({ ...fromNorg2(weekly, NOBODY).dropIn, channel: schedule.channel }).book;
  const dated: Norg2Row[] = [];
  let isEveningDated = false;
  for (let day = first; day < first + days; day += 1) {
    const hours = runningHours(book, day);
    const usual = runningHours(asRead, day);
    const isUsual = hoursKey(hours) === hoursKey(usual);
    // A dated row replaces its weekday's row including the hours after midnight, so the next morning needs a row too.
    const losesItsMorning: boolean = isEveningDated && usual.some(({ from: opens }) => opens <= 0);
    isEveningDated = !isUsual || losesItsMorning || isPartlyUnknown(runningHours(book, day - 1));
    if (!isEveningDated) continue;
    dated.push(...rowsOf({ dag: null, dato: calendarDay(day).date, kommentar: null }, hours));
  }
  return [...weekly, ...dated];
}

const NOBODY = { idPrefix: 'week', sourceId: '', verifiedAt: null };

const isPartlyUnknown = (hours: readonly Hours[]) =>
  hours.some(({ state }) => state === 'UNKNOWN') && !isWithoutHours(hours);

function rowsOf(heading: Pick<Norg2Row, 'dag' | 'dato' | 'kommentar'>, hours: readonly Hours[]): Norg2Row[] {
  const row = { ...heading, fra: null, til: null, stengt: false, kunTimeavtale: false };
  if (hours.length === 0) return [{ ...row, stengt: true }];
  if (hours.some(({ state }) => state === 'UNKNOWN')) return [row];
  if (isWithoutHours(hours)) return [{ ...row, kunTimeavtale: true }];
  return hours.flatMap(inRows).map(({ from, to, state }) => ({
    ...row,
    fra: wallTime(from),
    til: wallTime(to),
    kunTimeavtale: state === 'BY_APPOINTMENT',
  }));
}

/** Two times of day cannot say more than a day, from midnight until the next morning: that is two rows, one of them until noon. */
function inRows({ from, to, state }: Hours): Hours[] {
  if (to - from <= DAY) return [{ from, to, state }];
  return [
    { from, to: NOON, state },
    { from: NOON, to, state },
  ];
}

const NOON = DAY / 2;
