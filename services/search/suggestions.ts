import type { Understanding } from './understand.ts';

/** Most suggestions that an answer gives. */
const SUGGESTIONS_MAX = 5;

/**
 * Suggested searches: the text as it was probably meant. Where nothing was found and no other body is responsible, the names of
 * services, so that no answer is empty.
 */
export function suggestionsFor(
  { meant, agencies }: Pick<Understanding, 'meant' | 'agencies'>,
  found: boolean,
  names: Iterable<string>,
): readonly string[] {
  if (meant !== null) return [meant];
  return found || agencies.length > 0 ? [] : [...names].slice(0, SUGGESTIONS_MAX);
}
