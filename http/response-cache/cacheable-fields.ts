import { type DocumentNode, Kind, OperationTypeNode, type SelectionSetNode } from 'graphql';
import type { CacheTag } from '../../services/response-cache/cache-tags.ts';

/**
 * The query fields whose answers may be cached, with the cache tags of each beside those of the objects in the answer. Answers
 * of other fields are not cached.
 */
const CACHEABLE_FIELDS: ReadonlyMap<string, readonly CacheTag[]> = new Map<string, readonly CacheTag[]>([
  ['__typename', []],
  ['municipality', []],
  ['municipalities', ['municipalities']],
  ['municipalitiesByFormerNumber', ['municipalities']],
  ['county', []],
  ['counties', []],
  ['governor', []],
  ['governors', []],
  ['office', []],
  ['offices', ['offices']],
  ['findOffices', ['municipalities', 'offices']],
  ['service', []],
  ['services', ['services']],
  ['crisisCentre', []],
  ['crisisCentres', ['centres']],
  ['circulars', []],
  ['rateCategories', []],
  ['guidelineRates', []],
  ['guidelineRateHistory', []],
  ['householdRate', ['municipalities']],
  // Its labels name municipalities.
  ['caseStatistics', ['municipalities']],
]);

const known = new WeakMap<DocumentNode, readonly CacheTag[] | null>();

/** The cache tags of the query fields of a valid document; null: one of them must not be cached. */
export function tagsOfFields(document: DocumentNode): readonly CacheTag[] | null {
  const found = known.get(document);
  if (found !== undefined) return found;
  const tags = collectTags(document);
  known.set(document, tags);
  return tags;
}

function collectTags(document: DocumentNode): readonly CacheTag[] | null {
  const fragments = new Map<string, SelectionSetNode>();
  const waiting = new Set<SelectionSetNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition.selectionSet);
    else if (definition.kind === Kind.OPERATION_DEFINITION) {
      if (definition.operation !== OperationTypeNode.QUERY) return null;
      waiting.add(definition.selectionSet);
    }
  }
  const tags = new Set<CacheTag>();
  // The set grows while it is gone through, by each selection once.
  for (const { selections } of waiting) {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) waiting.add(selection.selectionSet);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const spread = fragments.get(selection.name.value);
        if (spread !== undefined) waiting.add(spread);
      } else {
        const own = CACHEABLE_FIELDS.get(selection.name.value);
        if (own === undefined) return null;
        for (const tag of own) tags.add(tag);
      }
    }
  }
  return [...tags];
}
