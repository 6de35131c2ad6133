/**
 * Whether a caller holds what it asks for, by its `If-None-Match`: `*`, or a list of tags. Compared weakly, for the bytes
 * may have been packed, or their tag's mark for weak been lost, on the way.
 * @param tag of what would be sent, with its quotes, weak or not
 */
export function matchesEtag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const opaque = tag.replace(/^W\//, '');
  // A tag may hold commas: the list is not split at them.
  return ifNoneMatch.match(/"[^"]*"/g)?.includes(opaque) === true;
}
