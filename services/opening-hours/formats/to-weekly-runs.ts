import { addDays, calendarDay, wallTime } from '../../calendar/calendar-day.ts';
import type { LocalDate, LocalTime } from '../../calendar/date-time.ts';
import { compileSchedule } from '../compile-schedule.ts';
import { countsAsOpen } from '../is-open-at.ts';
import { checkedWindow, DAYS_MAX } from '../opening-hours.ts';
import { isWithoutHours, stretchesOf } from '../rules/stretches.ts';
import type { Schedule } from '../schedule.ts';

/** The same hours on the same weekdays of several weeks in a row. */
export interface WeeklyRun {
  /** 0 = Monday. */
  readonly weekdays: readonly number[];
  readonly opens: LocalTime;
  /** Not after `opens`: on the next day. 23:59 where it is open from midnight to midnight. */
  readonly closes: LocalTime;
  /** Its first and its last day, both inside. */
  readonly from: LocalDate;
  readonly through: LocalDate;
  /** The source’s words about the hours, or why they are not sure (nb); null: none. */
  readonly note: string | null;
}

/** The last answer about each schedule: a catalogue repeats an office in each of its services. */
const lastRuns = new WeakMap<
  Schedule,
  { readonly from: LocalDate; readonly days: number; readonly runs: WeeklyRun[] }
>();

/**
 * A schedule for formats that can only add hours to each other, and have no word for a day on which the usual ones do not
 * hold: hours that are interrupted for a week are two runs. Exact on the `days` days from `from` on; what is unknown, or by
 * appointment where that is not what the channel is for, is left out.
 * @param days 1 to 366
 * @throws InputError as `openingHours`
 */
export function toWeeklyRuns(schedule: Schedule, from: LocalDate, days: number): readonly WeeklyRun[] {
  const known = lastRuns.get(schedule);
  if (known?.from === from && known.days === days) return known.runs;
  const runs = runsOf(schedule, from, days);
  lastRuns.set(schedule, { from, days, runs });
  return runs;
}

function runsOf(schedule: Schedule, from: LocalDate, days: number): WeeklyRun[] {
  const first = checkedWindow(from, days, DAYS_MAX);
  const monday = first - calendarDay(first).weekdayIndex;
  const byHours = new Map<string, { weekday: number; weeks: number[]; hours: Hours }>();
  const { book } = compileSchedule(schedule);
  for (let number = first; number < first + days; number += 1) {
    const { weekdayIndex: weekday } = calendarDay(number);
    const stretches = stretchesOf(book, number);
    if (isWithoutHours(stretches)) continue;
    for (const { from: begin, to, state, reason, note: words, unconfirmed } of stretches) {
      if (!countsAsOpen(schedule.channel, state)) continue;
      const opens = wallTime(begin);
      const note = (unconfirmed ? reason : words)?.nb ?? null;
      const hours = { opens, closes: asClosing(opens, wallTime(to)), note };
      const key = JSON.stringify([weekday, hours]);
      const known = byHours.get(key) ?? { weekday, weeks: [], hours };
      known.weeks.push(Math.floor((number - monday) / 7));
      byHours.set(key, known);
    }
  }
  const runs = [...byHours.values()].flatMap(({ weekday, weeks, hours }) =>
    inRuns(weeks).map((run) => ({ weekday, ...run, hours })),
  );
  const last = addDays(from, days - 1);
  const weekStart = (week: number) => addDays(from, monday - first + week * 7);
  return [
    ...Map.groupBy(runs, ({ first: start, last: end, hours }) => JSON.stringify([start, end, hours])).values(),
  ].map((alike) => {
    const [{ hours, first: start, last: end }] = alike as [(typeof runs)[number]];
    const [begins, ends] = [weekStart(start), addDays(weekStart(end), 6)];
    return {
      weekdays: alike.map(({ weekday }) => weekday).sort((a, b) => a - b),
      ...hours,
      from: begins < from ? from : begins,
      through: ends > last ? last : ends,
    };
  });
}

type Hours = Pick<WeeklyRun, 'opens' | 'closes' | 'note'>;

function asClosing(opens: LocalTime, closes: LocalTime): LocalTime {
  if (closes !== '24:00') return closes;
  return opens === '00:00' ? '23:59' : '00:00';
}

/** Weeks in order as stretches without a gap. */
function inRuns(weeks: readonly number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const week of weeks) {
    const run = runs.at(-1);
    if (run?.last === week - 1) run.last = week;
    else runs.push({ first: week, last: week });
  }
  return runs;
}
