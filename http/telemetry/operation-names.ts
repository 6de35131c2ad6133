import type { RequestParameters } from '../endpoint/request/request-parameters.ts';

const NAMED = /^\s*(?:query|mutation|subscription)\s+(\w+)/;

/**
 * What a request's operation is called in metrics: a published name, or null. Whoever asks chooses its names freely, and a
 * metric of each would grow without end.
 * @param documents of published operations
 */
export function createOperationNames(documents: Iterable<string>): (parameters: RequestParameters) => string | null {
  const names = new Set<string>();
  for (const document of documents) {
    for (const [, name] of document.matchAll(/\b(?:query|mutation|subscription)\s+(\w+)/g)) names.add(name ?? '');
  }
  return ({ operationName, query }) => {
    const name =
      typeof operationName === 'string'
        ? operationName
        : typeof query === 'string'
          ? NAMED.exec(query)?.[1]
          : undefined;
    return name !== undefined && names.has(name) ? name : null;
  };
}
