import { isLocalDate } from '../calendar/local-date.ts';
import { holdsNationalId } from '../case-intake/personal-data.ts';
import type { JsonValue } from '../sources/json-value.ts';
import { readPhoneNumber } from '../sources/phone-number.ts';
import type { CheckedItem, ItemProblem } from './write-kind.ts';

/** What an item gives, as it is gathered field by field. A field that is absent (undefined) stays as it is. */
export interface Gathered {
  readonly fields: Record<string, JsonValue>;
  readonly problems: ItemProblem[];
}

/** What every item of every kind has. */
export interface ItemHead {
  readonly id?: string | null;
  readonly version?: number | null;
  readonly remove?: boolean | null;
}

/** Bounds of texts, in characters. */
export const TEXT_MAX = { NAME: 200, LINE: 500, PARAGRAPHS: 10_000, LIST: 50 } as const;

const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/;

/** Starts an item: whose it is and which, then `fill` takes the fields. */
export function gatherItem(
  index: number,
  head: ItemHead,
  scope: string | null | undefined,
  fill: (into: Gathered) => void,
): CheckedItem {
  const into: Gathered = { fields: {}, problems: [] };
  const { id = null, version = null, remove = false } = head;
  if (id !== null && !ID.test(id)) refuse(into, ['id'], 'ID', 'expected an id as the directory shows it');
  if (version !== null && version < 1) refuse(into, ['version'], 'VERSION', 'expected the version shown, 1 or more');
  if (remove !== true) fill(into);
  return { index, id, scope: scope ?? null, version, remove: remove === true, ...into };
}

/** Notes a broken rule. */
export function refuse(into: Gathered, path: readonly string[], rule: string, message: string): void {
  into.problems.push({ code: 'BAD_USER_INPUT', rule, message, path });
}

/** Takes a value as it is; null is refused where the thing cannot be without it. */
export function take(into: Gathered, name: string, value: JsonValue | undefined, needed: 'NEEDED' | 'NULLABLE'): void {
  if (value === undefined) return;
  if (value === null && needed === 'NEEDED') {
    refuse(into, [name], 'REQUIRED', 'expected a value, not null');
    return;
  }
  into.fields[name] = value;
}

/** Takes a text for the public. */
export function takeText(
  into: Gathered,
  name: string,
  value: string | null | undefined,
  max: number,
  needed: 'NEEDED' | 'NULLABLE',
): void {
  if (value === undefined || value === null) {
    take(into, name, value, needed);
    return;
  }
  const tidy = tidyText(into, [name], value, max);
  if (tidy !== null) into.fields[name] = tidy;
}

/** Takes a list of texts for the public; absent stays, null is the empty list. */
export function takeTexts(into: Gathered, name: string, values: readonly string[] | null | undefined): void {
  if (values === undefined) return;
  const given = values ?? [];
  if (given.length > TEXT_MAX.LIST) {
    refuse(into, [name], 'LIST_LENGTH', `expected at most ${TEXT_MAX.LIST} texts`);
    return;
  }
  const texts = given.map((value, place) => tidyText(into, [name, String(place)], value, TEXT_MAX.LINE));
  if (texts.every((text) => text !== null)) into.fields[name] = texts;
}

/** Control characters but the line's end: nobody types them, and they break what shows them. */
const CONTROL = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u;
const allowed = (text: string): boolean => !CONTROL.test(text.replace(/[\n\u00ad\u200d]/g, ''));

/** The text in one Unicode form without white space around it; null: it breaks a rule, which is noted. */
export function tidyText(into: Gathered, path: readonly string[], value: string, max: number): string | null {
  const tidy = value.normalize('NFC').replaceAll('\r\n', '\n').trim();
  if (tidy.length === 0 || tidy.length > max) {
    refuse(into, path, 'TEXT_LENGTH', `expected 1 to ${max} characters`);
  } else if (!allowed(tidy) || !tidy.isWellFormed()) {
    refuse(into, path, 'TEXT_CHARACTERS', 'expected text without control characters');
  } else if (holdsNationalId(tidy)) {
    refuse(into, path, 'NATIONAL_ID', 'expected text without a national identity number');
  } else return tidy;
  return null;
}

/** Takes a phone number, as people write it, in E.164. */
export function takePhone(
  into: Gathered,
  name: string,
  value: string | null | undefined,
  needed: 'NEEDED' | 'NULLABLE',
): void {
  if (value === undefined || value === null) {
    take(into, name, value, needed);
    return;
  }
  const number = value.length > 30 ? null : readPhoneNumber(value);
  if (number === null) refuse(into, [name], 'PHONE_NUMBER', 'expected a number that can be rung, such as 55 55 33 33');
  else into.fields[name] = number;
}

/** Days of the directory lie in [1970-01-01, 2100-01-01]. */
const [FIRST_DAY, LAST_DAY] = ['1970-01-01', '2100-01-01'];

/** Takes a day; null: not stated. */
export function takeDay(into: Gathered, name: string, value: string | null | undefined): void {
  if (value === undefined) return;
  if (value !== null && (!isLocalDate(value) || value < FIRST_DAY || value > LAST_DAY)) {
    refuse(into, [name], 'LOCAL_DATE', `expected a day from ${FIRST_DAY} to ${LAST_DAY}`);
    return;
  }
  into.fields[name] = value;
}
