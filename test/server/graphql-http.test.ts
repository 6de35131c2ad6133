import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const audits = serverAudits({ url: () => `${server.url}/graphql`, fetchFn: fetch });

test('the audits of GraphQL over HTTP are all there', () => expect(audits.length).toBeGreaterThan(50));

test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (_id, _name, audit) => {
  const result = await audit.fn();
  const reason = 'reason' in result ? result.reason : '';
  if (result.status === 'warn') console.warn(`${audit.id} ${audit.name}: ${reason}`);
  expect([result.status, reason]).not.toEqual(['error', reason]);
});
