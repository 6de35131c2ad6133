import { operationId, readOperationId } from '../../services/stored-operations/operation-id.ts';
import { isParameters, type RequestParameters } from '../endpoint/request/request-parameters.ts';

/** Which operation a request asks for; `byId`: its id was beside the text. `MALFORMED` and `MISMATCH`: the id is none, or not that of the text beside it. */
export type AskedOperation =
  | { readonly kind: 'TEXT'; readonly text: string; readonly byId: boolean }
  | { readonly kind: 'ID'; readonly id: string }
  | { readonly kind: 'NONE' | 'MALFORMED' | 'MISMATCH' };

/**
 * Reads the operation from a request's parameters: its text (`query`), its id (`documentId`), or its id as Apollo's and
 * other clients send it (`extensions.persistedQuery.sha256Hash`).
 */
export function askedOperation(parameters: RequestParameters): AskedOperation {
  const { query: text } = parameters;
  const given = parameters['documentId'] ?? hashOf(parameters['extensions']);
  if (given === undefined || given === null) {
    return typeof text === 'string' ? { kind: 'TEXT', text, byId: false } : { kind: 'NONE' };
  }
  const id = readOperationId(given);
  if (id === null) return { kind: 'MALFORMED' };
  if (typeof text !== 'string') return { kind: 'ID', id };
  return operationId(text) === id ? { kind: 'TEXT', text, byId: true } : { kind: 'MISMATCH' };
}

/** The parameters with the text in its place, as if it had been sent. */
export function withText(parameters: RequestParameters, text: string): RequestParameters {
  const { documentId: _, extensions: __, ...kept } = parameters;
  return { ...kept, query: text };
}

function hashOf(extensions: unknown): unknown {
  const persistedQuery = isParameters(extensions) ? extensions['persistedQuery'] : undefined;
  if (persistedQuery === undefined) return undefined;
  return isParameters(persistedQuery) ? (persistedQuery['sha256Hash'] ?? '') : '';
}
