import type { IncomingHttpHeaders } from 'node:http';
import type { Viewer } from '../../services/identity/viewer.ts';

/** Longer questions are not kept: an answer would be found by a key that is larger than it. */
export const REQUEST_CHARACTERS_MAX = 20_000;
const HEADER_CHARACTERS_MAX = 200;

/** The headers that the door looks at. Null: they are so long that nothing is kept. */
export function varyingHeaders(headers: IncomingHttpHeaders): string | null {
  const looked = `${headers['content-type'] ?? ''}\n${headers.accept ?? ''}\n${headers['apollo-require-preflight'] ?? ''}`;
  return looked.length > HEADER_CHARACTERS_MAX ? null : looked;
}

/**
 * All that decides the bytes of an answer beside the question and the data, first of all the effective access scope.
 * @param looked see `lookedHeaders`
 * @returns null for whoever has nothing kept
 */
export function callerKey(viewer: Viewer | null, method: string, looked: string | null): string | null {
  return viewer === null || looked === null ? null : `${viewer.scopeKey}\n${method}\n${looked}`;
}

/**
 * Under what an answer is kept. Two requests with one key get one answer, and never that of another scope.
 * @param asker see `askerKey`
 * @param question the body of a POST as it came, or a GET's address
 * @returns null for what is not kept under any key
 */
export function cacheKey(asker: string | null, question: string): string | null {
  return asker === null || question.length > REQUEST_CHARACTERS_MAX ? null : `${asker}\n${question}`;
}
