import { addDays, dayNumber } from '../calendar/calendar-day.ts';
import type { Fields, ItemProblem } from './write-kind.ts';

/** A period whose end is not after its first day; null: it is, or one of them is not stated. */
export function checkPeriod(fields: Fields, from: string, to: string): ItemProblem | null {
  const [first, end] = [fields[from], fields[to]];
  if (typeof first !== 'string' || typeof end !== 'string' || first < end) return null;
  return { code: 'BAD_USER_INPUT', rule: 'PERIOD', message: 'expected an end after the first day', path: [to] };
}

/** A period that is too long; null: it is not. @param advice what to do for longer */
export function checkDayCount(from: string, until: string, daysMax: number, advice = ''): ItemProblem | null {
  if ((dayNumber(until) ?? 0) - (dayNumber(from) ?? 0) <= daysMax) return null;
  const message = `expected at most ${daysMax} days, so until ${addDays(from, daysMax)}${advice}`;
  return { code: 'BAD_USER_INPUT', rule: 'TOO_MANY_DAYS', message, path: ['until'] };
}
