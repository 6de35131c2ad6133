import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createRateLimit, NOT_COUNTED } from '../../http/endpoint/rate-limit.ts';
import { createReaderAddresses, READER_HEADER } from '../../http/endpoint/reader-address.ts';
import { RequestError } from '../../http/errors/request-error.ts';
import { PUBLIC_VIEWER, type Viewer } from '../../services/identity/viewer.ts';

const portal: Viewer = { ...PUBLIC_VIEWER, role: 'PORTAL', clientId: 'portal-1' };
const PER_MINUTE = 3;

const readers = createReaderAddresses(Buffer.alloc(32, 1));

function from(forwarded?: string, page: Readonly<Record<string, string>> = {}): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  Object.assign(request.headers, page);
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
  return request;
}

function world(requestsPerMinute: number | null = PER_MINUTE, trustProxy = true) {
  let now = 1_000;
  const count = createRateLimit({ requestsPerMinute, trustProxy, readers, now: () => now });
  const wait = (ms: number) => {
    now += ms;
  };
  return { count, wait };
}

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
    const headers = [2, 1, 0].map((remaining) => [
      ...['x-ratelimit-limit', 3],
      ...['x-ratelimit-remaining', remaining],
      ...['x-ratelimit-reset', 60],
    ]);
    expect([1, 2, 3].map(() => count(from('192.0.2.1'), PUBLIC_VIEWER))).toEqual(headers);
    wait(58_500);
    const refused = refusalOf(() => count(from('192.0.2.1'), PUBLIC_VIEWER));
    expect([refused.code, refused.status]).toEqual(['RATE_LIMITED', 429]);
    expect(refused.headers).toEqual({
      'x-ratelimit-limit': 3,
      'x-ratelimit-remaining': 0,
      'x-ratelimit-reset': 2,
      'retry-after': 2,
    });
  });

  test('begin anew when the minute is over, to the millisecond', () => {
    const { count, wait } = world();
    for (let time = 0; time < PER_MINUTE; time += 1) count(from('192.0.2.1'), PUBLIC_VIEWER);
    wait(59_999);
    expect(refusalOf(() => count(from('192.0.2.1'), PUBLIC_VIEWER)).code).toBe('RATE_LIMITED');
    wait(1);
    expect(count(from('192.0.2.1'), PUBLIC_VIEWER)).toContain(2);
  });

  test('are a registered client’s wherever it calls from, and as many more as its role may ask', () => {
    const { count } = world();
    const remaining = [1, 2, 3].map((caller) => count(from(`192.0.2.${caller}`), portal)[3]);
    const limit = count(from('192.0.2.4'), portal)[1] as number;
    expect(limit).toBeGreaterThan(PER_MINUTE);
    expect(remaining).toEqual([limit - 1, limit - 2, limit - 3]);
  });

  test('are the public’s by address: the first that a proxy in front names', () => {
    const { count } = world();
    const remaining = (forwarded: string) => count(from(forwarded), PUBLIC_VIEWER)[3];
    expect(['192.0.2.1', '192.0.2.2', '192.0.2.1, 10.0.0.1', ' 192.0.2.1 ,x'].map(remaining)).toEqual([2, 2, 1, 0]);
  });

  test('cannot be used up for a client by an address that reads like its id', () => {
    const { count } = world();
    for (let time = 0; time < PER_MINUTE; time += 1) count(from('portal-1'), PUBLIC_VIEWER);
    expect(count(from(), portal)[3]).toBe((count(from(), portal)[1] as number) - 1);
  });

  test('are not told apart by a header that no trusted proxy wrote', () => {
    const { count } = world(PER_MINUTE, false);
    const remaining = (forwarded: string) => count(from(forwarded), PUBLIC_VIEWER)[3];
    expect(['192.0.2.1', '192.0.2.2', '192.0.2.3'].map(remaining)).toEqual([2, 1, 0]);
  });

  test('are a page’s reader’s, whom the pages name with a proof', () => {
    const { count } = world(PER_MINUTE, false);
    const remaining = (reader: string) => count(from(undefined, readers.headersFor(reader)), PUBLIC_VIEWER)[3];
    expect(['192.0.2.1', '192.0.2.2', '192.0.2.1', '2001:db8::7'].map(remaining)).toEqual([2, 2, 1, 2]);
  });

  test('are not told apart by a reader whom nobody proves', () => {
    const { count } = world(PER_MINUTE, false);
    const stranger = createReaderAddresses(Buffer.alloc(32, 2));
    const [proof = ''] = (readers.headersFor('192.0.2.1')[READER_HEADER] ?? '').split(' ');
    const forged = [
      stranger.headersFor('192.0.2.1'),
      { [READER_HEADER]: `${proof} 192.0.2.2` },
      { [READER_HEADER]: ' 192.0.2.3' },
    ];
    expect(forged.map((page) => count(from(undefined, page), PUBLIC_VIEWER)[3])).toEqual([2, 1, 0]);
    const refused = () => count(from(undefined, { [READER_HEADER]: '192.0.2.4' }), PUBLIC_VIEWER);
    expect(refusalOf(refused).code).toBe('RATE_LIMITED');
  });

  test('are not counted where the settings name no bound', () => {
    const { count } = world(null);
    expect(count(from('192.0.2.1'), PUBLIC_VIEWER)).toBe(NOT_COUNTED);
  });
});
