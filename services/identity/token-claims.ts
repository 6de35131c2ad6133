import type { JWTPayload } from 'jose';
import { scopeWords } from './scopes.ts';
import { type InvalidToken, invalidToken } from './token-rules.ts';

/** What the platform takes from a verified token. Everything else in it is ignored. */
export interface TokenClaims {
  readonly kind: 'ok';
  /** Nine digits. In a delegated token the consumer, on whose behalf the supplier asks. */
  readonly organisationNumber: string;
  /** Exact words, sorted, no repeats. */
  readonly scopes: readonly string[];
  /** RFC 3339 instant. */
  readonly expiresAt: string;
}

const CONSUMER_AUTHORITY = 'iso6523-actorid-upis';
const NORWEGIAN_ORGANISATION = /^0192:(\d{9})$/;

/** Reads the consumer and the scopes; the registered claims are already checked. */
export function readClaims(payload: JWTPayload): TokenClaims | InvalidToken {
  const organisationNumber = readConsumer(payload.consumer);
  if (organisationNumber === null) return invalidToken('CONSUMER');
  const scope = payload.scope ?? '';
  if (typeof scope !== 'string') return invalidToken('SCOPE');
  const expiresAt = new Date((payload.exp ?? 0) * 1000).toISOString();
  return { kind: 'ok', organisationNumber, scopes: scopeWords(scope), expiresAt };
}

function readConsumer(claim: unknown): string | null {
  if (typeof claim !== 'object' || claim === null) return null;
  const { authority, ID: id } = claim as { authority?: unknown; ID?: unknown };
  if (authority !== CONSUMER_AUTHORITY || typeof id !== 'string') return null;
  return NORWEGIAN_ORGANISATION.exec(id)?.[1] ?? null;
}
