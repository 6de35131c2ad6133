import type { LocalDate, Weekday } from '../calendar/date-time.ts';
import { isInForce } from '../calendar/in-force-on.ts';
import type { Channel, Schedule, Span } from '../opening-hours/schedule.ts';

/** Hours of an ordinary week: without holidays and exceptions, which say nothing of how much an office is open. */
export interface WeeklyHours {
  /** Hours a week, two decimals; null: not reported. */
  readonly hours: number | null;
  readonly status: 'REPORTED' | 'NOT_REPORTED';
}

const MINUTES_OF_DAY = 24 * 60;

/**
 * How many hours a week an office can be reached on a channel, by the weekly rules in force on a day. Two receptions that are
 * open at once count once. A week of which any day is unknown is not reported: a part of it would look like little.
 */
export function weeklyHours(schedules: readonly Schedule[], channel: Channel, on: LocalDate): WeeklyHours {
  const rules = schedules
    .filter((schedule) => schedule.channel === channel)
    .flatMap(({ weekly }) => weekly)
    .filter((rule) => isInForce(rule, on) && rule.season === null);
  if (rules.length === 0 || rules.some(({ hoursUnknown }) => hoursUnknown))
    return { hours: null, status: 'NOT_REPORTED' };
  const days = new Set(rules.flatMap((rule) => rule.days));
  const minutes = [...days].reduce((sum, day) => sum + minutesOf(rules, day), 0);
  return { hours: Math.round((minutes * 100) / 60) / 100, status: 'REPORTED' };
}

/** Minutes of a weekday on which the office is open; a rule of every second week counts half. */
function minutesOf(
  rules: readonly { readonly days: readonly Weekday[]; readonly spans: readonly Span[]; readonly everyWeeks: 1 | 2 }[],
  day: Weekday,
): number {
  const ofDay = rules.filter(({ days }) => days.includes(day));
  const always = ofDay.filter(({ everyWeeks }) => everyWeeks === 1).flatMap(({ spans }) => spans);
  const all = ofDay.flatMap(({ spans }) => spans);
  return (unionOf(always) + unionOf(all)) / 2;
}

function unionOf(spans: readonly Span[]): number {
  const open = spans
    .filter(({ state }) => state === 'OPEN')
    .map(({ opens, closes }) => {
      const [from, to] = [minutesAfterMidnight(opens), minutesAfterMidnight(closes)];
      return { from, to: to <= from ? to + MINUTES_OF_DAY : to };
    })
    .sort((a, b) => a.from - b.from);
  let [sum, end] = [0, 0];
  for (const { from, to } of open) {
    sum += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return sum;
}

function minutesAfterMidnight(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Whether the hours of an ordinary week differ between two days; null: not reported on one of them. */
export function hasChanged(now: WeeklyHours, then: WeeklyHours): boolean | null {
  return now.hours === null || then.hours === null ? null : now.hours !== then.hours;
}
