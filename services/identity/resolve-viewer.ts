import type { OperationsMode } from '../stored-operations/operations-mode.ts';
import { ROLE_SCOPES } from './scopes.ts';
import type { TokenClaims } from './token-claims.ts';
import { type RegisteredRole, scopeKeyOf, type Viewer } from './viewer.ts';

/** One registration in the platform's own client register. */
export interface ClientRecord {
  readonly id: string;
  /** Shown in the audit; the organisation's, never a person's. */
  readonly name: string;
  readonly organisationNumber: string;
  readonly role: RegisteredRole;
  /** Slug; set for GOVERNOR only. */
  readonly governor: string | null;
  /** The registered reach of a MUNICIPALITY; empty for other roles. */
  readonly municipalities: readonly string[];
  /** False: withdrawn, every token of it is refused. */
  readonly active: boolean;
  /** How the client's operations that are not stored are treated. */
  readonly operationsMode: OperationsMode;
}

/** The present geography; the register may have been written before a reform. */
export interface Geography {
  readonly isPresentMunicipality: (number: string) => boolean;
  /** Present municipalities supervised by a governor; null: no such governor. */
  readonly municipalitiesOfGovernor: (id: string) => readonly string[] | null;
}

/** Why a well-signed token opens nothing: answered as FORBIDDEN (403-type), never by a smaller or default role. */
export type ForbiddenRule =
  | 'CLIENT_UNKNOWN'
  | 'CLIENT_INACTIVE'
  | 'CLIENT_AMBIGUOUS'
  | 'CLIENT_WITHOUT_REACH'
  | 'SCOPE_MISSING'
  | 'MUNICIPALITY_ABOLISHED'
  | 'GOVERNOR_UNKNOWN';

export type ViewerResult =
  | { readonly kind: 'ok'; readonly viewer: Viewer }
  | { readonly kind: 'forbidden'; readonly rule: ForbiddenRule };

/**
 * Organisation → registration → role and reach. The token says who, the register says what they may.
 * @param registrations every registration of the token's organisation number.
 */
export function resolveViewer(
  claims: TokenClaims,
  registrations: readonly ClientRecord[],
  geography: Geography,
): ViewerResult {
  if (registrations.length === 0) return forbidden('CLIENT_UNKNOWN');
  const active = registrations.filter((record) => record.active);
  if (active.length === 0) return forbidden('CLIENT_INACTIVE');
  const opened = active.filter((record) => claims.scopes.includes(ROLE_SCOPES[record.role].required));
  if (opened.length === 0) return forbidden('SCOPE_MISSING');
  const [record, second] = opened.length === 1 ? opened : namedBy(claims.scopes, opened);
  if (record === undefined || second !== undefined) return forbidden('CLIENT_AMBIGUOUS');
  const reach = reachOf(record, geography);
  return typeof reach === 'string' ? forbidden(reach) : { kind: 'ok', viewer: viewerOf(claims, record, reach) };
}

/**
 * Where the token's scopes open several registrations of one organisation (the governors may share an organisation
 * number), the token must name one by a scope of its own: `tjenestegraf:oversight.innlandet`.
 */
function namedBy(scopes: readonly string[], records: readonly ClientRecord[]): readonly ClientRecord[] {
  return records.filter(
    ({ role, governor }) => governor !== null && scopes.includes(`${ROLE_SCOPES[role].required}.${governor}`),
  );
}

function reachOf(record: ClientRecord, geography: Geography): readonly string[] | ForbiddenRule {
  if (record.role === 'GOVERNOR') {
    if (record.governor === null) return 'GOVERNOR_UNKNOWN';
    return geography.municipalitiesOfGovernor(record.governor) ?? 'GOVERNOR_UNKNOWN';
  }
  if (record.role !== 'MUNICIPALITY') return [];
  if (record.municipalities.length === 0) return 'CLIENT_WITHOUT_REACH';
  if (!record.municipalities.every(geography.isPresentMunicipality)) return 'MUNICIPALITY_ABOLISHED';
  return record.municipalities;
}

function viewerOf(claims: TokenClaims, record: ClientRecord, reach: readonly string[]): Viewer {
  const governor = record.role === 'GOVERNOR' ? record.governor : null;
  const municipalities: ReadonlySet<string> = new Set([...reach].sort());
  return {
    role: record.role,
    organisationNumber: claims.organisationNumber,
    clientId: record.id,
    name: record.name,
    scopes: claims.scopes,
    municipalities,
    governor,
    scopeKey: scopeKeyOf({ role: record.role, governor, municipalities, scopes: claims.scopes }),
    operationsMode: record.operationsMode,
    tokenExpiresAt: claims.expiresAt,
  };
}

function forbidden(rule: ForbiddenRule): ViewerResult {
  return { kind: 'forbidden', rule };
}
