import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { RunningServer } from '../../start-server.ts';
import { type CuttableLine, layLine } from '../setup/cuttable-line.ts';
import { answerOf, startTestServer, type TestServer } from '../setup/running-server.ts';

const STATUS = '{ directoryStatus { version isCurrent origin knownAt } county(number: "34") { name } }';
const COUNTY = '{ county(number: "34") { name } }';
const SEARCH = '{ services(filter: { text: "gjeld" }) { totalCount } }';
const STATISTICS =
  '{ caseStatistics(filter: { from: "2024-01-01", to: "2025-01-01" }, groupBy: [MONTH], measures: [COUNT]) { release { id } } }';

let line: CuttableLine;
let server: TestServer;
let late: RunningServer;
let oslo: string;
beforeAll(async () => {
  server = await startTestServer(async (databaseUrl) => {
    line = await layLine(databaseUrl);
    return { DATABASE_URL: line.url };
  });
  oslo = await server.signIn('MUNICIPALITY', '0301');
  line.cut();
  late = await server.twin({});
});
afterAll(async () => {
  line.mend();
  await late?.close();
  await server.stop();
  await line.stop();
});

async function ask(query: string, token?: string) {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  return answerOf(await fetch(`${late.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) }));
}
const statusOf = async (path: string) => (await fetch(`${late.url}${path}`)).status;

test('started while the database is away, it answers with the directory as it was last known, and says so', async () => {
  const { status, data, headers } = await ask(STATUS);
  expect([status, data]).toMatchObject([
    200,
    { county: { name: 'Innlandet' }, directoryStatus: { isCurrent: false, origin: 'SNAPSHOT' } },
  ]);
  const { knownAt } = (data as { directoryStatus: { knownAt: string } }).directoryStatus;
  expect(Math.abs(Date.parse(headers.get('x-directory-known-at') ?? '') - Date.parse(knownAt))).toBeLessThan(100);
  expect(Date.parse(knownAt)).toBeLessThan(Date.now());
  const page = await fetch(`${late.url}/api/v1/counties/34`);
  expect(page.headers.get('x-directory-known-at')).not.toBeNull();
});

test('it lives and serves and is not ready: a balancer takes it where nobody is', async () =>
  expect([await statusOf('/health/live'), await statusOf('/health/serving'), await statusOf('/health/ready')]).toEqual([
    200, 200, 503,
  ]));

test.each([
  ['a search', SEARCH, false],
  ['statistics, of which nobody knows whether they are released,', STATISTICS, false],
  ['who asks with a token', COUNTY, true],
])('%s is 503 with a time to come back', async (_what, question, signedIn) => {
  const { status, errors, headers, text } = await ask(question, signedIn ? oslo : undefined);
  expect([status, errors[0]?.extensions.code, text]).toEqual([503, 'SERVICE_UNAVAILABLE', expect.any(String)]);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
});

test('when the database is back it goes over to it by itself, with what was changed meanwhile', async () => {
  expect((await ask(COUNTY)).data).toEqual({ county: { name: 'Innlandet' } });
  await server.database.owner`update county set name = 'Innlandet endret' where number = '34'`;
  line.mend();
  await vi.waitFor(async () => expect(await statusOf('/health/ready')).toBe(200), { timeout: 60_000, interval: 100 });
  const { data, headers } = await ask(STATUS);
  expect(data).toMatchObject({
    county: { name: 'Innlandet endret' },
    directoryStatus: { isCurrent: true, origin: 'DATABASE' },
  });
  expect(headers.get('x-directory-known-at')).toBeNull();
  expect((await ask(COUNTY)).data).toEqual({ county: { name: 'Innlandet endret' } });
  await vi.waitFor(async () => expect((await ask(STATISTICS)).status).not.toBe(503), {
    timeout: 60_000,
    interval: 100,
  });
  expect([(await ask(SEARCH)).status, (await ask(COUNTY, oslo)).status]).toEqual([200, 200]);
});
