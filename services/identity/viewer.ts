import type { OperationsMode } from '../stored-operations/operations-mode.ts';

/** Everyone the platform knows how to answer; the order is the order of the access matrix. */
export const ROLES = ['PUBLIC', 'PORTAL', 'MUNICIPALITY', 'GOVERNOR', 'ANALYST', 'ADMINISTRATOR'] as const;
export type Role = (typeof ROLES)[number];
/** Roles that only a registered organisation with a token can have. */
export type RegisteredRole = Exclude<Role, 'PUBLIC'>;
export const REGISTERED_ROLES: readonly RegisteredRole[] = ROLES.filter((role) => role !== 'PUBLIC');

/** The caller. Made from the token and the client register alone, never from the request's input. */
export interface Viewer {
  readonly role: Role;
  /** Nine digits; null for PUBLIC. */
  readonly organisationNumber: string | null;
  /** The registration in the client register; null for PUBLIC. */
  readonly clientId: string | null;
  readonly name: string | null;
  /** The token's scopes as exact words, sorted; empty for PUBLIC. */
  readonly scopes: readonly string[];
  /** Reach: present municipality numbers whose protected data the viewer may read (and, by role, write). */
  readonly municipalities: ReadonlySet<string>;
  /** Governor's slug, for role GOVERNOR only. */
  readonly governor: string | null;
  /** The effective access scope. Two viewers with equal keys get equal bytes for the same question: part of every cache key. */
  readonly scopeKey: string;
  /** How operations that are not stored are treated; null for PUBLIC, for which the platform's settings decide. */
  readonly operationsMode: OperationsMode | null;
  /** RFC 3339 instant after which a stream or a long poll of this viewer is closed; null: no token. */
  readonly tokenExpiresAt: string | null;
}

/** The part of a viewer that decides the answers; the rest (client, expiry) only identifies the caller. */
export type EffectiveScope = Pick<Viewer, 'role' | 'governor' | 'municipalities' | 'scopes'>;

/** A stable text of the effective access scope; numbers and scopes are sorted, so their order in the register does not matter. */
export function scopeKeyOf(scope: EffectiveScope): string {
  if (scope.role === 'PUBLIC') return 'PUBLIC';
  const reach = [...scope.municipalities].sort().join(',');
  const scopes = [...scope.scopes].sort().join(',');
  return [scope.role, scope.governor ?? '', reach, scopes].join('|');
}

/** Anonymous is a viewer like any other; it is what no token gives, and never what a bad token gives. */
export const PUBLIC_VIEWER: Viewer = Object.freeze({
  role: 'PUBLIC',
  organisationNumber: null,
  clientId: null,
  name: null,
  scopes: Object.freeze([]),
  municipalities: new Set<string>(),
  governor: null,
  scopeKey: 'PUBLIC',
  operationsMode: null,
  tokenExpiresAt: null,
});
