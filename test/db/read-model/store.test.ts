import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { connect } from '../../../db/client.ts';
import { createDirectoryStore, type DirectoryStore, type DirectoryStoreEvent } from '../../../db/read-model/store.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';

let database: TestDatabase;
let store: DirectoryStore;
let events: DirectoryStoreEvent[];
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(() => store.close());
afterAll(() => database.drop());

async function open(applicationName: string, pollIntervalMs = 500) {
  events = [];
  const sql = database.connect({ applicationName });
  store = await createDirectoryStore(sql, {
    pollIntervalMs,
    unhealthyAfterMs: 800,
    log: (event) => events.push(event),
  });
}

let names = 0;
async function rename(): Promise<string> {
  names += 1;
  const name = `Hemsedal ${names}`;
  await database.owner`update municipality set name = ${name} where number = '3326'`;
  return name;
}
const shownName = () => store.current().municipalities.get('3326')?.name;
const waitUntil = (condition: () => boolean) => vi.waitUntil(condition, { timeout: 60_000, interval: 10 });
const kinds = () => events.map(({ kind }) => kind);
const endSessions = (applicationName: string) =>
  database.owner`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = ${applicationName} and datname = current_database()`;

describe('the directory in memory', () => {
  test('shows a change of another connection, of which LISTEN alone tells it', async () => {
    await open('store listens', 600_000);
    const name = await rename();
    await waitUntil(() => shownName() === name);
    expect(shownName()).toBe(name);
  });

  test('shows an own write once it is refreshed, and a request keeps the version it has', async () => {
    await open('store refreshes', 600_000);
    const held = store.current();
    const before = held.municipalities.get('3326')?.name;
    const name = await rename();
    await store.refresh();
    expect(shownName()).toBe(name);
    expect(held.municipalities.get('3326')?.name).toBe(before);
    expect(store.current().version).toBeGreaterThan(held.version);
  });

  test('is the same object while nothing changes', async () => {
    await open('store rests', 50);
    const held = store.current();
    await sleep(300);
    expect(store.current()).toBe(held);
    expect(kinds()).toEqual(['loaded']);
  });

  test('notices a lost LISTEN connection, catches up on what it missed, and listens again', async () => {
    await open('store loses its ears', 300);
    await endSessions('store loses its ears');
    const name = await rename();
    await waitUntil(() => shownName() === name);
    expect(shownName()).toBe(name);
    await waitUntil(() => kinds().includes('listenRestored'));
    expect(kinds()).toEqual(expect.arrayContaining(['listenLost', 'listenRestored']));
    const [ears] = await database.owner`
      select count(*)::int as count from pg_stat_activity
      where application_name = 'store loses its ears' and (query ilike 'listen%' or query = 'select')`;
    expect(ears).toEqual({ count: 1 });
  });

  test('loads a burst of changes in few loads, and misses none', async () => {
    await open('store meets a burst', 600_000);
    const loadsBefore = kinds().filter((kind) => kind === 'loaded').length;
    let name = '';
    for (let index = 0; index < 30; index += 1) name = await rename();
    await waitUntil(() => shownName() === name);
    expect(shownName()).toBe(name);
    expect(kinds().filter((kind) => kind === 'loaded').length - loadsBefore).toBeLessThan(30);
  });

  test('keeps serving the last version when the database is gone, and says how old it is', async () => {
    await open('store loses the database', 100);
    const held = store.current();
    const elsewhere = connect(inject('databaseUrl'), {
      applicationName: 'tjenestegraf test',
      role: null,
      poolSizeMax: 1,
    });
    await elsewhere`alter database ${elsewhere(databaseName())} allow_connections false`;
    await endSessions('store loses the database');
    await waitUntil(() => !store.health().healthy);
    expect(store.health()).toMatchObject({ healthy: false });
    expect(store.health().lagMs).toBeGreaterThanOrEqual(800);
    expect(store.current()).toBe(held);
    await elsewhere`alter database ${elsewhere(databaseName())} allow_connections true`;
    await elsewhere.end();
    const name = await rename();
    await waitUntil(() => shownName() === name);
    expect(shownName()).toBe(name);
    expect(store.health().healthy).toBe(true);
    expect(kinds()).toEqual(expect.arrayContaining(['databaseLost', 'databaseRestored']));
  });
});

const databaseName = () => new URL(database.url).pathname.slice(1);
