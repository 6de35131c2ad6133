import { add, type DocumentSet, emptySet } from './document-set.ts';

/** The search documents of one catalogue entry. */
export interface EntryDocuments {
  readonly code: string;
  readonly category: string;
  /** Digits and letters only, lower case: `18a`. */
  readonly sections: readonly string[];
  /** The municipalities with a wording of their own; null: the statutory text. */
  readonly owners: readonly (string | null)[];
}

/** A search document: a statutory entry, or a municipality's own wording of one. */
export interface SearchDocument {
  readonly id: string;
  readonly position: number;
  readonly owner: string | null;
  readonly entry: EntryDocuments;
}

/** Every search document, in the order of their ids, so that sets of them are small and quickly compared. */
export interface SearchDocuments {
  readonly all: readonly SearchDocument[];
  readonly entries: readonly EntryDocuments[];
  find(code: string, owner: string | null): SearchDocument | undefined;
  /** Whether a municipality has a wording of its own of any entry. */
  hasOwn(municipality: string): boolean;
  /** The documents of a municipality: its own, or the statutory ones. */
  of(municipality: string): readonly SearchDocument[];
  /** The known ones among the documents named. */
  setOf(named: Iterable<{ readonly code: string; readonly owners: readonly (string | null)[] }>): DocumentSet;
}

export const serviceId = (owner: string | null, code: string): string => {
  const slug = code.toLowerCase().replaceAll('_', '-');
  return owner === null ? slug : `${owner}-${slug}`;
};

export function arrangeDocuments(entries: readonly EntryDocuments[]): SearchDocuments {
  const all = inOrderOfIds(entries);
  const byCode = new Map(entries.map(({ code }) => [code, new Map<string | null, SearchDocument>()]));
  for (const document of all) byCode.get(document.entry.code)?.set(document.owner, document);
  const owners = new Set(entries.flatMap((entry) => entry.owners));
  return {
    all,
    entries,
    find: (code, owner) => byCode.get(code)?.get(owner),
    of: (municipality) =>
      entries.flatMap(({ code }) => byCode.get(code)?.get(municipality) ?? byCode.get(code)?.get(null) ?? []),
    hasOwn: (municipality) => owners.has(municipality),
    setOf(named) {
      const set = emptySet(all.length);
      for (const { code, owners } of named) {
        const ofCode = byCode.get(code);
        for (const owner of owners) {
          const position = ofCode?.get(owner)?.position;
          if (position !== undefined) add(set, position);
        }
      }
      return set;
    },
  };
}

/** Put together by owner and entry, each sorted before: thousands of ids that are in order already are sorted in one pass. */
function inOrderOfIds(entries: readonly EntryDocuments[]): SearchDocument[] {
  const slugs = entries.map((entry) => ({ entry, slug: serviceId(null, entry.code) })).sort(by(({ slug }) => slug));
  const byOwner = new Map<string, { id: string; position: number; owner: string | null; entry: EntryDocuments }[]>();
  for (const { entry, slug } of slugs) {
    for (const owner of entry.owners) {
      const document = { id: owner === null ? slug : `${owner}-${slug}`, position: 0, owner, entry };
      const before = byOwner.get(owner ?? '');
      if (before === undefined) byOwner.set(owner ?? '', [document]);
      else before.push(document);
    }
  }
  const sorted = [...byOwner]
    .sort(by(([owner]) => owner))
    .flatMap(([, documents]) => documents)
    .sort(by(({ id }) => id));
  for (const [position, document] of sorted.entries()) document.position = position;
  return sorted;
}

const by =
  <Item>(keyOf: (item: Item) => string) =>
  (one: Item, other: Item) =>
    keyOf(one) < keyOf(other) ? -1 : 1;
