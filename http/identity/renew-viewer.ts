import { resolveViewer, type ViewerResult } from '../../services/identity/resolve-viewer.ts';
import type { Viewer } from '../../services/identity/viewer.ts';
import type { Authentication } from './authenticate.ts';

/**
 * Resolves a viewer again from the client register, by its verified token, for connections that last longer than a request. The
 * public stays the public. The caller watches for the token's own end.
 */
export async function renewViewer(
  { clients, geography }: Pick<Authentication, 'clients' | 'geography'>,
  viewer: Viewer,
): Promise<ViewerResult> {
  const { organisationNumber, scopes, tokenExpiresAt } = viewer;
  if (organisationNumber === null || tokenExpiresAt === null) return { kind: 'ok', viewer };
  const claims = { kind: 'ok', organisationNumber, scopes, expiresAt: tokenExpiresAt } as const;
  return resolveViewer(claims, await clients.find(organisationNumber), geography());
}
