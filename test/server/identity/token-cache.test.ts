import { generateKeyPair, SignJWT } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { createTokenCache, type TokenCache, tokenDigest } from '../../../http/identity/token-cache.ts';

const ISSUER = 'https://issuer.example.no/';
const AUDIENCE = 'https://tjenestegraf.example.no';
const ISSUED = Date.parse('2026-11-23T12:00:00Z');
const rules = {
  issuer: ISSUER,
  audience: AUDIENCE,
  lifetimeMaxSeconds: 3_600,
  clockToleranceSeconds: 10,
  tokenBytesMax: 8_192,
  organisationClaim: 'CONSUMER' as const,
};

let lookUps = 0;
let verify: TokenCache['verify'];
let cached: TokenCache['cached'];
let sign: (lifetimeSeconds: number) => Promise<string>;
const after = (seconds: number) => new Date(ISSUED + seconds * 1_000);

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const keys = async () => {
    lookUps += 1;
    return publicKey;
  };
  ({ verify, cached } = createTokenCache([{ keys, rules }]));
  sign = (lifetimeSeconds) =>
    new SignJWT({ consumer: { authority: 'iso6523-actorid-upis', ID: '0192:999888777' }, scope: 'a b' })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setIssuedAt(ISSUED / 1_000)
      .setExpirationTime(ISSUED / 1_000 + lifetimeSeconds)
      .sign(privateKey);
});

test('a good token is looked at once a minute', async () => {
  const token = await sign(600);
  lookUps = 0;
  const first = await verify(token, after(1));
  expect(first).toMatchObject({ kind: 'ok', organisationNumber: '999888777' });
  expect(await verify(token, after(60))).toEqual(first);
  expect(lookUps).toBe(1);
  await verify(token, after(62));
  expect(lookUps).toBe(2);
});

test('its end is its end, remembered or not', async () => {
  const token = await sign(30);
  expect(cached(tokenDigest(token), after(1))).toBeNull();
  expect(await verify(token, after(1))).toMatchObject({ kind: 'ok' });
  expect(cached(tokenDigest(token), after(29))).toMatchObject({ organisationNumber: '999888777' });
  expect(cached(tokenDigest(token), after(45))).toBeNull();
  expect(await verify(token, after(45))).toEqual({ kind: 'invalid', rule: 'EXPIRED' });
});

test('a token that differs in one character is another one, and no bad one is remembered', async () => {
  const token = await sign(600);
  await verify(token, after(1));
  lookUps = 0;
  const at = token.lastIndexOf('.') + 5;
  const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
  for (let time = 1; time <= 2; time += 1) {
    expect(await verify(changed, after(2))).toEqual({ kind: 'invalid', rule: 'SIGNATURE' });
    expect(lookUps).toBe(time);
  }
});
