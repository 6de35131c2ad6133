import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type CuttableLine, layLine } from '../setup/cuttable-line.ts';
import { type Answer, startTestServer, type TestServer } from '../setup/running-server.ts';

const SEARCH = '{ services(filter: { text: "gjeld" }) { totalCount } }';
const PEOPLE = '{ office(number: "1640") { contacts { name } } }';

let line: CuttableLine;
let server: TestServer;
let os: string;
beforeAll(async () => {
  server = await startTestServer(async (databaseUrl) => {
    line = await layLine(databaseUrl);
    return { DATABASE_URL: line.url };
  });
  os = await server.signIn('MUNICIPALITY', '3430');
});
afterAll(async () => {
  line.mend();
  await server.stop();
  await line.stop();
});

const ready = async () => (await fetch(`${server.url}/health/ready`)).status;
const live = async () => (await fetch(`${server.url}/health/live`)).status;

function expectUnavailable(answer: Answer<unknown>): void {
  expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(answer.errors[0]?.extensions.correlationId).toBe(answer.headers.get('x-correlation-id'));
  expect(answer.text).not.toMatch(/ECONN|127\.0\.0\.1|select|insert|Eksempel/i);
}

describe('while the database is away', () => {
  beforeAll(() => line.cut());

  test('the directory is answered as it was last known', async () => {
    const { status, data } = await server.ask('{ municipality(number: "3430") { name offices { number } } }');
    expect([status, data]).toMatchObject([200, { municipality: { name: 'Os', offices: [{ number: '1640' }] } }]);
  });

  test('a search is 503 with a time to come back', async () => expectUnavailable(await server.ask(SEARCH)));

  test('a denied read that cannot be written into the audit is 503, not an answer', async () =>
    expectUnavailable(await server.ask(PEOPLE)));

  test('a token whose client cannot be looked up is 503: neither refused nor the public', async () =>
    expectUnavailable(await server.ask(PEOPLE, { token: os })));

  test('it lives, and within some seconds says that it is not ready', async () => {
    await vi.waitFor(async () => expect(await ready()).toBe(503), { timeout: 60_000, interval: 100 });
    expect(await live()).toBe(200);
  });
});

describe('when the database is back', () => {
  test('everything is answered again without anybody’s help', async () => {
    line.mend();
    await vi.waitFor(async () => expect((await server.ask(SEARCH)).status).toBe(200), {
      timeout: 60_000,
      interval: 100,
    });
    await vi.waitFor(async () => expect(await ready()).toBe(200), { timeout: 60_000, interval: 100 });
    expect((await server.ask(PEOPLE, { token: os })).text).toContain('Kari Eksempel');
  });
});
