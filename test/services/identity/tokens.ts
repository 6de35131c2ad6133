import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { TokenRules } from '../../../services/identity/token-rules.ts';

export const NOW = new Date('2026-11-23T12:00:00Z');
export const NOW_SECONDS = NOW.getTime() / 1000;
export const RULES: TokenRules = {
  issuer: 'https://issuer.example.no/',
  audience: 'https://api.example.no',
  organisationClaim: 'CONSUMER',
  lifetimeMaxSeconds: 3600,
  clockToleranceSeconds: 10,
  tokenBytesMax: 8192,
};

export interface Keys {
  readonly kid: string;
  readonly publicJwk: JWK;
  readonly privateKey: CryptoKey;
}

export async function newKeys(kid: string): Promise<Keys> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid } };
}

export const CLAIMS = {
  iss: RULES.issuer,
  aud: RULES.audience as string | string[],
  iat: NOW_SECONDS - 5,
  exp: NOW_SECONDS + 115,
  scope: 'tjenestegraf:read' as unknown,
  consumer: { authority: 'iso6523-actorid-upis', ID: '0192:943464723' } as unknown,
};

/** A good token with some claims or headers changed; undefined removes one. */
export function sign(
  keys: Keys,
  claims: Record<string, unknown> = {},
  header: Record<string, unknown> = {},
): Promise<string> {
  const payload = Object.fromEntries(
    Object.entries({ ...CLAIMS, ...claims }).filter(([, value]) => value !== undefined),
  );
  return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: keys.kid, ...header }).sign(keys.privateKey);
}
