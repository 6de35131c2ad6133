import { Temporal } from 'temporal-polyfill';
import { InputError } from '../text-rules/input-error.ts';
import type { LocalDate } from './date-time.ts';

/** First and last year a day may lie in; a year outside is a typing mistake, not a question about services. */
export const LOCAL_DATE_YEAR_MIN = 1900;
export const LOCAL_DATE_YEAR_MAX = 2100;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists, written `YYYY-MM-DD` and nothing else, from 1900-01-01 to 2100-12-31, both inside. */
export function isLocalDate(value: string): boolean {
  const parts = SHAPE.exec(value);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < LOCAL_DATE_YEAR_MIN || year > LOCAL_DATE_YEAR_MAX || month < 1 || month > 12) return false;
  return day >= 1 && day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/**
 * The value as a day. Local ways of writing it (`01.02.2024`) are refused because they are read in two ways, and days
 * that do not exist (`2024-02-30`) because a database would move them to another month without a word.
 *
 * @throws InputError rule `LOCAL_DATE`.
 */
export function checkLocalDate(value: string, path: readonly string[]): LocalDate {
  if (isLocalDate(value)) return value;
  throw new InputError(
    path,
    'LOCAL_DATE',
    `expected an existing day as YYYY-MM-DD, ${LOCAL_DATE_YEAR_MIN} to ${LOCAL_DATE_YEAR_MAX}`,
  );
}
