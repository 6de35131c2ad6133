/**
 * Whether a caller already has the answer, by its `If-None-Match`: `*`, or a list of tags. Compared weakly, for a proxy may have
 * compressed the bytes or dropped the mark of a weak tag.
 * @param tag of the present answer, with its quotes, weak or not
 */
export function matchesEtag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const opaque = tag.replace(/^W\//, '');
  // A tag may hold commas: the list is not split at them.
  return ifNoneMatch.match(/"[^"]*"/g)?.includes(opaque) === true;
}
