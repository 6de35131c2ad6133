import { isNotGiven } from '../../text-rules/not-given.ts';
import { isPlainText } from '../../text-rules/plain-text.ts';
import { tidyText } from '../../text-rules/tidy-text.ts';
import { isJsonObject, type JsonValue } from '../json-value.ts';
import { NOT_GIVEN, type NormalisedValue, type Rejected } from './parsed-delivery.ts';

/** Texts of a row of JSON that are stored in another form than they came in: with tidy characters, or as nothing. */
export function tidiedMembers(
  { row, line, content }: Pick<Rejected, 'row' | 'line' | 'content'>,
  stored: unknown,
): NormalisedValue[] {
  const odd = textsIn(content, []).filter(({ text }) => (text !== '' && isNotGiven(text)) || !isPlainText(text));
  if (odd.length === 0) return [];
  const kept = new Set(textsIn(stored as JsonValue, []).map(({ text }) => text));
  return odd.flatMap(({ text: given, path }) => {
    const told = (read: string) => [{ row, line, column: path.join('.'), given, read }];
    if (isNotGiven(given)) return given.trim() === '' || kept.has(given) ? [] : told(NOT_GIVEN);
    const tidy = tidyText(given, 'PARAGRAPHS');
    return tidy?.isChanged && kept.has(tidy.text) ? told(tidy.text) : [];
  });
}

function textsIn(value: JsonValue | undefined, path: readonly string[]): { text: string; path: readonly string[] }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((one, index) => textsIn(one, [...path, String(index)]));
  return isJsonObject(value) ? Object.entries(value).flatMap(([name, one]) => textsIn(one, [...path, name])) : [];
}
