import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { trustIn } from '../../http/endpoint/asker-address.ts';
import { createRateLimit, NOT_COUNTED, type Usage } from '../../http/endpoint/rate-limit.ts';
import { createReaderAddresses, READER_HEADER } from '../../http/endpoint/reader-address.ts';
import { RequestError } from '../../http/errors/request-error.ts';
import type { TrustedProxies } from '../../services/identity/trusted-proxies.ts';
import { PUBLIC_VIEWER, type Viewer } from '../../services/identity/viewer.ts';

const portal: Viewer = { ...PUBLIC_VIEWER, role: 'PORTAL', clientId: 'portal-1' };
const PER_MINUTE = 3;

const readers = createReaderAddresses(Buffer.alloc(32, 1));

/** From a proxy at 10.0.0.1. */
function from(forwarded?: string, page: Readonly<Record<string, string>> = {}): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: '10.0.0.1' });
  const request = new IncomingMessage(socket);
  Object.assign(request.headers, page);
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
  return request;
}

function world(requestsPerMinute: number | null = PER_MINUTE, proxies: TrustedProxies = { hops: 1 }) {
  let now = 1_000;
  const trusts = trustIn(proxies);
  const count = createRateLimit({ requestsPerMinute, costPerMinute: null, trusts, readers, now: () => now });
  const wait = (ms: number) => {
    now += ms;
  };
  return { count, wait };
}

const left = (usage: Usage) => Number(/"requests";r=(\d+)/.exec(usage.headers().join())?.[1]);

const refusalOf = (task: () => unknown): RequestError => {
  try {
    task();
  } catch (error) {
    if (error instanceof RequestError) return error;
  }
  throw new Error('nothing was refused');
};

describe('requests of a caller within a minute', () => {
  test('are counted down to none, and the one after is refused with when to ask again', () => {
    const { count, wait } = world();
    const told = (left: number, seconds: number) => ({
      'ratelimit-policy': '"requests";q=3;w=60',
      ratelimit: `"requests";r=${left};t=${seconds}`,
    });
    const headers = [1, 2, 3].map(() => count(from('192.0.2.1'), PUBLIC_VIEWER).headers());
    expect(headers).toEqual([2, 1, 0].map((left) => Object.entries(told(left, 60)).flat()));
    wait(58_500);
    const refused = refusalOf(() => count(from('192.0.2.1'), PUBLIC_VIEWER));
    expect([refused.code, refused.status, refused.extensions]).toEqual(['RATE_LIMITED', 429, { retryAfterSeconds: 2 }]);
    expect(refused.headers).toEqual({ ...told(0, 2), 'retry-after': 2 });
  });

  test('begin anew when the minute is over, to the millisecond', () => {
    const { count, wait } = world();
    for (let time = 0; time < PER_MINUTE; time += 1) count(from('192.0.2.1'), PUBLIC_VIEWER);
    wait(59_999);
    expect(refusalOf(() => count(from('192.0.2.1'), PUBLIC_VIEWER)).code).toBe('RATE_LIMITED');
    wait(1);
    expect(left(count(from('192.0.2.1'), PUBLIC_VIEWER))).toBe(2);
  });

  test('are the same whatever the clock is set to meanwhile', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const count = createRateLimit({ requestsPerMinute: 1, costPerMinute: null, trusts: trustIn('NONE'), readers });
      count(from(), PUBLIC_VIEWER);
      for (const hours of [1, -2]) {
        vi.setSystemTime(Date.now() + hours * 3_600_000);
        const { code, extensions } = refusalOf(() => count(from(), PUBLIC_VIEWER));
        expect([code, Number(extensions?.['retryAfterSeconds']) <= 60]).toEqual(['RATE_LIMITED', true]);
      }
    } finally {
      vi.useRealTimers();
    }
  });

  test('are a registered client’s wherever it calls from, and as many more as its role may ask', () => {
    const { count } = world();
    const remaining = [1, 2, 3].map((caller) => left(count(from(`192.0.2.${caller}`), portal)));
    const [first = 0] = remaining;
    expect(first).toBeGreaterThan(PER_MINUTE);
    expect(remaining).toEqual([first, first - 1, first - 2]);
  });

  test('are the public’s by the address behind the last proxy that is believed: what it claims itself counts for nothing', () => {
    const one = world();
    const remaining = (forwarded: string) => left(one.count(from(forwarded), PUBLIC_VIEWER));
    expect(['192.0.2.1', '192.0.2.2', '203.0.113.9, 192.0.2.1', ' x , 192.0.2.1 '].map(remaining)).toEqual([
      2, 2, 1, 0,
    ]);
    const two = world(PER_MINUTE, { hops: 2 });
    const behindTwo = (forwarded: string) => left(two.count(from(forwarded), PUBLIC_VIEWER));
    expect(['192.0.2.1, 10.0.0.2', 'x, 192.0.2.1, 10.0.0.2', '192.0.2.3, 10.0.0.2'].map(behindTwo)).toEqual([2, 1, 2]);
  });

  test('are counted by the first address from the right that is no proxy’s, where the proxies are named', () => {
    const { count } = world(PER_MINUTE, { addresses: ['10.0.0.0/8'] });
    const remaining = (forwarded?: string) => left(count(from(forwarded), PUBLIC_VIEWER));
    expect(['192.0.2.1', '198.51.100.7, 192.0.2.1, 10.1.1.1', '10.0.0.9, 192.0.2.2'].map(remaining)).toEqual([2, 1, 2]);
  });

  test('of IPv6 addresses are those of their network of 64 bits, and an IPv4 address is the same in both writings', () => {
    const { count } = world();
    const remaining = (forwarded: string) => left(count(from(forwarded), PUBLIC_VIEWER));
    expect(['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '2001:db8:1:3::1'].map(remaining)).toEqual([2, 1, 2]);
    expect(['192.0.2.9', '::ffff:192.0.2.9', '::ffff:c000:209'].map(remaining)).toEqual([2, 1, 0]);
  });

  test('cannot be used up for a client by an address that reads like its id', () => {
    const { count } = world();
    for (let time = 0; time < PER_MINUTE; time += 1) count(from('portal-1'), PUBLIC_VIEWER);
    const first = left(count(from(), portal));
    expect(left(count(from(), portal))).toBe(first - 1);
    expect(first).toBeGreaterThan(PER_MINUTE);
  });

  test('are not told apart by a header that no trusted proxy wrote', () => {
    const { count } = world(PER_MINUTE, 'NONE');
    const remaining = (forwarded: string) => left(count(from(forwarded), PUBLIC_VIEWER));
    expect(['192.0.2.1', '192.0.2.2', '192.0.2.3'].map(remaining)).toEqual([2, 1, 0]);
  });

  test('are a page’s reader’s, whom the pages name with a proof', () => {
    const { count } = world(PER_MINUTE, 'NONE');
    const remaining = (reader: string) => left(count(from(undefined, readers.headersFor(reader)), PUBLIC_VIEWER));
    expect(['192.0.2.1', '192.0.2.2', '192.0.2.1', '2001:db8::7'].map(remaining)).toEqual([2, 2, 1, 2]);
  });

  test('are not told apart by a reader whom nobody proves', () => {
    const { count } = world(PER_MINUTE, 'NONE');
    const stranger = createReaderAddresses(Buffer.alloc(32, 2));
    const [proof = ''] = (readers.headersFor('192.0.2.1')[READER_HEADER] ?? '').split(' ');
    const forged = [
      stranger.headersFor('192.0.2.1'),
      { [READER_HEADER]: `${proof} 192.0.2.2` },
      { [READER_HEADER]: ' 192.0.2.3' },
    ];
    expect(forged.map((page) => left(count(from(undefined, page), PUBLIC_VIEWER)))).toEqual([2, 1, 0]);
    const refused = () => count(from(undefined, { [READER_HEADER]: '192.0.2.4' }), PUBLIC_VIEWER);
    expect(refusalOf(refused).code).toBe('RATE_LIMITED');
  });

  test('are not counted where the settings name no bound', () => {
    const { count } = world(null);
    expect(count(from('192.0.2.1'), PUBLIC_VIEWER)).toBe(NOT_COUNTED);
  });
});

describe('what the answers of a caller cost within a minute', () => {
  const counter = () =>
    createRateLimit({ requestsPerMinute: null, costPerMinute: 100, trusts: trustIn('NONE'), readers, now: () => 0 });

  test('is taken from its budget; what no longer fits is refused with what is left, and smaller ones still fit', () => {
    const count = counter();
    const first = count(from(), PUBLIC_VIEWER);
    expect(first.charge(60)).toBeNull();
    expect(first.headers()).toEqual(['ratelimit-policy', '"cost";q=100;w=60', 'ratelimit', '"cost";r=40;t=60']);
    const refused = count(from(), PUBLIC_VIEWER).charge(41);
    expect([refused?.code, refused?.status, refused?.headers['retry-after']]).toEqual(['RATE_LIMITED', 429, 60]);
    expect(count(from(), PUBLIC_VIEWER).charge(40)).toBeNull();
    expect(count(from(), PUBLIC_VIEWER).charge(1)?.code).toBe('RATE_LIMITED');
  });

  test('is a multiple for a registered client', () => {
    const count = counter();
    expect(count(from(), portal).charge(400)).toBeNull();
    expect(count(from(), portal).charge(1)?.code).toBe('RATE_LIMITED');
  });
});
