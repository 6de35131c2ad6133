import type { CachedResponse } from '../response-cache/cached-response.ts';
import type { HttpResponse } from './http-response.ts';

/** The outcome of a request that several sent at once, for those who waited; null: they must ask themselves. */
export type SharedOutcome =
  | { readonly kind: 'CACHED'; readonly response: CachedResponse }
  | { readonly kind: 'FAILED'; readonly response: HttpResponse; readonly correlationId: string }
  | null;

const TIMED_OUT = '"code":"TIMEOUT"';

/**
 * An answer that the platform could not give, whoever asked: a database that is away or too slow is not to be asked by each
 * of many in turn.
 * @returns null for an answer of any other kind
 */
export function sharedFailure(response: HttpResponse, correlationId: string): SharedOutcome {
  const failed = response.status >= 500 || response.bytes.includes(TIMED_OUT);
  return failed ? { kind: 'FAILED', response, correlationId } : null;
}

/** The same failure for another caller, whose correlation id stands in the body. */
export function failureFor(
  { response, correlationId }: Extract<SharedOutcome, { kind: 'FAILED' }>,
  own: string,
): HttpResponse {
  return { ...response, bytes: Buffer.from(response.bytes.toString().replaceAll(correlationId, own)) };
}
