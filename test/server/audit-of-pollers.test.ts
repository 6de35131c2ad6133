import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

const POLL =
  'query Poll($after: String) { changes(after: $after, first: 50) { nodes { kind entityId } pageInfo { endCursor } lagMs } }';

let server: TestServer;
let oslo: string;
let after: string;
beforeAll(async () => {
  server = await startTestServer();
  oslo = await server.signIn('MUNICIPALITY', '0301');
  after = (await server.ask<{ changesCursor: string }>('{ changesCursor }', { token: oslo })).data.changesCursor;
});
afterAll(() => server.stop());

interface Page {
  readonly changes: { readonly nodes: readonly unknown[]; readonly pageInfo: { readonly endCursor: string } };
}

const poll = async () => {
  const { data } = await server.ask<Page>(POLL, { token: oslo, variables: { after } });
  after = data.changes.pageInfo.endCursor;
  return data.changes.nodes.length;
};
const rows = async () =>
  await server.database.owner`
    select coordinates, municipality_numbers as municipalities from audit_event where operation_name = 'Poll' order by id`;

test('polls that find nothing new are one row of the audit a day; one that shows something has its own', async () => {
  for (let count = 0; count < 5; count += 1) expect(await poll()).toBe(0);
  expect(await rows()).toHaveLength(1);
  await server.database.owner`update county set name = 'Innlandet for alle' where number = '34'`;
  await expect.poll(poll).toBe(1);
  expect(await rows()).toHaveLength(2);
  for (let count = 0; count < 3; count += 1) await poll();
  expect(await rows()).toHaveLength(2);
});

test('another operation, and a poll that is refused, have rows of their own', async () => {
  const before = await rows();
  await server.ask(POLL.replace('kind', 'kind __typename'), { token: oslo, variables: { after } });
  expect(await rows()).toHaveLength(before.length + 1);
  await server.ask(POLL, { variables: { after } });
  await server.ask(POLL, { variables: { after } });
  expect(await rows()).toHaveLength(before.length + 3);
});
