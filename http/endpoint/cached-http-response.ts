import { hash } from 'node:crypto';
import { limits } from '../../schema/limits/limits.ts';
import { andThen, type MaybePromise } from '../maybe-promise.ts';
import type { CachedResponse } from '../response-cache/cached-response.ts';
import { type Form, formFor } from '../response-cache/content-encoding.ts';
import { matchesEtag } from '../response-cache/if-none-match.ts';
import { type HttpResponse, languageHeaders } from './http-response.ts';
import type { ReceivedRequest } from './request/received-request.ts';

/** Made when a GET first asks for it: an answer to a POST never needs one. */
const tags = new WeakMap<CachedResponse, string>();

function tagOf(cached: CachedResponse): string {
  const known = tags.get(cached);
  if (known !== undefined) return known;
  const tag = `W/"${hash('sha256', cached.plain, 'base64url').slice(0, 22)}"`;
  tags.set(cached, tag);
  return tag;
}

/**
 * A cached response as it is sent, compressed where the client accepts that. A GET answer carries `ETag` and `Vary`, and a
 * matching `If-None-Match` gets 304. Shared caches may store public answers for some seconds and no others. Answers to POST
 * are not stored, so they carry neither header.
 */
export function cachedHttpResponse(
  cached: CachedResponse,
  { viewer, headers: { acceptEncoding, authorization }, body, request }: ReceivedRequest,
): MaybePromise<HttpResponse> {
  if (body !== null) {
    const language = languageHeaders(cached.contentLanguage).flat();
    return andThen(formFor(cached, acceptEncoding), (form) => responseOf(cached, form, language));
  }
  const isShared = viewer.role === 'PUBLIC' && authorization.kind === 'none';
  const cacheControl = isShared ? `public, max-age=${limits.sharedAnswerSeconds}` : 'private, no-cache';
  const etag = tagOf(cached);
  const vary = ['vary', 'accept, accept-encoding, accept-language, authorization'];
  const language = cached.contentLanguage === null ? [] : ['content-language', cached.contentLanguage];
  const headers = ['etag', etag, ...vary, ...language];
  if (matchesEtag(request.headers['if-none-match'], etag))
    return { status: 304, bytes: NOTHING, contentType: null, cacheControl, headers };
  return andThen(formFor(cached, acceptEncoding), (form) => {
    return { ...responseOf(cached, form, headers), cacheControl };
  });
}

const NOTHING = Buffer.alloc(0);

function responseOf(
  { contentType }: CachedResponse,
  { bytes, encoding }: Form,
  headers: readonly (string | number)[],
): HttpResponse {
  return encoding === null
    ? { status: 200, bytes, contentType, headers }
    : { status: 200, bytes, contentType, headers: [...headers, 'content-encoding', encoding] };
}
