import type { RegisteredRole, Role } from './viewer.ts';

/** Every scope the platform knows, with what it opens. Words are compared whole and case-sensitively. */
export const SCOPES = {
  READ: 'tjenestegraf:read',
  MUNICIPALITY_WRITE: 'tjenestegraf:municipality.write',
  OVERSIGHT: 'tjenestegraf:oversight',
  STATISTICS: 'tjenestegraf:statistics',
  ADMIN: 'tjenestegraf:admin',
} as const;

interface RoleScopes {
  /** Without it the token opens nothing, not even what the public may see: the client asked for the wrong scope. */
  readonly required: string;
  /** Needed for mutations; null: the role writes nothing. */
  readonly write: string | null;
  /** Writes facts in batches, for which larger bodies are let in. */
  readonly batches: boolean;
}

/** Which scope a token must carry for the role that the client register gives its organisation. */
export const ROLE_SCOPES: Readonly<Record<RegisteredRole, RoleScopes>> = {
  PORTAL: { required: SCOPES.READ, write: null, batches: false },
  MUNICIPALITY: { required: SCOPES.READ, write: SCOPES.MUNICIPALITY_WRITE, batches: true },
  // Its own webhooks, and nothing of the directory.
  GOVERNOR: { required: SCOPES.OVERSIGHT, write: SCOPES.OVERSIGHT, batches: false },
  ANALYST: { required: SCOPES.STATISTICS, write: null, batches: false },
  ADMINISTRATOR: { required: SCOPES.ADMIN, write: SCOPES.ADMIN, batches: true },
};

/** The words of a `scope` claim: split at single spaces, so a doubled space yields no word and joins none. */
export function scopeWords(claim: string): readonly string[] {
  return [...new Set(claim.split(' ').filter((word) => word !== ''))].sort();
}

/** Whether this viewer may run mutations at all; which ones is the access table's business. */
export function mayWrite(viewer: { readonly role: Role; readonly scopes: readonly string[] }): boolean {
  if (viewer.role === 'PUBLIC') return false;
  const { write } = ROLE_SCOPES[viewer.role];
  return write !== null && viewer.scopes.includes(write);
}

/** Whether a role may write batches, by which its requests may be larger. */
export function writesBatches(role: Role): boolean {
  return role !== 'PUBLIC' && ROLE_SCOPES[role].batches;
}
