import type { IncomingHttpHeaders } from 'node:http';
import type { Viewer } from '../../services/identity/viewer.ts';

/** What of a request decides its answer. */
export interface Asked {
  readonly viewer: Viewer | null;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/** Longer questions are not kept: an answer would be found by a key that is larger than it. */
export const QUESTION_CHARACTERS_MAX = 20_000;
const HEADER_CHARACTERS_MAX = 200;

/**
 * Everything that decides the bytes of an answer, but the data: the effective access scope, the question as it was sent,
 * and the headers that the door looks at. Two requests with one key get one answer, and never that of another scope.
 * @param question the body of a POST as it came, or a GET's address
 * @returns null for what is not kept under any key
 */
export function questionKey({ viewer, method, headers }: Asked, question: string): string | null {
  if (viewer === null || question.length > QUESTION_CHARACTERS_MAX) return null;
  const looked = `${headers['content-type'] ?? ''}\n${headers.accept ?? ''}\n${headers['apollo-require-preflight'] ?? ''}`;
  if (looked.length > HEADER_CHARACTERS_MAX) return null;
  return `${viewer.scopeKey}\n${method}\n${looked}\n${question}`;
}
