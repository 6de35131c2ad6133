import {
  CompactEncrypt,
  type CryptoKey,
  createLocalJWKSet,
  exportJWK,
  exportSPKI,
  importJWK,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyToken } from '../../../services/identity/verify-token.ts';
import { cpuCost } from '../../setup/cpu-cost.ts';
import { CLAIMS, type Keys, NOW, NOW_SECONDS, newKeys, RULES, sign } from './tokens.ts';

let keys: Keys;
let stranger: Keys;
let asked = 0;
beforeAll(async () => {
  keys = await newKeys('k1');
  stranger = await newKeys('k1');
});

async function judge(token: string, rules = RULES) {
  const lookup = createLocalJWKSet({ keys: [keys.publicJwk] });
  return verifyToken(
    token,
    (header, jws) => {
      asked += 1;
      return lookup(header, jws);
    },
    rules,
    NOW,
  );
}
const outcome = async (token: string | Promise<string>) => {
  const result = await judge(await token);
  return result.kind === 'invalid' ? result.rule : result.kind;
};

describe('a good token', () => {
  test('gives the consumer’s organisation number, its scopes as words and its end', async () => {
    expect(await judge(await sign(keys, { scope: 'b:x tjenestegraf:read' }))).toEqual({
      kind: 'ok',
      organisationNumber: '943464723',
      scopes: ['b:x', 'tjenestegraf:read'],
      expiresAt: '2026-11-23T12:01:55.000Z',
    });
  });

  test('may be signed with RS384 and RS512 as well', async () => {
    for (const alg of ['RS384', 'RS512']) {
      const jwk = await exportable(keys, alg);
      expect(await outcome(new SignJWT({ ...CLAIMS }).setProtectedHeader({ alg, kid: keys.kid }).sign(jwk))).toBe('ok');
    }
  });

  test('of a supplier counts for the consumer it acts for', async () => {
    const supplier = { authority: 'iso6523-actorid-upis', ID: '0192:939898743' };
    expect(await judge(await sign(keys, { supplier, delegation_source: 'x' }))).toMatchObject({
      organisationNumber: '943464723',
    });
  });

  test('may name us among several audiences', async () => {
    expect(await outcome(sign(keys, { aud: ['https://other.example.no', RULES.audience] }))).toBe('ok');
  });
});

describe('a token is refused', () => {
  test('without a signature, or with the public key used as a secret', async () => {
    expect(await outcome(new UnsecuredJWT({ ...CLAIMS }).encode())).toBe('HEADER_ALGORITHM');
    const pem = await exportSPKI((await importJWK(keys.publicJwk, 'RS256', { extractable: true })) as CryptoKey);
    const secret = new TextEncoder().encode(pem);
    expect(
      await outcome(new SignJWT({ ...CLAIMS }).setProtectedHeader({ alg: 'HS256', kid: keys.kid }).sign(secret)),
    ).toBe('HEADER_ALGORITHM');
  });

  test('signed by somebody else, or by a key nobody knows', async () => {
    expect(await outcome(sign(stranger))).toBe('SIGNATURE');
    expect(await outcome(sign({ ...stranger, kid: 'k2' }))).toBe('UNKNOWN_KEY');
  });

  test('bringing or pointing to its own key, before any key is looked up', async () => {
    asked = 0;
    const headers = [
      { jwk: stranger.publicJwk },
      { jku: 'https://evil.example.no/jwks' },
      { x5u: 'https://evil.example.no' },
      { x5c: ['x'] },
    ];
    for (const header of headers) expect(await outcome(sign(stranger, {}, header))).toBe('HEADER_EMBEDDED_KEY');
    expect(asked).toBe(0);
  });

  test('that says it is something else than an access token', async () => {
    for (const typ of ['JWT', 'jwt', 'at+jwt', 'application/at+jwt'])
      expect(await outcome(sign(keys, {}, { typ }))).toBe('ok');
    for (const typ of ['dpop+jwt', 'logout+jwt', 'JWE', '', 1, 'at+jwt;x'])
      expect(await outcome(sign(keys, {}, { typ: typ as string }))).toBe('HEADER_TYPE');
  });

  test('with critical headers, without kid, with five parts, or as long as a book', async () => {
    expect(await outcome(raw({ alg: 'RS256', kid: 'k1', crit: ['exp'], exp: 1 }))).toBe('HEADER_CRITICAL');
    expect(await outcome(sign(keys, {}, { kid: undefined }))).toBe('HEADER_KID');
    const jwe = new CompactEncrypt(new Uint8Array([1]))
      .setProtectedHeader({ alg: 'dir', enc: 'A128GCM' })
      .encrypt(new Uint8Array(16));
    expect(await outcome(jwe)).toBe('TOKEN_FORM');
    asked = 0;
    const long = async () => expect(await outcome(`a.${'b'.repeat(1_000_000)}.c`)).toBe('TOKEN_SIZE');
    expect(await cpuCost(long, 2)).toBeLessThanOrEqual(2);
    const ofLength = (length: number) => outcome(`a.${'b'.repeat(length - 4)}.c`);
    expect(await ofLength(8193)).toBe('TOKEN_SIZE');
    expect(await ofLength(8192)).not.toBe('TOKEN_SIZE');
    for (const text of ['', '..', 'a.b', 'a.b.c', 'æ.ø.å', 'e30.e30.']) expect(await outcome(text)).not.toBe('ok');
    expect(asked).toBe(0);
  });

  test('when it has ended, beyond ten seconds of tolerance', async () => {
    expect(await outcome(sign(keys, { exp: NOW_SECONDS - 1 }))).toBe('ok');
    expect(await outcome(sign(keys, { iat: NOW_SECONDS - 100, exp: NOW_SECONDS - 11 }))).toBe('EXPIRED');
  });

  test('before it begins', async () => {
    expect(await outcome(sign(keys, { nbf: NOW_SECONDS + 9 }))).toBe('ok');
    expect(await outcome(sign(keys, { nbf: NOW_SECONDS + 11 }))).toBe('NOT_YET_VALID');
    expect(await outcome(sign(keys, { iat: NOW_SECONDS + 10, exp: NOW_SECONDS + 60 }))).toBe('ok');
    expect(await outcome(sign(keys, { iat: NOW_SECONDS + 11, exp: NOW_SECONDS + 60 }))).toBe('ISSUED_AT');
  });

  test('without an end, without a beginning, or living for years', async () => {
    expect(await outcome(sign(keys, { exp: undefined }))).toBe('CLAIMS');
    expect(await outcome(sign(keys, { iat: undefined }))).toBe('ISSUED_AT');
    expect(await outcome(sign(keys, { exp: 253_402_300_799 }))).toBe('LIFETIME');
    expect(await outcome(sign(keys, { iat: NOW_SECONDS + 5, exp: NOW_SECONDS + 5 }))).toBe('LIFETIME');
    expect(await outcome(sign(keys, { iat: NOW_SECONDS - 3599, exp: NOW_SECONDS + 1 }))).toBe('ok');
    expect(await outcome(sign(keys, { iat: NOW_SECONDS - 3600, exp: NOW_SECONDS + 1 }))).toBe('LIFETIME');
    expect(await outcome(sign(keys, { exp: '2027' }))).toBe('CLAIMS');
  });

  test('for another audience, or of another issuer, to the last slash', async () => {
    expect(await outcome(sign(keys, { aud: 'https://other.example.no' }))).toBe('AUDIENCE');
    expect(await outcome(sign(keys, { aud: undefined }))).toBe('AUDIENCE');
    expect(await outcome(sign(keys, { iss: 'https://issuer.example.no' }))).toBe('ISSUER');
    expect(await outcome(sign(keys, { iss: 'https://test.issuer.example.no/' }))).toBe('ISSUER');
    expect(await outcome(sign(keys, { iss: undefined }))).toBe('ISSUER');
  });

  test('with a consumer of another register or form', async () => {
    const ids = ['0192:94346472', '0192:9434647233', '943464723', '0007:943464723', '0192:943464723 ', 943464723, null];
    for (const ID of ids)
      expect(await outcome(sign(keys, { consumer: { authority: 'iso6523-actorid-upis', ID } }))).toBe('CONSUMER');
    for (const consumer of [undefined, null, 'x', [], { authority: 'x', ID: '0192:943464723' }])
      expect(await outcome(sign(keys, { consumer }))).toBe('CONSUMER');
  });
});

describe('scopes are words', () => {
  const scopes = async (scope: unknown) => {
    const result = await judge(await sign(keys, { scope }));
    return result.kind === 'ok' ? result.scopes : result.kind;
  };
  test('split at spaces, kept as they are, never as a list', async () => {
    expect(await scopes('tjenestegraf:readx xtjenestegraf:read TJENESTEGRAF:READ')).not.toContain('tjenestegraf:read');
    expect(await scopes('a  b')).toEqual(['a', 'b']);
    expect(await scopes('a\ttjenestegraf:read')).toEqual(['a\ttjenestegraf:read']);
    expect(await scopes(['tjenestegraf:read'])).toBe('invalid');
    expect(await scopes(undefined)).toEqual([]);
  });
});

async function exportable({ privateKey }: Keys, alg: string): Promise<CryptoKey> {
  const { alg: _alg, key_ops: _operations, ...jwk } = await exportJWK(privateKey);
  return (await importJWK(jwk, alg)) as CryptoKey;
}
function raw(header: Record<string, unknown>): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${encode(header)}.${encode(CLAIMS)}.AAAA`;
}
