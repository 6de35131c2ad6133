import type { IncomingHttpHeaders } from 'node:http';
import type { Viewer } from '../../services/identity/viewer.ts';
import type { Language } from '../../services/languages/language.ts';

/** The answers to longer requests are not cached: they would be found by a key that is larger than them. */
const REQUEST_CHARACTERS_MAX = 20_000;
/** A body of more bytes has more characters: one takes three bytes at the most, and what takes four is two characters. */
export const REQUEST_BYTES_MAX = 3 * REQUEST_CHARACTERS_MAX;
const HEADER_CHARACTERS_MAX = 200;

/**
 * The headers, beside the caller's identity, that decide the bytes of an answer. Null: they are so long that nothing is cached.
 * @param language that the caller prefers, for many headers mean the same language
 */
export function varyingHeaders({ accept = '' }: IncomingHttpHeaders, language: Language | null): string | null {
  return accept.length > HEADER_CHARACTERS_MAX ? null : `${language ?? ''}\n${accept}`;
}

/**
 * All that decides the bytes of an answer beside the request and the data, first of all the effective access scope.
 * @param varying see `varyingHeaders`
 * @returns null for a caller whose answers are not cached
 */
export function callerKey(viewer: Viewer, method: string, varying: string | null): string | null {
  return varying === null ? null : `${viewer.scopeKey}\n${method}\n${varying}`;
}

/**
 * The key of a cached response. Two requests with one key get one answer, and never that of another scope.
 * @param caller see `callerKey`
 * @param request the body of a POST as it came, or a GET's address
 * @returns null for what is not cached
 */
export function cacheKey(caller: string | null, request: string): string | null {
  return caller === null || request.length > REQUEST_CHARACTERS_MAX ? null : `${caller}\n${request}`;
}
