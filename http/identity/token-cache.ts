import { hash } from 'node:crypto';
import { decodeJwt, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import type { TokenClaims } from '../../services/identity/token-claims.ts';
import type { TokenRules } from '../../services/identity/token-rules.ts';
import { type TokenResult, verifyToken } from '../../services/identity/verify-token.ts';

/** Maximum of cached tokens; a registered client has one or two at a time. */
const TOKENS_KEPT = 1_000;
/** Milliseconds until a signature is looked at again: as long as a key that the issuer withdraws may live on here. */
const KEPT_MS = 60_000;

interface Verified {
  readonly claims: TokenClaims;
  /** Exclusive, epoch milliseconds. */
  readonly until: number;
}

/** An issuer that tokens are taken from, with its keys and the rules for its tokens. */
export interface TrustedIssuer {
  readonly keys: JWTVerifyGetKey;
  readonly rules: TokenRules;
}

/** Tokens that were looked at, for the next request with the same. */
export interface TokenCache {
  verify(token: string, now: Date): Promise<TokenResult>;
  /**
   * The claims of a token that was verified within the last minute and has not ended; null: it has to be verified.
   * @param digest see `tokenDigest`
   */
  cached(digest: string, now: Date): TokenClaims | null;
}

/**
 * `verifyToken` with a cache: a valid token is cached for a minute, but never past its expiry, since a client sends the same
 * token with every request. The key is a digest, so that no token stays in memory; access rights are not cached here.
 */
export function createTokenCache(issuers: readonly [TrustedIssuer, ...TrustedIssuer[]]): TokenCache {
  const verified = new LRUCache<string, Verified>({ max: TOKENS_KEPT });
  const known = (digest: string, now: Date) => {
    const found = verified.get(digest);
    return found !== undefined && now.getTime() < found.until ? found.claims : null;
  };
  return {
    cached: known,
    async verify(token, now) {
      const digest = tokenDigest(token);
      const claims = known(digest, now);
      if (claims !== null) return claims;
      const { keys, rules } = issuerOf(token, issuers);
      const result = await verifyToken(token, keys, rules, now);
      if (result.kind === 'ok') {
        const until = Math.min(now.getTime() + KEPT_MS, Date.parse(result.expiresAt));
        verified.set(digest, { claims: result, until });
      }
      return result;
    },
  };
}

/**
 * Chooses the issuer by the token's own claim, which the verification then proves. A token that names no trusted issuer is
 * judged, and refused, by the first.
 */
function issuerOf(token: string, issuers: readonly [TrustedIssuer, ...TrustedIssuer[]]): TrustedIssuer {
  const [first, ...others] = issuers;
  return others.find(({ rules }) => rules.issuer === claimedIssuer(token)) ?? first;
}

function claimedIssuer(token: string): string | null {
  try {
    return decodeJwt(token).iss ?? null;
  } catch {
    return null;
  }
}

/** The key under which a verified token is remembered. */
export const tokenDigest = (token: string): string => hash('sha256', token, 'base64');
