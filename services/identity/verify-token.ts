import { decodeProtectedHeader, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { KeysUnavailableError } from './remote-keys.ts';
import { readClaims, type TokenClaims } from './token-claims.ts';
import { type InvalidToken, invalidToken, type TokenRule, type TokenRules } from './token-rules.ts';

/** `unavailable`: the issuer's keys cannot be had, so nobody can say whether the token is good: 503, never 401. */
export type TokenResult = TokenClaims | InvalidToken | { readonly kind: 'unavailable' };

/** Asymmetric only: with HS256 the published key would be the secret. */
export const ALGORITHMS: readonly string[] = ['RS256', 'RS384', 'RS512'];
/** Headers that bring or point to a key of the sender's own choice. */
const EMBEDDED_KEY_HEADERS = ['jwk', 'jku', 'x5u', 'x5c'];

/**
 * Checks a bearer token in Maskinporten's form.
 * @param now the request's one reading of the clock.
 * @returns never throws for what a client can send; `invalid` names the broken rule.
 */
export async function verifyToken(
  token: string,
  keys: JWTVerifyGetKey,
  rules: TokenRules,
  now: Date,
): Promise<TokenResult> {
  const refused = checkForm(token, rules) ?? checkHeader(token);
  if (refused !== null) return refused;
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: [...ALGORITHMS],
      issuer: rules.issuer,
      audience: rules.audience,
      requiredClaims: ['exp', 'iat', 'iss', 'aud'],
      clockTolerance: rules.clockToleranceSeconds,
      currentDate: now,
    });
    // Both are among the claims required above.
    return checkLifetime(payload.iat!, payload.exp!, rules, now) ?? readClaims(payload, rules.organisationClaim);
  } catch (error) {
    if (error instanceof KeysUnavailableError) return { kind: 'unavailable' };
    if (error instanceof errors.JOSEError) return invalidToken(ruleOf(error));
    throw error;
  }
}

/** Before any decoding: the size, and three parts (five are an encrypted token). */
function checkForm(token: string, rules: TokenRules): InvalidToken | null {
  if (token.length > rules.tokenBytesMax) return invalidToken('TOKEN_SIZE');
  return token.split('.', 6).length === 3 ? null : invalidToken('TOKEN_FORM');
}

/** Before any key is looked up: an unwanted header costs no signature and no request to anywhere. */
function checkHeader(token: string): InvalidToken | null {
  let header: Record<string, unknown>;
  try {
    header = decodeProtectedHeader(token);
  } catch {
    return invalidToken('TOKEN_FORM');
  }
  if (typeof header.alg !== 'string' || !ALGORITHMS.includes(header.alg)) return invalidToken('HEADER_ALGORITHM');
  if (typeof header.kid !== 'string' || header.kid === '') return invalidToken('HEADER_KID');
  if ('typ' in header && !isAccessToken(header['typ'])) return invalidToken('HEADER_TYPE');
  if ('crit' in header) return invalidToken('HEADER_CRITICAL');
  return EMBEDDED_KEY_HEADERS.some((name) => name in header) ? invalidToken('HEADER_EMBEDDED_KEY') : null;
}

/** A token that states its type must be an access token (RFC 9068) or a JWT; a proof or a logout message is refused. */
function isAccessToken(typ: unknown): boolean {
  return typeof typ === 'string' && /^(?:application\/)?(?:at\+)?jwt$/i.test(typ);
}

/** The library lets a token live until 9999 and be issued tomorrow; both are bounded here. Seconds since 1970. */
function checkLifetime(issuedAt: number, expires: number, rules: TokenRules, now: Date): InvalidToken | null {
  const nowSeconds = now.getTime() / 1000;
  if (!Number.isFinite(issuedAt) || issuedAt > nowSeconds + rules.clockToleranceSeconds)
    return invalidToken('ISSUED_AT');
  if (expires <= issuedAt || expires - issuedAt > rules.lifetimeMaxSeconds) return invalidToken('LIFETIME');
  return null;
}

function ruleOf(error: errors.JOSEError): TokenRule {
  if (error instanceof errors.JWTExpired) return 'EXPIRED';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'SIGNATURE';
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return 'UNKNOWN_KEY';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'HEADER_ALGORITHM';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'iss') return 'ISSUER';
    if (error.claim === 'aud') return 'AUDIENCE';
    if (error.claim === 'nbf') return 'NOT_YET_VALID';
    if (error.claim === 'iat') return 'ISSUED_AT';
    return 'CLAIMS';
  }
  return 'TOKEN_FORM';
}
