import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../config.ts';
import { type RunningServer, startServer } from '../../start-server.ts';
import { type ReplicaPair, startReplicaPair } from '../db/read-router/replica-pair.ts';
import { answerOf } from '../setup/running-server.ts';
import { developmentTokens } from '../setup/tokens.ts';

let pair: ReplicaPair;
let server: RunningServer;
let folder: string;
let token: string;
beforeAll(async () => {
  pair = await startReplicaPair();
  folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-server-'));
  const settings = { DATABASE_URL: pair.primaryUrl, READ_DATABASE_URL: pair.replicaUrl, DATA_DIR: folder };
  const config = readConfig({ NODE_ENV: 'test', PORT: '0', DATABASE_CONNECTIONS_MAX: '3', ...settings });
  server = await startServer(config, pino({ level: 'silent' }));
  token = await (await developmentTokens(folder))('MUNICIPALITY', '3430');
});
afterAll(async () => {
  await server.close();
  await pair.stop();
  await rm(folder, { recursive: true, force: true });
});

async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const body = JSON.stringify({ query, variables });
  const { data, errors } = await answerOf(await fetch(`${server.url}/graphql`, { method: 'POST', headers, body }));
  expect(errors).toEqual([]);
  return data as Data;
}
const replicaState = async () => (await (await fetch(`${server.url}/health/ready`)).json()) as { replica?: string };
const isLevel = () => expect.poll(replicaState).toMatchObject({ replica: 'LEVEL' });
/** What the platform's connections to the replica were asked last. */
const askedThere = async () => {
  const rows = await pair.replicaAdmin()<{ query: string }[]>`
    select query from pg_stat_activity where application_name = 'tjenestegraf api'`;
  return rows.map(({ query }) => query).join('\n');
};
const HISTORY = '{ history(entityType: CONTACT, entityId: $id) { totalCount nodes { id } } }';
const SAVE = `mutation ($input: SaveContactsInput!) { saveContacts(input: $input) {
  results { id outcome } change { id cursor } userErrors { code path } } }`;
const CHANGES = 'query ($after: String) { changes(after: $after) { nodes { entityId } pageInfo { endCursor } } }';
interface Saved {
  readonly saveContacts: { readonly results: readonly { id: string; outcome: string }[]; readonly userErrors: [] };
}
const save = async (name: string): Promise<string> => {
  const items = [{ office: '1640', role: 'DEBT_COUNSELLOR', name }];
  const { saveContacts } = await ask<Saved>(SAVE, { input: { items, idempotencyKey: randomUUID() } });
  expect(saveContacts.userErrors).toEqual([]);
  expect(saveContacts.results).toMatchObject([{ outcome: 'CREATED' }]);
  return saveContacts.results[0]?.id ?? '';
};
const entriesOf = async (id: string) =>
  (await ask<{ history: { totalCount: number } }>(`query ($id: ID!) ${HISTORY}`, { id })).history.totalCount;

test('search, history and the change feed are read from the replica while it is level', async () => {
  await isLevel();
  // A connection shows the last that it was asked, and is asked for its version in between.
  const seenAfter = (question: string) => expect.poll(() => ask(question).then(askedThere));
  await seenAfter('{ services(filter: { text: "gjeld" }) { totalCount } }').toMatch(/service_search/);
  await seenAfter(CHANGES).toMatch(/change_feed/);
});

test('who has written reads it at once, also while the replica stands still, and again once it has caught up', async () => {
  await isLevel();
  const { changes } = await ask<{ changes: { pageInfo: { endCursor: string } } }>(
    '{ changes(first: 500) { pageInfo { endCursor } } }',
  );
  expect(changes.pageInfo.endCursor).not.toBe('');
  const cursor = (await ask<{ changesCursor: string }>('{ changesCursor }')).changesCursor;
  await pair.replicaAdmin()`select pg_wal_replay_pause()`;
  let id: string;
  try {
    id = await save('Eksempel én');
    for (let time = 0; time < 5; time += 1) {
      expect(await entriesOf(id)).toBe(1);
      const feed = await ask<{ changes: { nodes: { entityId: string }[] } }>(CHANGES, { after: cursor });
      expect(feed.changes.nodes.map(({ entityId }) => entityId)).toContain(id);
    }
    expect(await replicaState()).toMatchObject({ status: 'ready', replica: 'BEHIND' });
  } finally {
    await pair.replicaAdmin()`select pg_wal_replay_resume()`;
  }
  await isLevel();
  expect(await entriesOf(id)).toBe(1);
});

test('without its replica the platform is ready and answers everything', async () => {
  await pair.stopReplica();
  const id = await save('Eksempel to');
  expect(await entriesOf(id)).toBe(1);
  expect(await ask('{ services(filter: { text: "gjeld" }) { totalCount } }')).toBeDefined();
  await expect.poll(replicaState).toMatchObject({ status: 'ready', replica: 'AWAY' });
  await pair.startReplica();
  await isLevel();
});
