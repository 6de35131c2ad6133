import { resolveViewer, type ViewerResult } from '../../services/identity/resolve-viewer.ts';
import type { Viewer } from '../../services/identity/viewer.ts';
import type { Authentication } from './authenticate.ts';

/**
 * What the client register makes of an asker now, by the token that it came with: for what lasts longer than a request.
 * The public stays the public. The token’s own end is for the caller to watch.
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
