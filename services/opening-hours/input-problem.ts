import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../calendar/date-time.ts';
import { InputError } from '../text-rules/input-error.ts';

/** The first and the last year that opening hours may name. */
export const YEAR_MIN = 1970;
export const YEAR_MAX = 2100;

/** A problem of an input: its path and the rule that it breaks. Never holds the value itself. */
export interface InputProblem {
  /** Names and indices from the outermost input, such as `['weekly', '0', 'spans', '1', 'opens']`. */
  path: readonly string[];
  /** Stable, SCREAMING_CASE; safe to translate by. */
  rule: string;
  /** English, for developers; no input value in it. */
  message: string;
}

const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;
const WITHOUT_OFFSET = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;
const FIRST_MS = Temporal.Instant.from(`${YEAR_MIN}-01-01T00:00:00Z`).epochMilliseconds;
const END_MS = Temporal.Instant.from(`${YEAR_MAX + 1}-01-01T00:00:00Z`).epochMilliseconds;

/** The problem of an instant, or null when it is right. */
export function instantProblem(value: unknown, path: InputProblem['path']): InputProblem | null {
  const problem = (rule: string, message: string) => ({ path, rule, message });
  if (typeof value !== 'string') return problem('INSTANT_MALFORMED', 'An instant is RFC 3339 text');
  if (WITHOUT_OFFSET.test(value)) return problem('INSTANT_WITHOUT_OFFSET', 'An instant needs an offset, or Z');
  if (!RFC_3339.test(value)) return problem('INSTANT_MALFORMED', 'An instant is RFC 3339 with an offset');
  try {
    const epochMs = Temporal.Instant.from(value).epochMilliseconds;
    if (epochMs >= FIRST_MS && epochMs < END_MS) return null;
    return problem('DATE_OUT_OF_RANGE', `Years ${YEAR_MIN} to ${YEAR_MAX}`);
  } catch {
    return problem('INSTANT_MALFORMED', 'No such day or time');
  }
}

/**
 * Milliseconds since 1970 of an RFC 3339 instant.
 * @throws InputError rule `INSTANT_WITHOUT_OFFSET`, `INSTANT_MALFORMED` or `DATE_OUT_OF_RANGE`
 */
export function parseInstant(value: Instant, path: InputProblem['path'] = ['at']): number {
  const problem = instantProblem(value, path);
  if (problem) throw new InputError(path, problem.rule, problem.message);
  return Temporal.Instant.from(value).epochMilliseconds;
}

/** The same of an instant that was read before; as text only where it is refused, for writing it costs a microsecond. */
export function checkInstant(at: Date, path: InputProblem['path'] = ['at']): number {
  const epochMs = at.getTime();
  return epochMs >= FIRST_MS && epochMs < END_MS ? epochMs : parseInstant(at.toISOString(), path);
}
