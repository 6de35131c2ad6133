import type { EntityType } from '../change-feed/recorded-change.ts';
import { canonicalJson, type JsonObject, type JsonValue } from '../sources/json-value.ts';

/** The change of one row of the directory. */
export interface RowChange {
  readonly table: string;
  readonly key: string;
  readonly operation: 'INSERT' | 'UPDATE' | 'DELETE';
  /** The row's columns; null: there was no row. */
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
}

/** VERIFIED: a person confirmed it, and nothing else changed. */
export type HistoryKind = 'CREATED' | 'UPDATED' | 'VERIFIED' | 'DELETED';

/** A field as the API names it, with its values: a text as it stands, anything else as JSON; null: nothing. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A change in the API's words. */
export interface HistoryEntry {
  readonly kind: HistoryKind;
  readonly entityType: EntityType;
  readonly entityId: string;
  /** Which of the parts that have no type of their own, such as one rule of the hours; null: the entity itself. */
  readonly part: string | null;
  /** Sorted by name. May be empty for a contact: personal data are not recorded in history. */
  readonly fields: readonly FieldChange[];
  /** On whose word it was written; null: it was taken away. */
  readonly sourceId: string | null;
}

interface Place {
  readonly type: EntityType;
  /** The field that the entity has such rows under; null: the row is the entity. */
  readonly under: string | null;
}

const PLACES: Readonly<Record<string, Place>> = {
  office: { type: 'OFFICE', under: null },
  coverage: { type: 'OFFICE', under: 'coverage' },
  office_profile: { type: 'OFFICE', under: 'profile' },
  notice: { type: 'OFFICE', under: 'notices' },
  reception: { type: 'RECEPTION', under: null },
  phone: { type: 'PHONE', under: null },
  contact: { type: 'CONTACT', under: null },
  opening_schedule: { type: 'OPENING_HOURS', under: 'channels' },
  opening_rule: { type: 'OPENING_HOURS', under: 'weekly' },
  opening_exception: { type: 'OPENING_HOURS', under: 'exceptions' },
  special_day: { type: 'OPENING_HOURS', under: 'specialDays' },
  catalogue_entry: { type: 'SERVICE', under: null },
  municipal_service: { type: 'SERVICE', under: null },
  crisis_centre: { type: 'CRISIS_CENTRE', under: null },
  agreement: { type: 'AGREEMENT', under: null },
  municipality: { type: 'MUNICIPALITY', under: null },
  former_number: { type: 'MUNICIPALITY', under: 'formerNumbers' },
  municipal_rate: { type: 'MUNICIPALITY', under: 'ownRates' },
  county: { type: 'COUNTY', under: null },
  governor: { type: 'GOVERNOR', under: null },
  circular: { type: 'CIRCULAR', under: null },
  rate_category: { type: 'RATE_CATEGORY', under: null },
  rate_period: { type: 'GUIDELINE_RATE', under: null },
  rate_amount: { type: 'GUIDELINE_RATE', under: 'rates' },
  source: { type: 'SOURCE', under: null },
};

/** Columns that nobody is shown, or that the entity's id says already. */
const UNSHOWN = new Set(['id', 'version', 'version_transaction', 'search_words', 'schedule_id', 'time_zone']);
const ADDRESS = ['street', 'postal_code', 'city'];
const NAMES: Readonly<Record<string, string>> = {
  source_id: 'sources',
  office_number: 'office',
  municipality_number: 'municipality',
  county_number: 'county',
  governor_id: 'governor',
  circular_id: 'circular',
  centre_id: 'crisisCentre',
  crisis_centre_id: 'crisisCentre',
  reception_id: 'reception',
  phone_id: 'phone',
  related_codes: 'related',
  from_day: 'from',
  to_day: 'until',
};

/**
 * Says what a change was, in the API's words.
 * @param askedId the id that was asked about: that of an entity whose rows are parts without an id of their own
 */
export function historyEntry(change: RowChange, askedId: string): HistoryEntry {
  const { table, key, before, after } = change;
  const { type, under } = PLACES[table] ?? { type: 'SOURCE' as const, under: null };
  const [was, is] = [shown(before, type), shown(after, type)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort();
  const changed = names.filter((name) => canonicalJson(was[name] ?? null) !== canonicalJson(is[name] ?? null));
  return {
    kind: kindOf(change, changed),
    entityType: type,
    entityId: under !== null || type === 'SERVICE' ? askedId : key,
    part: under === null ? null : key,
    fields: changed.map((name) => ({
      field: under === null || name === 'sources' || name === 'verifiedAt' ? name : `${under}.${name}`,
      before: text(was[name]),
      after: text(is[name]),
    })),
    sourceId: typeof after?.['source_id'] === 'string' ? after['source_id'] : null,
  };
}

/** A confirmation does not raise the version; a change does, also a change of personal data, which history does not record. */
function kindOf({ operation, before, after }: RowChange, changed: readonly string[]): HistoryKind {
  if (operation === 'INSERT') return 'CREATED';
  if (operation === 'DELETE') return 'DELETED';
  const isConfirmed = changed.length === 1 && changed[0] === 'verifiedAt' && before?.['version'] === after?.['version'];
  return isConfirmed ? 'VERIFIED' : 'UPDATED';
}

function shown(row: JsonObject | null, type: EntityType): JsonObject {
  const fields: Record<string, JsonValue> = {};
  for (const [column, value] of Object.entries(row ?? {})) {
    if (!UNSHOWN.has(column) && !ADDRESS.includes(column)) fields[NAMES[column] ?? camelCase(column)] = value;
  }
  if (type !== 'RECEPTION' || row === null) return fields;
  const [street, postalCode, city] = ADDRESS.map((column) => row[column] ?? null);
  const address = { street: street ?? null, postalCode: postalCode ?? null, city: city ?? null };
  return { ...fields, address: street == null && postalCode == null && city == null ? null : address };
}

const camelCase = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

function text(value: JsonValue | undefined): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : canonicalJson(value);
}
