import type { ServerResponse } from 'node:http';
import type { Language } from '../../services/languages/language.ts';
import type { RequestError } from '../errors/request-error.ts';
import type { RateLimitHeaders } from './rate-limit.ts';
import { JSON_UTF8 } from './request/answer-type.ts';

/** No cache stores an answer unless its maker allows it: it may hold a person's data. */
export const NO_STORE = 'no-store';

/** An answer as it is to be written. */
export interface HttpResponse {
  readonly status: number;
  readonly bytes: Buffer;
  /** Null: there is no body. */
  readonly contentType: string | null;
  /** Absent: `no-store`. */
  readonly cacheControl?: string;
  /** Further headers, names and values in turn. */
  readonly headers?: readonly (string | number)[];
}

/** The headers of an answer with texts that are written in several languages. @param language see `contentLanguageOf` */
export function languageHeaders(language: string | null): readonly (readonly [name: string, value: string])[] {
  return language === null
    ? []
    : [
        ['content-language', language],
        ['vary', 'accept-language'],
      ];
}

/**
 * Up to this size a body is sent as text of one byte a character, which Node writes in one piece with the headers. Beyond,
 * that copy costs more than the second piece: at 12 kB a fifth of the rate.
 */
const ONE_PIECE_BYTES_MAX = 2_048;

/** @param rateLimit the headers that tell the caller of its count */
export function writeResponse(
  response: ServerResponse,
  correlationId: string,
  rateLimit: RateLimitHeaders,
  { status, bytes, contentType, cacheControl = NO_STORE, headers: more }: HttpResponse,
): void {
  // Names and values in turn, which Node writes out as they stand: an object put together with a spread took 3 µs of 30.
  const headers: (string | number)[] = [
    'x-correlation-id',
    correlationId,
    'x-content-type-options',
    'nosniff',
    'cache-control',
    cacheControl,
  ];
  if (contentType !== null) headers.push('content-type', contentType, 'content-length', bytes.length);
  if (more !== undefined) headers.push(...more);
  headers.push(...rateLimit);
  response.writeHead(status, headers);
  if (bytes.length > ONE_PIECE_BYTES_MAX) response.end(bytes);
  else response.end(bytes.toString('latin1'), 'latin1');
}

/** A refusal as it is sent. @param contentType the one of `refusalType` where a question of GraphQL was sent */
export function errorResponse(
  error: RequestError,
  correlationId: string,
  language: Language | null,
  contentType = JSON_UTF8,
): HttpResponse {
  return {
    status: error.status,
    bytes: Buffer.from(error.body(correlationId, language)),
    contentType,
    headers: Object.entries(error.headers).flat(),
  };
}
