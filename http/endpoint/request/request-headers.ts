import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import {
  type AuthorizationHeader,
  readAuthorizationHeader,
} from '../../../services/identity/read-authorization-header.ts';
import { preferredLanguage } from '../../../services/languages/accept-language.ts';
import type { Language } from '../../../services/languages/language.ts';
import { sentCorrelationId } from '../../correlation-id.ts';
import { tokenDigest } from '../../identity/token-cache.ts';
import { varyingHeaders } from '../../response-cache/cache-key.ts';

/** The headers of a request to `/graphql`, as they are read here. */
export interface RequestHeaders {
  /** The position of the body's length among the headers; -1: there is none. */
  readonly lengthAt: number;
  /** Whether a body, if there is one, may be read as JSON in UTF-8; null: no media type is named. */
  readonly isJson: boolean | null;
  readonly authorization: AuthorizationHeader;
  /** The token's digest; null: there is no token. */
  readonly digest: string | null;
  /** Preferred language. Null: none of the supported ones. */
  readonly language: Language | null;
  /** See `varyingHeaders`. */
  readonly varying: string | null;
  readonly acceptEncoding: string | undefined;
  /** The origin of the page that asks; absent: no browser says so. */
  readonly origin: string | undefined;
  /** See `sentCorrelationId`. */
  readonly correlationId: string | null;
}

interface ReadBefore {
  readonly rawHeaders: readonly string[];
  readonly headers: RequestHeaders;
}
const lastOf = new WeakMap<Socket, ReadBefore>();

/**
 * Reads the headers of a request, or takes what was read on the same connection before: a client sends the same ones with
 * every request, but for the length, and reading them cost as much as finding a cached response. An address with
 * parameters is always read: it may hold a token, which is refused.
 */
export function headersOf(request: IncomingMessage): RequestHeaders {
  const { socket, rawHeaders, url = '' } = request;
  if (url.includes('?')) return readHeaders(request, url);
  const last = lastOf.get(socket);
  if (last !== undefined && isRepeated(last, rawHeaders)) return last.headers;
  const headers = readHeaders(request, url);
  lastOf.set(socket, { rawHeaders, headers });
  return headers;
}

/** The length of the body, as the request says it; NaN: it does not. */
export function bodyLength({ rawHeaders }: IncomingMessage, { lengthAt }: RequestHeaders): number {
  return Number(rawHeaders[lengthAt]);
}

function isRepeated({ rawHeaders: before, headers: { lengthAt } }: ReadBefore, rawHeaders: readonly string[]): boolean {
  if (before.length !== rawHeaders.length) return false;
  for (let index = 0; index < before.length; index += 1) {
    if (before[index] !== rawHeaders[index] && index !== lengthAt) return false;
  }
  return true;
}

/** The position of a header's value; -1: there is none. If it is repeated, the first counts: Node refuses two lengths. */
function valueAt(rawHeaders: readonly string[], name: string): number {
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.toLowerCase() === name) return index + 1;
  }
  return -1;
}

const JSON_TYPE = /^application\/json\s*(?:;|$)/i;
/** A charset that a JSON body may not name: JSON is UTF-8. */
const OTHER_CHARSET = /;\s*charset\s*=(?!\s*"?utf-8"?\s*(?:;|$))/i;

/** Null: neither a media type nor an encoding is named. */
export function isJson({ 'content-type': type, 'content-encoding': encoding }: IncomingHttpHeaders): boolean | null {
  if (encoding !== undefined) return false;
  return type === undefined ? null : JSON_TYPE.test(type) && !OTHER_CHARSET.test(type);
}

function readHeaders({ headers, rawHeaders }: IncomingMessage, url: string): RequestHeaders {
  const authorization = readAuthorizationHeader(rawHeaders, url);
  const language = preferredLanguage(headers['accept-language']);
  return {
    lengthAt: valueAt(rawHeaders, 'content-length'),
    isJson: isJson(headers),
    authorization,
    digest: authorization.kind === 'token' ? tokenDigest(authorization.token) : null,
    language,
    varying: varyingHeaders(headers, language),
    acceptEncoding: headers['accept-encoding'],
    origin: headers.origin,
    correlationId: sentCorrelationId(headers),
  };
}
