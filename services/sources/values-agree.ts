import { hoursAgree } from './hours-value.ts';
import { canonicalJson, isJsonObject, type JsonValue } from './json-value.ts';
import type { FieldGroup, Observation } from './observation.ts';
import { readPhoneNumber } from './phone-number.ts';

/** Whether two observations of a field say the same, however they write it. Symmetric; a value agrees with itself. */
export function agree(a: Observation, b: Observation): boolean {
  return valuesAgree(a.fieldGroup, a.value, b.value);
}

/**
 * Whether two values of a field group mean the same: names and addresses apart from case and spacing, phone numbers in
 * E.164, lists as sets, hours by weekday (`hours-value.ts`), everything else as it stands.
 */
export function valuesAgree(group: FieldGroup, a: JsonValue, b: JsonValue): boolean {
  return group === 'HOURS' ? hoursAgree(a, b) : comparable(group, a) === comparable(group, b);
}

function comparable(group: FieldGroup, value: JsonValue): string {
  return canonicalJson(NORMAL_FORMS[group]?.(value) ?? value);
}

type NormalForm = (value: JsonValue) => JsonValue;

const NORMAL_FORMS: Partial<Record<FieldGroup, NormalForm>> = {
  NAME: folded,
  ADDRESS: folded,
  EMAIL: folded,
  PHONE: phone,
  PHONES: (value) => asSet(value, phone),
  CODES: (value) => asSet(value, (code) => code),
  URL: (value) =>
    typeof value === 'string'
      ? value
          .trim()
          .toLowerCase()
          .replace(/^https?:\/\/(www\.)?|\/+$/g, '')
      : value,
};

/** Case, spacing and the two ways of writing å in Unicode mean nothing. */
function folded(value: JsonValue): JsonValue {
  if (typeof value === 'string') return value.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('nb');
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, folded(member)]));
}

function phone(value: JsonValue): JsonValue {
  return typeof value === 'string' ? (readPhoneNumber(value) ?? value.replace(/\s/g, '')) : value;
}

function asSet(value: JsonValue, normal: NormalForm): JsonValue {
  return Array.isArray(value) ? [...new Set(value.map((item) => canonicalJson(normal(item))))].sort() : value;
}
