import type { IncomingMessage } from 'node:http';
import { readAuthorizationHeader } from '../../services/identity/read-authorization-header.ts';
import {
  type ClientRecord,
  type Geography,
  resolveViewer,
  type ViewerResult,
} from '../../services/identity/resolve-viewer.ts';
import type { TokenClaims } from '../../services/identity/token-claims.ts';
import { BEARER_CHALLENGE } from '../../services/identity/token-rules.ts';
import { PUBLIC_VIEWER, type Viewer } from '../../services/identity/viewer.ts';
import type { RequestHeaders } from '../endpoint/request/request-headers.ts';
import { RequestError } from '../errors/request-error.ts';
import type { ClientCache } from './client-cache.ts';
import type { TokenCache } from './token-cache.ts';

export interface Authentication {
  readonly tokens: TokenCache;
  readonly clients: ClientCache;
  /** The same object as long as the directory is the same. */
  readonly geography: () => Geography;
}

/** Seconds after which a caller may ask again while the issuer's keys cannot be had. */
const RETRY_AFTER_SECONDS = 5;

/**
 * Finds the viewer. No token is the public; a bad token is 401 and never the public; keys out of reach are 503 and never 401.
 * @throws RequestError
 */
export async function authenticate(
  { tokens, clients, geography }: Authentication,
  { rawHeaders, url = '' }: Pick<IncomingMessage, 'rawHeaders' | 'url'>,
): Promise<Viewer> {
  const header = readAuthorizationHeader(rawHeaders, url);
  if (header.kind === 'none') return PUBLIC_VIEWER;
  if (header.kind === 'invalid') throw unauthenticated(header.rule);
  const token = await tokens.verify(header.token, new Date());
  if (token.kind === 'invalid') throw unauthenticated(token.rule);
  if (token.kind === 'unavailable') {
    throw new RequestError('SERVICE_UNAVAILABLE', 'The token issuer’s keys cannot be had just now', {
      headers: { 'retry-after': RETRY_AFTER_SECONDS },
    });
  }
  const { organisationNumber } = token;
  const known = clients.cached(organisationNumber);
  let resolved = known && resolve(token, known, geography());
  // A refusal is never based on a cached record: a merger may have changed the reach since.
  if (resolved?.kind !== 'ok') resolved = resolve(token, await clients.find(organisationNumber), geography());
  if (resolved.kind === 'ok') return resolved.viewer;
  throw new RequestError('FORBIDDEN', 'The organisation may not use this platform with this token', {
    extensions: { rule: resolved.rule },
  });
}

/**
 * The viewer, where it is known without waiting: the public, or a client whose token and registration were checked just before.
 * Null: `authenticate` has to find it.
 */
export function cachedViewer(
  { tokens, clients, geography }: Authentication,
  { authorization, digest }: Pick<RequestHeaders, 'authorization' | 'digest'>,
): Viewer | null {
  if (authorization.kind === 'none') return PUBLIC_VIEWER;
  const claims = digest === null ? null : tokens.cached(digest, new Date());
  const records = claims === null ? null : clients.cached(claims.organisationNumber);
  if (claims === null || records === null) return null;
  const resolved = resolve(claims, records, geography());
  return resolved.kind === 'ok' ? resolved.viewer : null;
}

interface Resolved {
  readonly records: readonly ClientRecord[];
  readonly geography: Geography;
  readonly result: ViewerResult;
}
const resolvedLast = new WeakMap<TokenClaims, Resolved>();

/** `resolveViewer`, once for what is the same as the last time. */
function resolve(claims: TokenClaims, records: readonly ClientRecord[], geography: Geography): ViewerResult {
  const last = resolvedLast.get(claims);
  if (last?.records === records && last.geography === geography) return last.result;
  const result = resolveViewer(claims, records, geography);
  resolvedLast.set(claims, { records, geography, result });
  return result;
}

function unauthenticated(rule: string): RequestError {
  return new RequestError('UNAUTHENTICATED', 'The token is not accepted', {
    extensions: { rule },
    headers: { 'www-authenticate': BEARER_CHALLENGE },
  });
}
