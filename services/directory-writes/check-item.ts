import { isLocalDate } from '../calendar/local-date.ts';
import type { JsonValue } from '../sources/json-value.ts';
import { readPhoneNumber } from '../sources/phone-number.ts';
import { checkPublicText, HOLDS_NATIONAL_ID } from '../text-rules/check-text.ts';
import { holdsNationalIdentityNumber } from '../text-rules/national-identity-number.ts';
import { isNotGiven } from '../text-rules/not-given.ts';
import type { CheckedItem, CheckField, Gathered, ItemKind } from './write-kind.ts';

/** Bounds of texts, in characters. */
export const TEXT_MAX = { NAME: 200, LINE: 500, PARAGRAPHS: 10_000, LIST: 50 } as const;

/** A key of somebody's system. */
const EXTERNAL_ID = /^(?! )[ -~\p{L}\p{N}]{1,200}(?<! )$/u;
const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/;

/** Checks an item of a batch: which thing it means, then each field that its kind has. */
export function checkItem<Item extends object>(kind: ItemKind<Item>, item: Item, index: number): CheckedItem {
  const into: Gathered = { fields: {}, problems: [], notices: [] };
  const { id = null, externalId = null, version = null, remove = false, scope } = kind.head(item);
  if (id !== null && !ID.test(id)) refuse(into, ['id'], 'ID', 'expected an id as the directory shows it');
  if (externalId !== null && !EXTERNAL_ID.test(externalId)) {
    refuse(into, ['externalId'], 'EXTERNAL_ID', 'expected 1 to 200 visible characters without white space around them');
  } else if (externalId !== null && holdsNationalIdentityNumber(externalId))
    refuse(into, ['externalId'], HOLDS_NATIONAL_ID.rule, HOLDS_NATIONAL_ID.message);
  if (version !== null && version < 1) refuse(into, ['version'], 'VERSION', 'expected the version shown, 1 or more');
  if (remove !== true) checkFields(into, kind.fields, item);
  return { index, id, externalId, scope: scope ?? null, version, remove: remove === true, ...into };
}

function checkFields<Item extends object>(into: Gathered, fields: ItemKind<Item>['fields'], item: Item): void {
  const given = item as Readonly<Record<string, unknown>>;
  for (const [field, check] of Object.entries<CheckField<never>>(fields)) check(into, field, given[field] as never);
}

/** Notes a broken rule. */
export function refuse(into: Gathered, path: readonly string[], rule: string, message: string): void {
  into.problems.push({ code: 'BAD_USER_INPUT', rule, message, path });
}

type Needed = 'NEEDED' | 'NULLABLE';

/** A value taken as it is; null is refused where the thing cannot be without it. A field that is absent stays as it is. */
export const anyValue =
  (needed: Needed): CheckField<JsonValue | undefined> =>
  (into, field, value) =>
    take(into, field, value, needed);

function take(into: Gathered, field: string, value: JsonValue | undefined, needed: Needed): void {
  if (value === undefined) return;
  if (value === null && needed === 'NEEDED') {
    refuse(into, [field], 'REQUIRED', 'expected a value, not null');
    return;
  }
  into.fields[field] = value;
}

/** A text for the public. */
export const text = (max: number, needed: Needed) =>
  given(needed, (into, field, value) => {
    const tidy = tidyText(into, [field], value, max);
    if (tidy !== null) into.fields[field] = tidy;
  });

/** Checks a value that is given. A word for nothing ("ukjent", "-") is null where the thing can be without the field. */
export const given =
  (needed: Needed, check: CheckField<string>): CheckField<string | null | undefined> =>
  (into, field, value) => {
    if (value === undefined || value === null) take(into, field, value, needed);
    else if (needed === 'NULLABLE' && value.trim() !== '' && isNotGiven(value)) {
      into.fields[field] = null;
      into.notices.push({ path: [field], rule: 'NOT_GIVEN', message: 'the word for nothing was read as no value' });
    } else check(into, field, value);
  };

/** A list of texts for the public; absent stays, null is the empty list. */
export const texts: CheckField<readonly string[] | null | undefined> = (into, field, values) => {
  if (values === undefined) return;
  const given = values ?? [];
  if (given.length > TEXT_MAX.LIST) {
    refuse(into, [field], 'LIST_LENGTH', `expected at most ${TEXT_MAX.LIST} texts`);
    return;
  }
  const tidy = given.map((value, place) => tidyText(into, [field, String(place)], value, TEXT_MAX.LINE));
  if (tidy.every((one) => one !== null)) into.fields[field] = tidy;
};

/**
 * The text normalised for storage, with a notice where more than surrounding white space was changed; null: it breaks a rule,
 * which is recorded in `into`. A name, a street or a title is one line.
 */
export function tidyText(into: Gathered, path: readonly string[], value: string, max: number): string | null {
  const checked = checkPublicText(value, max <= TEXT_MAX.NAME ? 'LINE' : 'PARAGRAPHS', { max });
  if ('rule' in checked) {
    refuse(into, path, checked.rule, checked.message);
    return null;
  }
  if (checked.isChanged) into.notices.push({ path, rule: 'TEXT_TIDIED', message: TIDIED });
  return checked.text;
}

const TIDIED =
  'line breaks, spaces, invisible characters, wide or composed letters were written in the one form that is kept';

/** A phone number, as people write it, in E.164. */
export const phoneNumber = (needed: Needed) =>
  given(needed, (into, field, value) => {
    const number = value.length > 30 ? null : readPhoneNumber(value);
    if (number === null) {
      refuse(into, [field], 'PHONE_NUMBER', 'expected a number that can be rung, such as 55 55 33 33');
    } else into.fields[field] = number;
  });

/** Days of the directory lie in [1970-01-01, 2100-01-01]. */
const [FIRST_DAY, LAST_DAY] = ['1970-01-01', '2100-01-01'];

/** A day; null: not stated. */
export const day: CheckField<string | null | undefined> = (into, field, value) => {
  if (value === undefined) return;
  if (value !== null && (!isLocalDate(value) || value < FIRST_DAY || value > LAST_DAY)) {
    refuse(into, [field], 'LOCAL_DATE', `expected a day from ${FIRST_DAY} to ${LAST_DAY}`);
    return;
  }
  into.fields[field] = value;
};

/** A day that the thing cannot be without. */
export const neededDay: CheckField<string | null | undefined> = (into, field, value) => {
  if (value === null) refuse(into, [field], 'REQUIRED', 'expected a day, not null');
  else day(into, field, value);
};

/** A page that the public can be sent to; null: not stated. */
export const link = given('NULLABLE', (into, field, value) => {
  const address = value.length > TEXT_MAX.LINE ? '' : tidyText(into, [field], value, TEXT_MAX.LINE);
  if (address === null) return;
  const url = URL.parse(address);
  if (url?.protocol === 'https:' && url.username === '' && /\.[a-z]{2,}$/.test(url.hostname)) {
    into.fields[field] = url.href;
    return;
  }
  refuse(into, [field], 'LINK', `expected an address that begins with https://, at most ${TEXT_MAX.LINE} characters`);
});

/** Languages that the list of names leaves out: Norwegian Sign Language. */
const OTHER_LANGUAGES: ReadonlySet<string> = new Set(['nsl']);
const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Languages by their codes; null: not stated. */
export const languageTags: CheckField<readonly string[] | null | undefined> = (into, field, values) => {
  if (values === undefined) return;
  if (values !== null && values.length > TEXT_MAX.LIST) {
    refuse(into, [field], 'LIST_LENGTH', `expected at most ${TEXT_MAX.LIST} languages`);
    return;
  }
  const codes = values?.map((value) => value.trim().toLowerCase()) ?? null;
  const wrong = codes?.findIndex(
    (code) => !/^[a-z]{2,3}$/.test(code) || !(OTHER_LANGUAGES.has(code) || languageNames.of(code) !== undefined),
  );
  if (wrong !== undefined && wrong >= 0) {
    refuse(into, [field, String(wrong)], 'LANGUAGE', 'expected the code of a language, such as nb, se, so, uk or nsl');
  } else into.fields[field] = codes === null ? null : [...new Set(codes)];
};
