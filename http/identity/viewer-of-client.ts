import { type ClientRecord, type Geography, resolveViewer } from '../../services/identity/resolve-viewer.ts';
import { ROLE_SCOPES } from '../../services/identity/scopes.ts';
import type { Viewer } from '../../services/identity/viewer.ts';

/**
 * The role and the reach that the client register gives a client now, for what is done in its name without a token.
 * Null: it has none any more.
 */
export function viewerOfClient(record: ClientRecord, geography: Geography): Viewer | null {
  const { organisationNumber, role } = record;
  const claims = { kind: 'ok', organisationNumber, scopes: [ROLE_SCOPES[role].required], expiresAt: '' } as const;
  const resolved = resolveViewer(claims, [record], geography);
  return resolved.kind === 'ok' ? { ...resolved.viewer, tokenExpiresAt: null } : null;
}
