import { groupDigits } from './show-phone.ts';
import { dayInNorway, showDay, showTime } from './show-time.ts';
import type { Language, Words } from './words.ts';

export interface StoredReader {
  readonly words: Words;
  readonly language: Language;
  /** Names by id, such as a reception's. */
  readonly names?: ReadonlyMap<string, string>;
}

/** A stored value in words: hours, days, numbers and lists are never shown as JSON. */
export function showStored(value: string, reader: StoredReader): string {
  const parsed = parse(value);
  return parsed === undefined ? shorten(showText(value, reader)) : showParsed(parsed, reader);
}

/** The name of a field in words; the schema's own name where the pages have none for it. */
export function showField(field: string, { forms }: Words): string {
  const fields: Readonly<Record<string, string>> = forms.stored.fields;
  return fields[field.split('.').at(-1) ?? ''] ?? field;
}

/** Only lists and objects: a number or a word is a text that means itself. */
function parse(value: string): object | undefined {
  if (!/^[[{]/.test(value)) return undefined;
  try {
    return JSON.parse(value) as object;
  } catch {
    return undefined;
  }
}

function showParsed(value: unknown, reader: StoredReader): string {
  const { stored } = reader.words.forms;
  if (value === null || value === undefined) return stored.none;
  if (typeof value !== 'object') return showText(String(value), reader);
  if (Array.isArray(value)) return showList(value, reader);
  const { weekly, days, spans, opens, closes, ...rest } = value as Readonly<Record<string, unknown>>;
  if (Array.isArray(weekly)) return weekly.map((rule) => showParsed(rule, reader)).join('; ');
  if (Array.isArray(days)) return `${showParsed(days, reader)} ${showSpans(spans, reader)}`;
  if (opens !== undefined || closes !== undefined) return showSpan({ opens, closes, ...rest }, reader);
  return Object.entries(rest)
    .map(([name, part]) => `${showField(name, reader.words)}: ${showParsed(part, reader)}`)
    .join(', ');
}

const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

function showList(values: readonly unknown[], reader: StoredReader): string {
  if (values.length === 0) return reader.words.forms.stored.none;
  const indexes = values.map((value) => WEEK.indexOf(value as (typeof WEEK)[number]));
  return indexes.every((index) => index >= 0)
    ? showIndexes(indexes, reader.words)
    : values.map((one) => showParsed(one, reader)).join(', ');
}

/** Days of the week, such as `mandag–fredag`. */
export const showDays = (days: readonly (typeof WEEK)[number][], words: Words) =>
  showIndexes(
    days.map((day) => WEEK.indexOf(day)),
    words,
  );

/** Three days or more in a row are written as from and to. */
function showIndexes(unsorted: readonly number[], { weekdays }: Words): string {
  const indexes = unsorted.toSorted((a, b) => a - b);
  const name = (index: number) => weekdays[WEEK[index] ?? 'MONDAY'];
  const [first = 0] = indexes;
  const last = indexes.at(-1) ?? first;
  const inARow = indexes.length > 2 && last - first === indexes.length - 1;
  return inARow ? `${name(first)}–${name(last)}` : indexes.map(name).join(', ');
}

function showSpans(spans: unknown, reader: StoredReader): string {
  if (!Array.isArray(spans) || spans.length === 0) return reader.words.forms.stored.closed;
  return spans.map((span) => showSpan(span as Readonly<Record<string, unknown>>, reader)).join(', ');
}

function showSpan({ opens, closes, state }: Readonly<Record<string, unknown>>, { words, language }: StoredReader) {
  const { stored } = words.forms;
  const time = (value: unknown) => showTime(String(value), language);
  const hours =
    opens == null
      ? stored.closesOnly(time(closes))
      : closes == null
        ? stored.opensOnly(time(opens))
        : `${time(opens)}–${time(closes)}`;
  return state === 'BY_APPOINTMENT' ? `${hours} ${words.states.BY_APPOINTMENT.toLowerCase()}` : hours;
}

function showText(value: string, { words, language, names }: StoredReader): string {
  const { stored } = words.forms;
  const known: Readonly<Record<string, string>> = {
    true: stored.yes,
    false: stored.no,
    ...words.channels,
    ...words.weekdays,
    ...words.forms.phone.purposes,
    ...words.forms.place.kinds,
    ...words.ownPages.people.roles,
    ...words.states,
  };
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return showDay(value, language);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-][\d:]+)$/.test(value)) return showDay(dayInNorway(value), language);
  if (/^\+47\d{8}$/.test(value)) return groupDigits(value);
  return names?.get(value) ?? known[value] ?? value;
}

const LENGTH_MAX = 160;
const shorten = (text: string) => (text.length > LENGTH_MAX ? `${text.slice(0, LENGTH_MAX)} …` : text);
