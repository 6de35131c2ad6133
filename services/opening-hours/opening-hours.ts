import { calendarDay, type DayNumber, dayNumber, wallTime } from '../calendar/calendar-day.ts';
import type { LocalDate } from '../calendar/date-time.ts';
import { InputError } from '../text-rules/input-error.ts';
import { type CompiledSchedule, compileSchedule, DAYS_KEPT_MAX, KINDS_KEPT_MAX } from './compile-schedule.ts';
import type { DayHours } from './day-hours.ts';
import { YEAR_MAX, YEAR_MIN } from './input-problem.ts';
import { joinedWords, wordsOfDay } from './reasons.ts';
import { planDay } from './rules/day-plan.ts';
import type { DayPlan } from './rules/rulebook.ts';
import { isWithoutHours, type Stretch, stretchesOf } from './rules/stretches.ts';
import type { Channel, Reason, Schedule, Span } from './schedule.ts';

/** The most days in one answer. */
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
  const { channel, state, spans, unknownSpans, reason, note, unconfirmed } = kindOf(source, day);
  const { date } = calendarDay(day);
  const hours = Object.freeze({ date, channel, state, spans, unknownSpans, reason, note, unconfirmed });
  source.hours.set(day, hours);
  return hours;
}

/** A day's hours without its date: a list of stretches belongs to one plan, and equal days share the same list. */
function kindOf(source: CompiledSchedule, day: DayNumber): Omit<DayHours, 'date'> {
  const { book, schedule, kinds } = source;
  const stretches = stretchesOf(book, day);
  for (const kind of kinds) if (kind.stretches === stretches) return kind.shown;
  if (kinds.length >= KINDS_KEPT_MAX) kinds.length = 0;
  const shown = hoursOfKind(schedule.channel, stretches, planDay(book, day));
  kinds.push({ stretches, shown });
  return shown;
}

function hoursOfKind(channel: Channel, stretches: readonly Stretch[], plan: DayPlan): Omit<DayHours, 'date'> {
  const spans: Span[] = [];
  const unknownSpans: DayHours['unknownSpans'][number][] = [];
  for (const { from, to, state } of isWithoutHours(stretches) ? [] : stretches) {
    const [opens, closes] = [wallTime(from), wallTime(to)];
    if (state === 'UNKNOWN') unknownSpans.push({ opens, closes });
    else spans.push({ opens, closes, state });
  }
  return {
    channel,
    state: BEST_FIRST.find((one) => stretches.some(({ state }) => state === one)) ?? 'CLOSED',
    spans,
    unknownSpans,
    reason: plan.differs ?? (spans.length > 0 ? null : plan.base.reason),
    note: noteOf(stretches, plan.base.note),
    unconfirmed: plan.base.unconfirmed,
  };
}

/** Few hours have words beside them. */
function noteOf(stretches: readonly Stretch[], outside: Reason | null): Reason | null {
  if (stretches.every(({ note }) => note === null)) return outside;
  return joinedWords([wordsOfDay(stretches.map(({ from, to, note }) => ({ from, to, words: note }))), outside]);
}

const BEST_FIRST = ['OPEN', 'BY_APPOINTMENT', 'UNKNOWN'] as const;
