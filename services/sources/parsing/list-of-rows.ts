import { isJsonObject, type JsonValue } from '../json-value.ts';
import type { RawRow } from './check-rows.ts';
import { SourceError } from './parsed-delivery.ts';

/**
 * The rows of a JSON delivery: a list, a list under one of the names given, or a single object where `single` allows it.
 *
 * @throws SourceError `SOURCE_SHAPE`, `SOURCE_EMPTY` for a list without rows: no register of ours is ever empty.
 */
export function listOfRows(json: JsonValue, names: readonly string[], single = false): RawRow[] {
  const list = listIn(json, names) ?? (single && isJsonObject(json) ? [json] : null);
  if (list === null)
    throw new SourceError('SOURCE_SHAPE', `Ventet en liste${names.length > 0 ? ` (${names.join(' eller ')})` : ''}.`);
  if (list.length === 0) throw new SourceError('SOURCE_EMPTY');
  return list.map((content, index) => ({ row: index + 1, line: null, content }));
}

function listIn(json: JsonValue, names: readonly string[]): readonly JsonValue[] | null {
  if (Array.isArray(json)) return json;
  if (!isJsonObject(json)) return null;
  const found = names.map((name) => json[name]).find((member) => Array.isArray(member));
  return Array.isArray(found) ? found : null;
}
