import type { FastifyReply, FastifyRequest } from 'fastify';
import { readAuthorizationHeader } from '../../services/identity/read-authorization-header.ts';
import type { ClientRecord, Geography } from '../../services/identity/resolve-viewer.ts';
import { resolveViewer } from '../../services/identity/resolve-viewer.ts';
import { BEARER_CHALLENGE } from '../../services/identity/token-rules.ts';
import { PUBLIC_VIEWER, type Viewer } from '../../services/identity/viewer.ts';
import { sendError } from '../errors/error-answer.ts';
import type { TokenVerifier } from './verified-tokens.ts';

export interface Authentication {
  readonly verify: TokenVerifier;
  readonly findClients: (organisationNumber: string) => Promise<readonly ClientRecord[]>;
  readonly geography: () => Geography;
}

/** Seconds after which a caller may ask again while the issuer's keys cannot be had. */
const RETRY_AFTER_SECONDS = '5';

/**
 * Who asks. No token is the public; a bad token is 401 and never the public; keys out of reach are 503 and never 401.
 * @returns the viewer, or null where the refusal is already sent
 */
export async function authenticate(
  { verify, findClients, geography }: Authentication,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Viewer | null> {
  const header = readAuthorizationHeader(request.raw.rawHeaders, request.url);
  if (header.kind === 'none') return PUBLIC_VIEWER;
  if (header.kind === 'invalid') return refuse(reply, header.rule);
  const token = await verify(header.token, new Date());
  if (token.kind === 'invalid') return refuse(reply, token.rule);
  if (token.kind === 'unavailable') {
    reply.header('retry-after', RETRY_AFTER_SECONDS);
    sendError(reply, 'SERVICE_UNAVAILABLE', 'The token issuer’s keys cannot be had just now');
    return null;
  }
  const resolved = resolveViewer(token, await findClients(token.organisationNumber), geography());
  if (resolved.kind === 'ok') return resolved.viewer;
  sendError(reply, 'FORBIDDEN', 'The organisation may not use this platform with this token', { rule: resolved.rule });
  return null;
}

function refuse(reply: FastifyReply, rule: string): null {
  reply.header('www-authenticate', BEARER_CHALLENGE);
  sendError(reply, 'UNAUTHENTICATED', 'The token is not accepted', { rule });
  return null;
}
