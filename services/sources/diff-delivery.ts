import { canonicalJson, type JsonObject } from './json-value.ts';

/** The changes that a delivery would make, for a person to read first. Keys sorted; every key is in one list only. */
export interface DeliveryDiff {
  readonly created: readonly string[];
  readonly changed: readonly { readonly key: string; readonly fields: readonly string[] }[];
  readonly unchanged: readonly string[];
  /** Stored but not delivered: gone at the source, if the delivery is whole (`delivery-guard.ts`). */
  readonly missing: readonly string[];
  /** Stored, and delivered in rows that were rejected: neither changed nor missing. */
  readonly untouched: readonly string[];
}

/**
 * Compares what is stored from a source with what it delivers, field by field. Names no values: they may be protected.
 *
 * @param stored content by key, of this source only.
 * @param delivered content by key.
 * @param rejectedKeys keys of rejected rows.
 */
export function diffDelivery(
  stored: ReadonlyMap<string, JsonObject>,
  delivered: ReadonlyMap<string, JsonObject>,
  rejectedKeys: Iterable<string> = [],
): DeliveryDiff {
  const rejected = new Set(rejectedKeys);
  const changed: { key: string; fields: readonly string[] }[] = [];
  const unchanged: string[] = [];
  const created: string[] = [];
  for (const key of [...delivered.keys()].sort()) {
    const [before, after] = [stored.get(key), delivered.get(key) as JsonObject];
    if (before === undefined) created.push(key);
    else {
      const fields = changedFields(before, after);
      if (fields.length > 0) changed.push({ key, fields });
      else unchanged.push(key);
    }
  }
  const notDelivered = [...stored.keys()].filter((key) => !delivered.has(key)).sort();
  const missing = notDelivered.filter((key) => !rejected.has(key));
  return { created, changed, unchanged, missing, untouched: notDelivered.filter((key) => rejected.has(key)) };
}

function changedFields(before: JsonObject, after: JsonObject): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields]
    .filter((field) => canonicalJson(before[field] ?? null) !== canonicalJson(after[field] ?? null))
    .sort();
}
