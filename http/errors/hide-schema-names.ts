const SUGGESTION = / (?:Did you mean|Perhaps you meant) .*$/s;
const QUOTED = /"([^"]+)"/g;

/**
 * Where the schema is closed to who asks, an error repeats the caller's own words and gives none away: no suggestion, and
 * a dash for each name of the schema that the question did not hold.
 */
export function hideSchemaNames(message: string, source: string): string {
  return message
    .replace(SUGGESTION, '')
    .replace(QUOTED, (quoted, word: string) => (source.includes(word) ? quoted : '"–"'));
}
