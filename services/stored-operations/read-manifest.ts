import { operationId, readOperationId } from './operation-id.ts';

/** Why a line of a manifest is not taken. */
export interface ManifestProblem {
  /** The id as the manifest has it, cut to 80 characters. */
  readonly id: string;
  readonly rule: 'ID_MALFORMED' | 'TEXT_MISSING' | 'ID_OF_ANOTHER_TEXT';
}

const APOLLO_FORMAT = 'apollo-persisted-query-manifest';

/**
 * Reads a manifest as graphql-codegen and Relay's compiler write it, one JSON object with ids as keys and texts as values,
 * or as Apollo's tool does, with a list of operations.
 * @returns the operations by id, and every line that is wrong; null where it is no such object at all
 */
export function readManifest(
  json: string,
): { readonly operations: ReadonlyMap<string, string>; readonly problems: readonly ManifestProblem[] } | null {
  const content = parsed(json);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return null;
  const operations = new Map<string, string>();
  const problems: ManifestProblem[] = [];
  for (const [key, text] of entriesOf(content)) {
    const id = readOperationId(key);
    const problem = (rule: ManifestProblem['rule']) => problems.push({ id: key.slice(0, 80), rule });
    if (id === null) problem('ID_MALFORMED');
    else if (typeof text !== 'string' || text === '') problem('TEXT_MISSING');
    else if (operationId(text) !== id) problem('ID_OF_ANOTHER_TEXT');
    else operations.set(id, text);
  }
  return { operations, problems };
}

/** Apollo's form is known by its `format`; an operation of it that is malformed has no text. */
function entriesOf(content: object): readonly (readonly [key: string, text: unknown])[] {
  if (!('format' in content) || content.format !== APOLLO_FORMAT) return Object.entries(content);
  const operations: unknown = 'operations' in content ? content.operations : null;
  if (!Array.isArray(operations)) return [['operations', null]];
  return operations.map((operation: unknown, index) => {
    const { id, body } = Object(operation) as { readonly id?: unknown; readonly body?: unknown };
    return [typeof id === 'string' ? id : `operations.${index}`, body];
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
