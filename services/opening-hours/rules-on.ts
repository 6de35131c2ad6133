import type { LocalDate } from '../calendar/date-time.ts';
import { isInForce } from '../calendar/in-force-on.ts';
import type { RuleProvenance, Schedule } from './schedule.ts';

/** The weekly rules and exceptions that decide a day's hours, with their sources. */
export function rulesOn(schedule: Schedule, day: LocalDate): readonly RuleProvenance[] {
  const exceptions = schedule.exceptions.filter(({ from, to }) => from <= day && day < to);
  return [...exceptions, ...schedule.weekly.filter((rule) => isInForce(rule, day))];
}
