/**
 * The claim that names the organisation a token acts for. `CONSUMER`: Maskinporten's `consumer`, a machine's token.
 * `AUTHORIZATION_DETAILS`: Ansattporten's, a person's token; its `consumer` is the operator of the pages and is not read.
 */
export type OrganisationClaim = 'CONSUMER' | 'AUTHORIZATION_DETAILS';

/** The conditions that a token must satisfy; the numbers are in `schema/limits`, the names in the configuration. */
export interface TokenRules {
  /** Exact text of `iss`, trailing slash included. */
  readonly issuer: string;
  /** Ours, as the client asked for it: equal to `aud`, or one of its entries. */
  readonly audience: string;
  readonly organisationClaim: OrganisationClaim;
  /** Longest accepted `exp − iat`, seconds. */
  readonly lifetimeMaxSeconds: number;
  /** Difference between the issuer's clock and ours that is forgiven, seconds, at most 10. */
  readonly clockToleranceSeconds: number;
  /** Longer tokens are refused before anything is decoded, bytes. */
  readonly tokenBytesMax: number;
}

/** Why a token is refused: a rule's name, never anything out of the token. */
export type TokenRule =
  | 'HEADER_SCHEME'
  | 'HEADER_REPEATED'
  | 'TOKEN_EMPTY'
  | 'TOKEN_IN_QUERY'
  | 'TOKEN_SIZE'
  | 'TOKEN_FORM'
  | 'HEADER_ALGORITHM'
  | 'HEADER_KID'
  | 'HEADER_TYPE'
  | 'HEADER_CRITICAL'
  | 'HEADER_EMBEDDED_KEY'
  | 'SIGNATURE'
  | 'UNKNOWN_KEY'
  | 'ISSUER'
  | 'AUDIENCE'
  | 'EXPIRED'
  | 'NOT_YET_VALID'
  | 'ISSUED_AT'
  | 'LIFETIME'
  | 'CLAIMS'
  | 'CONSUMER'
  | 'SCOPE';

/** Answered with 401 and this challenge; never treated as anonymous. */
export interface InvalidToken {
  readonly kind: 'invalid';
  readonly rule: TokenRule;
}

/** The value of `WWW-Authenticate` beside a 401. */
export const BEARER_CHALLENGE = 'Bearer error="invalid_token"';

export function invalidToken(rule: TokenRule): InvalidToken {
  return { kind: 'invalid', rule };
}
