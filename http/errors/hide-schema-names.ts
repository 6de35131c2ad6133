const SUGGESTION = / (?:Did you mean|Perhaps you meant) .*$/s;
const QUOTED = /"([^"]+)"/g;

/**
 * Rewrites an error for a caller to whom the schema is closed: no suggestion, and a dash for each name of the schema that the
 * question did not contain.
 */
export function hideSchemaNames(message: string, source: string): string {
  return message
    .replace(SUGGESTION, '')
    .replace(QUOTED, (quoted, word: string) => (source.includes(word) ? quoted : '"–"'));
}
