import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Fetcher, remoteKeys } from '../../../services/identity/remote-keys.ts';
import { verifyToken } from '../../../services/identity/verify-token.ts';
import { type Keys, NOW, newKeys, RULES, sign } from './tokens.ts';

let first: Keys;
let second: Keys;
let requests: string[];
let published: Keys[];
let broken: 'no' | 'refused' | '500' | '404' | 'html' | 'hangs' | 'other-issuer';

beforeAll(async () => {
  first = await newKeys('k1');
  second = await newKeys('k2');
});
beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  requests = [];
  published = [first];
  broken = 'no';
});
afterEach(() => {
  vi.useRealTimers();
});

const fetcher: Fetcher = async (url, { signal }) => {
  requests.push(url);
  if (broken === 'refused') throw new TypeError('fetch failed');
  if (broken === '500') return new Response('', { status: 500 });
  if (broken === '404') return new Response('', { status: 404 });
  if (broken === 'html') return new Response('<html>');
  if (broken === 'hangs')
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  if (url.endsWith('/metadata')) {
    const issuer = broken === 'other-issuer' ? 'https://elsewhere.example.no/' : RULES.issuer;
    return Response.json({ issuer, jwks_uri: 'https://issuer.example.no/jwks' });
  }
  return Response.json({ keys: published.map(({ publicJwk }) => publicJwk) });
};

const settings = () => ({
  metadataUrl: 'https://issuer.example.no/metadata',
  issuer: RULES.issuer,
  fetch: fetcher,
  timeoutMs: 50,
  cooldownMs: 30_000,
  cacheMaxAgeMs: 600_000,
  now: () => Date.now(),
});
const judge = async (keys: ReturnType<typeof remoteKeys>, token: string) => {
  const result = await verifyToken(token, keys, RULES, NOW);
  return result.kind === 'invalid' ? result.rule : result.kind;
};

describe('the issuer’s keys', () => {
  test('are fetched once for many tokens, also at the same moment', async () => {
    const keys = remoteKeys(settings());
    const token = await sign(first);
    expect(await Promise.all(Array.from({ length: 20 }, () => judge(keys, token)))).toEqual(Array(20).fill('ok'));
    expect(requests).toEqual(['https://issuer.example.no/metadata', 'https://issuer.example.no/jwks']);
  });

  test('when rotated: a new key counts after the cooldown, a removed one counts no more', async () => {
    const keys = remoteKeys(settings());
    expect(await judge(keys, await sign(first))).toBe('ok');
    published = [second];
    expect(await judge(keys, await sign(second))).toBe('UNKNOWN_KEY');
    vi.setSystemTime(NOW.getTime() + 31_000);
    expect(await judge(keys, await sign(second))).toBe('ok');
    expect(await judge(keys, await sign(first))).toBe('UNKNOWN_KEY');
  });

  test('are not asked for at every unknown key id', async () => {
    const keys = remoteKeys(settings());
    await judge(keys, await sign(first));
    for (let index = 0; index < 10; index += 1) await judge(keys, await sign({ ...second, kid: `guess-${index}` }));
    expect(requests).toHaveLength(2);
  });

  for (const fault of ['refused', '500', '404', 'html', 'hangs', 'other-issuer'] as const) {
    test(`cannot be had (${fault}): the token is neither good nor bad, and the next one is judged again`, async () => {
      const keys = remoteKeys(settings());
      broken = fault;
      expect(await judge(keys, await sign(first))).toBe('unavailable');
      broken = 'no';
      vi.setSystemTime(NOW.getTime() + 30_000);
      expect(await judge(keys, await sign(first))).toBe('ok');
    });
  }

  test.each([500, 503])(
    'that are answered for by %i are not asked for again while the cool-down lasts',
    async (status) => {
      const fetch: Fetcher = async (url, options) => {
        if (url.endsWith('/metadata')) return fetcher(url, options);
        requests.push(url);
        return new Response('', { status });
      };
      const keys = remoteKeys({ ...settings(), fetch });
      for (let index = 0; index < 5; index += 1) expect(await judge(keys, await sign(first))).toBe('unavailable');
      expect(requests).toHaveLength(2);
    },
  );

  test.each(['refused', '500', '404', 'html', 'hangs', 'other-issuer'] as const)(
    'are not asked for again while the issuer is known to be down (%s)',
    async (fault) => {
      const keys = remoteKeys(settings());
      broken = fault;
      for (let index = 0; index < 10; index += 1) expect(await judge(keys, await sign(first))).toBe('unavailable');
      expect(requests).toHaveLength(1);
    },
  );

  test('of a set without any judge nobody: tokens are neither good nor bad', async () => {
    published = [];
    expect(await judge(remoteKeys(settings()), await sign(first))).toBe('unavailable');
  });

  test('are asked for again when the clock was set back: no cool-down and no key lasts an hour longer', async () => {
    const keys = remoteKeys(settings());
    const HOUR_MS = 3_600_000;
    broken = 'refused';
    expect(await judge(keys, await sign(first))).toBe('unavailable');
    broken = 'no';
    vi.setSystemTime(NOW.getTime() - HOUR_MS);
    expect(await judge(keys, await sign(first))).toBe('ok');
    published = [second];
    vi.setSystemTime(NOW.getTime() - 2 * HOUR_MS);
    expect(await judge(keys, await sign(second))).toBe('ok');
    expect(await judge(keys, await sign(first))).toBe('UNKNOWN_KEY');
  });

  test('are not asked for at all for a token that points to keys of its own', async () => {
    const keys = remoteKeys(settings());
    expect(await judge(keys, await sign(second, {}, { jku: 'https://evil.example.no/jwks' }))).toBe(
      'HEADER_EMBEDDED_KEY',
    );
    expect(requests).toEqual([]);
  });
});
