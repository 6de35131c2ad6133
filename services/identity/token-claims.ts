import type { JWTPayload } from 'jose';
import { scopeWords } from './scopes.ts';
import { type InvalidToken, invalidToken, type OrganisationClaim } from './token-rules.ts';

/** The claims of a verified token that the platform reads. All others are ignored. */
export interface TokenClaims {
  readonly kind: 'ok';
  /** Nine digits. In a delegated token the consumer, on whose behalf the supplier asks. */
  readonly organisationNumber: string;
  /** Exact words, sorted, no repeats. */
  readonly scopes: readonly string[];
  /** RFC 3339 instant. */
  readonly expiresAt: string;
}

const ORGANISATION_AUTHORITY = 'iso6523-actorid-upis';
const NORWEGIAN_ORGANISATION = /^0192:(\d{9})$/;

/** Reads the organisation and the scopes; the registered claims are already checked. */
export function readClaims(payload: JWTPayload, claim: OrganisationClaim): TokenClaims | InvalidToken {
  const organisationNumber =
    claim === 'CONSUMER' ? readOrganisation(payload.consumer) : readRepresented(payload.authorization_details);
  if (organisationNumber === null) return invalidToken('CONSUMER');
  const scope = payload.scope ?? '';
  if (typeof scope !== 'string') return invalidToken('SCOPE');
  const expiresAt = new Date(payload.exp! * 1000).toISOString();
  return { kind: 'ok', organisationNumber, scopes: scopeWords(scope), expiresAt };
}

/**
 * The one organisation that a person chose to represent: `authorized_parties[].orgno`, or `reportees[]` as older
 * services have it. Several different ones are nobody: the platform does not choose for a person.
 */
function readRepresented(details: unknown): string | null {
  if (!Array.isArray(details)) return null;
  const parties = details.flatMap((detail: { authorized_parties?: unknown; reportees?: unknown } | null) => [
    ...asList(detail?.authorized_parties).map((party) => (party as { orgno?: unknown } | null)?.orgno),
    ...asList(detail?.reportees).map(fromReportee),
  ]);
  const [first, ...others] = new Set(parties.map(readOrganisation));
  return others.length === 0 ? (first ?? null) : null;
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function fromReportee(reportee: unknown): unknown {
  const { Authority: authority, ID } = (reportee ?? {}) as { Authority?: unknown; ID?: unknown };
  return { authority, ID };
}

function readOrganisation(claim: unknown): string | null {
  if (typeof claim !== 'object' || claim === null) return null;
  const { authority, ID: id } = claim as { authority?: unknown; ID?: unknown };
  if (authority !== ORGANISATION_AUTHORITY || typeof id !== 'string') return null;
  return NORWEGIAN_ORGANISATION.exec(id)?.[1] ?? null;
}
