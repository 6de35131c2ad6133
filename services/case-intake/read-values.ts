import type { LocalDate } from '../calendar/date-time.ts';
import { isLocalDate } from '../calendar/local-date.ts';
import type { CaseRule } from './case-problem.ts';
import { readsAsText } from './personal-data.ts';

/** A value, or the rule that it breaks. */
export type Read<Value> = { readonly value: Value } | { readonly rule: CaseRule };

/** The social services act came into force on the first of this year. */
const FIRST_DAY = '2010-01-01';
const ID_FORM = /^[A-Za-z0-9][A-Za-z0-9_.:-]{3,63}$/;

/** A pseudonym. */
export function readId(raw: unknown): Read<string> {
  if (typeof raw !== 'string') return { rule: 'type' };
  if (readsAsText(raw)) return { rule: 'free-text' };
  return ID_FORM.test(raw) ? { value: raw } : { rule: 'id-form' };
}

/** A day from 2010 to today. */
export function readDay(raw: unknown, today: LocalDate): Read<LocalDate> {
  if (typeof raw !== 'string') return { rule: 'type' };
  if (!isLocalDate(raw)) return { rule: 'date-form' };
  return raw < FIRST_DAY || raw > today ? { rule: 'date-range' } : { value: raw };
}

/** One of the codes. */
export function readCode<Code extends string>(raw: unknown, codes: readonly Code[]): Read<Code> {
  if (typeof raw !== 'string') return { rule: 'type' };
  const code = codes.find((known) => known === raw);
  return code === undefined ? { rule: 'unknown-code' } : { value: code };
}

/** A year of birth, as a number or as digits. */
export function readBirthYear(raw: unknown, today: LocalDate): Read<number> {
  if (typeof raw !== 'number' && typeof raw !== 'string') return { rule: 'type' };
  const year = /^\d{4}$/.test(String(raw)) ? Number(raw) : Number.NaN;
  return year >= 1900 && year <= Number(today.slice(0, 4)) ? { value: year } : { rule: 'birth-year' };
}

/** True or false, also as spreadsheets write it. */
export function readFlag(raw: unknown): Read<boolean> {
  if (typeof raw === 'boolean') return { value: raw };
  if (typeof raw !== 'string') return { rule: 'type' };
  const word = raw.toLowerCase();
  if (word === 'true' || word === 'sann') return { value: true };
  return word === 'false' || word === 'usann' ? { value: false } : { rule: 'true-or-false' };
}
