import type { Understanding } from './understand.ts';

/** What can be searched for instead, at the most. */
const SUGGESTIONS_MAX = 5;

/**
 * What to search for instead: the text as it was probably meant; where nothing was found and nobody else does it, the
 * names of services, so that no answer is empty.
 */
export function suggestionsFor(
  { meant, agencies }: Pick<Understanding, 'meant' | 'agencies'>,
  found: boolean,
  names: Iterable<string>,
): readonly string[] {
  if (meant !== null) return [meant];
  return found || agencies.length > 0 ? [] : [...names].slice(0, SUGGESTIONS_MAX);
}
