import type { DirectoryVersion } from '../../../db/read-model/model.ts';

/** Never kept of the past: the persons of contacts, and where crisis centres lie. */
const neverKept = (node: object): readonly string[] =>
  'email' in node ? ['name', 'phone', 'email'] : 'addressWithheld' in node ? ['address'] : [];

/** All that a version holds, as text in which a second meeting is the number of the first: equal content, equal text. */
export function contentOf(directory: DirectoryVersion): string {
  const seen = new Map<object, number>();
  const plain = (value: unknown): unknown => {
    if (typeof value === 'bigint') return String(value);
    if (typeof value !== 'object' || value === null) return value;
    const known = seen.get(value);
    if (known !== undefined) return known;
    seen.set(value, seen.size);
    if (value instanceof Map) return [...value].map(([key, item]) => [key, plain(item)]);
    if (Array.isArray(value)) return value.map(plain);
    const hidden = neverKept(value);
    const rest: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) if (!hidden.includes(key)) rest[key] = plain(item);
    return rest;
  };
  const { loadedAt: _, ...held } = directory;
  return JSON.stringify(plain(held));
}

/** Where two contents first differ, with what stands around; null: they do not. A diff of two countries takes minutes. */
export function difference(one: string, other: string): string | null {
  if (one === other) return null;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return `${one.slice(Math.max(0, at - 120), at + 80)} / ${other.slice(Math.max(0, at - 120), at + 80)}`;
}
