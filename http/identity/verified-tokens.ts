import { createHash } from 'node:crypto';
import type { JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import type { TokenClaims } from '../../services/identity/token-claims.ts';
import type { TokenRules } from '../../services/identity/token-rules.ts';
import { type TokenResult, verifyToken } from '../../services/identity/verify-token.ts';

/** Tokens kept at the most; a registered client has one or two at a time. */
const TOKENS_KEPT = 1_000;
/** Milliseconds until a signature is looked at again: as long as a key that the issuer withdraws may live on here. */
const KEPT_MS = 60_000;

interface Verified {
  readonly claims: TokenClaims;
  /** Exclusive, epoch milliseconds. */
  readonly until: number;
}

export type TokenVerifier = (token: string, now: Date) => Promise<TokenResult>;

/**
 * `verifyToken`, with what was found good remembered for a minute, but never past the token's end: a client shows the same
 * token with every request. Kept by digest, so that no token lies about; what a client may do is not kept at all.
 */
export function rememberTokens(keys: JWTVerifyGetKey, rules: TokenRules): TokenVerifier {
  const verified = new LRUCache<string, Verified>({ max: TOKENS_KEPT });
  return async (token, now) => {
    const digest = createHash('sha256').update(token).digest('base64');
    const known = verified.get(digest);
    if (known !== undefined && now.getTime() < known.until) return known.claims;
    const result = await verifyToken(token, keys, rules, now);
    if (result.kind === 'ok') {
      const until = Math.min(now.getTime() + KEPT_MS, Date.parse(result.expiresAt));
      verified.set(digest, { claims: result, until });
    }
    return result;
  };
}
