import type { SourceNode } from './model.ts';

/** A node while it is being linked: its properties and lists can still be written. */
export type Draft<Node> = {
  -readonly [Key in keyof Node]: Node[Key] extends readonly (infer Item)[] ? Item[] : Node[Key];
};

/** Sources by id. */
export type Sources = ReadonlyMap<string, SourceNode>;

/** Rows that were read at different times and do not fit together. */
export class UnlinkedError extends Error {
  override name = 'UnlinkedError';
}

/** The value under a key that a foreign key guarantees. @throws UnlinkedError */
export function existing<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new UnlinkedError(`the directory's rows do not fit together: nothing under ${key}`);
  return value;
}

/** The source a row names, and when the fact was verified. */
export function sourcedBy(sources: Sources, row: { sourceId: string; verifiedAt: string | null }) {
  const source = existing(sources, row.sourceId);
  return { source, sources: [source], verifiedAt: row.verifiedAt };
}

/** All sources of an entity and its parts, its own first, without repeats. */
export function sourcesOf(own: SourceNode, parts: Iterable<{ readonly source: SourceNode }>): SourceNode[] {
  const all = new Set([own]);
  for (const { source } of parts) all.add(source);
  return [...all];
}

/** A fact with the source of its web page beside its own. */
export function withPage(sources: Sources, fact: ReturnType<typeof sourcedBy>, pageSourceId: string | null) {
  if (pageSourceId === null) return fact;
  return { ...fact, sources: sourcesOf(fact.source, [{ source: existing(sources, pageSourceId) }]) };
}

/** Closes nodes and the lists in them, so that no resolver can change a version that others are reading. */
export function freezeAll(nodes: Iterable<object>): void {
  for (const node of nodes) {
    for (const value of Object.values(node)) if (Array.isArray(value)) Object.freeze(value);
    Object.freeze(node);
  }
}

/** Sorted by a key in code-unit order, which is the order cursors compare in. */
export function sortedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}
