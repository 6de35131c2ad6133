import { calendarDay, type DayNumber, dayNumber, wallTime } from '../calendar/calendar-day.ts';
import type { LocalDate } from '../calendar/date-time.ts';
import { InputError } from '../text-rules/input-error.ts';
import { type CompiledSchedule, compileSchedule, DAYS_KEPT_MAX, planOf } from './compile-schedule.ts';
import type { DayHours } from './day-hours.ts';
import { YEAR_MAX, YEAR_MIN } from './input-problem.ts';
import type { DayPlan } from './rules/day-plan.ts';
import { effectiveSpans } from './rules/day-segments.ts';
import type { OpeningState, Schedule, Span } from './schedule.ts';

/** At most this many days in one answer. */
export const DAYS_MAX = 366;

/** The first of the days asked for as a number; @throws InputError */
export function checkedWindow(from: LocalDate, days: number, daysMax: number): DayNumber {
  const problem = (path: string, rule: string, expected: string) => new InputError([path], rule, expected);
  const first = dayNumber(from);
  if (first === null) throw problem('from', 'DATE_MALFORMED', 'A real day as YYYY-MM-DD');
  const year = Number(from.slice(0, 4));
  if (year < YEAR_MIN || year > YEAR_MAX)
    throw problem('from', 'DATE_OUT_OF_RANGE', `Years ${YEAR_MIN} to ${YEAR_MAX}`);
  if (!Number.isInteger(days) || days < 1 || days > daysMax) {
    throw problem('days', 'DAYS_OUT_OF_RANGE', `A whole number from 1 to ${daysMax}`);
  }
  return first;
}

/**
 * The hours of each of `days` local days from `from` on.
 * @param days 1 to 366
 * @throws InputError rule `DATE_MALFORMED`, `DATE_OUT_OF_RANGE` or `DAYS_OUT_OF_RANGE`
 */
export function openingHours(schedule: Schedule, from: LocalDate, days: number): DayHours[] {
  const first = checkedWindow(from, days, DAYS_MAX);
  const source = compileSchedule(schedule);
  const result: DayHours[] = [];
  for (let day = first; day < first + days; day += 1) result.push(hoursOf(source, day));
  return result;
}

/** A schedule never changes, and everybody asks about the same few days: each is worked out once, and shown frozen. */
function hoursOf(source: CompiledSchedule, day: DayNumber): DayHours {
  const known = source.hours.get(day);
  if (known !== undefined) return known;
  if (source.hours.size >= DAYS_KEPT_MAX) source.hours.clear();
  const hours = Object.freeze(hoursOfDay(source, day, planOf(source, day), planOf(source, day + 1)));
  source.hours.set(day, hours);
  return hours;
}

function hoursOfDay(source: CompiledSchedule, day: DayNumber, plan: DayPlan, next: DayPlan): DayHours {
  const spans: Span[] = effectiveSpans(plan, next)
    .filter((span) => span.state !== 'CLOSED')
    .map(({ from, to, state }) => ({ opens: wallTime(from), closes: wallTime(to), state }));
  const states: readonly OpeningState[] = [plan.base, ...spans.map((span) => span.state)];
  const state = (['OPEN', 'BY_APPOINTMENT', 'UNKNOWN'] as const).find((one) => states.includes(one)) ?? 'CLOSED';
  const differs = plan.hoursReason ?? plan.closedReason;
  const wholeDay = plan.base !== 'CLOSED' && plan.base !== 'UNKNOWN' && spans.length === 0;
  return {
    date: calendarDay(day).date,
    channel: source.schedule.channel,
    state,
    spans: wholeDay ? [{ opens: '00:00', closes: '24:00', state: plan.base as Span['state'] }] : spans,
    reason: differs ?? (spans.length > 0 ? null : plan.baseReason),
  };
}
