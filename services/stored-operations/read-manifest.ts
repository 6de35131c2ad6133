import { operationId, readOperationId } from './operation-id.ts';

/** Why a line of a manifest is not taken. */
export interface ManifestProblem {
  /** The id as the manifest has it, cut to 80 characters. */
  readonly id: string;
  readonly rule: 'ID_MALFORMED' | 'TEXT_MISSING' | 'ID_OF_ANOTHER_TEXT';
}

/**
 * Reads a manifest as graphql-codegen and other tools write it: one JSON object, ids as keys and texts as values.
 * @returns the operations by id, and every line that is wrong; null where it is no such object at all
 */
export function readManifest(
  json: string,
): { readonly operations: ReadonlyMap<string, string>; readonly problems: readonly ManifestProblem[] } | null {
  const content = parsed(json);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return null;
  const operations = new Map<string, string>();
  const problems: ManifestProblem[] = [];
  for (const [key, text] of Object.entries(content)) {
    const id = readOperationId(key);
    const problem = (rule: ManifestProblem['rule']) => problems.push({ id: key.slice(0, 80), rule });
    if (id === null) problem('ID_MALFORMED');
    else if (typeof text !== 'string' || text === '') problem('TEXT_MISSING');
    else if (operationId(text) !== id) problem('ID_OF_ANOTHER_TEXT');
    else operations.set(id, text);
  }
  return { operations, problems };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
