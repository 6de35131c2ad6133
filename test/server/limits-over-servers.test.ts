import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type CuttableLine, layLine } from '../setup/cuttable-line.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

/** Few, so that a busy machine answers them all within the minute. */
const PER_MINUTE = 64;
/** What each server counts of a whole minute before it tells the other: see ADR 0082. */
const UNSHARED = PER_MINUTE / 8;
const COST_PER_MINUTE = 16_000;

let line: CuttableLine;
let one: TestServer;
let other: Awaited<ReturnType<TestServer['twin']>>;
beforeAll(async () => {
  one = await startTestServer(async (databaseUrl) => {
    line = await layLine(databaseUrl);
    return {
      DATABASE_URL: line.url,
      REQUESTS_PER_MINUTE: String(PER_MINUTE),
      COST_PER_MINUTE: String(COST_PER_MINUTE),
      TRUST_PROXY: '1',
    };
  });
  other = await one.twin({});
});
afterAll(async () => {
  line.mend();
  await other.close();
  await one.stop();
  await line.stop();
});

const ask = async (url: string, from: string, query = '{ municipality(number: "3430") { name } }') => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
    body: JSON.stringify({ query }),
  });
  await response.arrayBuffer();
  return response;
};
const leftOf = (response: Response, what: 'requests' | 'cost') =>
  Number(new RegExp(`"${what}";r=(\\d+)`).exec(response.headers.get('ratelimit') ?? '')?.[1]);

/** Requests of the newest asker that the servers have told each other of. */
async function toldOf(): Promise<number> {
  const [row] = await one.database.owner<{ requests: number }[]>`
    select requests from asker_minute order by started_at desc limit 1`;
  return row?.requests ?? 0;
}

/**
 * How many of many requests were answered, asked in turn of both servers. What is due to be told is told before the next is
 * asked: on a busy machine that takes longer than a request.
 */
async function answeredOf(count: number, from: string, query?: (n: number) => string): Promise<number> {
  let answered = 0;
  for (let n = 0; n < count; n += 1) {
    const { status } = await ask(n % 2 === 0 ? one.url : other.url, from, query?.(n));
    if (status !== 200) continue;
    answered += 1;
    await expect.poll(toldOf, { interval: 5 }).toBeGreaterThan(answered - 2 * UNSHARED);
  }
  return answered;
}

describe('an asker that goes from server to server', () => {
  test('gets one limit of requests, and at most one in ten more', async () => {
    const answered = await answeredOf(PER_MINUTE * 2, '203.0.113.1');
    expect(answered).toBeGreaterThanOrEqual(PER_MINUTE);
    expect(answered).toBeLessThanOrEqual(PER_MINUTE * 1.1);
  });

  test('gets one budget of cost, and as much more', async () => {
    const answered = await answeredOf(
      100,
      '203.0.113.2',
      (n) => `{ n${n}: municipalities(first: 100) { nodes { number name county { name } } } }`,
    );
    // Each costs about 500.
    expect(answered).toBeGreaterThan(20);
    expect(answered * 500).toBeLessThan(COST_PER_MINUTE * 1.15);
  });

  test('is told by one what it has left after what it used at the other', async () => {
    for (let n = 0; n < PER_MINUTE / 2; n += 1) await ask(one.url, '203.0.113.3');
    for (let n = 0; n < UNSHARED; n += 1) await ask(other.url, '203.0.113.3');
    await vi.waitFor(async () => {
      expect(leftOf(await ask(other.url, '203.0.113.3'), 'requests')).toBeLessThan(PER_MINUTE / 2);
    });
  });

  test('leaves nobody else less', async () => {
    expect(leftOf(await ask(other.url, '203.0.113.4'), 'requests')).toBe(PER_MINUTE - 1);
  });
});

test('whoever asks little is not written down, and nobody by an address', async () => {
  const rows = await one.database.owner<{ hash: string }[]>`select asker_hash as hash from asker_minute`;
  expect(rows.map(({ hash }) => hash).join()).not.toContain('203.0.113');
  expect(rows).toHaveLength(3);
});

test('without the database each server goes on counting for itself, and is refused at the limit', async () => {
  line.cut();
  for (let n = 0; n < PER_MINUTE; n += 1) expect((await ask(one.url, '203.0.113.5')).status).toBe(200);
  expect((await ask(one.url, '203.0.113.5')).status).toBe(429);
  expect((await ask(other.url, '203.0.113.5')).status).toBe(200);
  line.mend();
});
