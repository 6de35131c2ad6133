import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ConnectOptions, connect, type Sql } from '../../../db/client.ts';
import { fetchVersion } from '../../../db/read-model/load.ts';
import { createReadRouter, type ReadRouter, type ReplicaState } from '../../../db/read-router.ts';
import { type ReplicaPair, startReplicaPair } from './replica-pair.ts';

const api: ConnectOptions = { applicationName: 'tjenestegraf test', role: 'tjenestegraf_api', poolSizeMax: 3 };
let pair: ReplicaPair;
let primary: Sql;
let readRouter: ReadRouter;
let told: ReplicaState[];

beforeAll(async () => {
  pair = await startReplicaPair();
  primary = connect(pair.primaryUrl, api);
});
beforeEach(async () => {
  told = [];
  readRouter = createReadRouter(primary, pair.replicaUrl, api, {
    pollIntervalMs: 50,
    log: ({ state }) => told.push(state),
  });
  await isLevel();
  return () => readRouter.close();
});
afterAll(async () => {
  await primary.end({ timeout: 1 });
  await pair.stop();
});

const isLevel = () => expect.poll(() => readRouter.replica()).toBe('LEVEL');
const rename = (name: string) => pair.owner`update office set name = ${name} where number = '1640'`;
const pause = () => pair.replicaAdmin()`select pg_wal_replay_pause()`;
const resume = () => pair.replicaAdmin()`select pg_wal_replay_resume()`;
const askName = async (sql: Sql) => {
  const [row] = await sql<{ name: string; replica: boolean }[]>`
    select name, pg_is_in_recovery() as replica from office where number = '1640'`;
  return row;
};
const now = async () => (await fetchVersion(primary)).version;

test('a question is put to the replica while it is as far as the directory', async () => {
  expect(await readRouter.at(await now(), askName)).toMatchObject({ replica: true });
});

test('while the replica is behind a version, who has seen that version is answered by the primary, and then again by the replica', async () => {
  await pause();
  try {
    await rename('Nav Eksempel én');
    const version = await now();
    for (let time = 0; time < 20; time += 1) {
      expect(await readRouter.at(version, askName)).toEqual({ name: 'Nav Eksempel én', replica: false });
    }
    expect(readRouter.replica()).toBe('BEHIND');
  } finally {
    await resume();
  }
  await isLevel();
  expect(await readRouter.at(await now(), askName)).toEqual({ name: 'Nav Eksempel én', replica: true });
});

test('what the primary has shown is not taken back by the replica, though the asker’s directory is older', async () => {
  const before = await now();
  await pause();
  try {
    await rename('Nav Eksempel to');
    const seen = await now();
    // One whose directory is new already brings the node to the primary; the other's answer is from there too, and ahead.
    await readRouter.at(seen, askName);
    expect(await readRouter.at(before, askName)).toEqual({ name: 'Nav Eksempel to', replica: false });
  } finally {
    await resume();
  }
});

test('a write after the directory was read, shown by the primary because the replica failed, stays shown', async () => {
  const before = await now();
  await pause();
  try {
    await rename('Nav Eksempel tre');
    const failsOnReplica = async (sql: Sql) => {
      const found = await askName(sql);
      if (found?.replica) throw new Error('lost on the way');
      return found;
    };
    expect(await readRouter.at(before, failsOnReplica)).toEqual({ name: 'Nav Eksempel tre', replica: false });
    expect(await readRouter.at(before, askName)).toEqual({ name: 'Nav Eksempel tre', replica: false });
  } finally {
    await resume();
  }
});

test('a replica that is stopped is left out without an error, said once, and used again when it is back', async () => {
  await pair.stopReplica();
  const answers = [];
  for (let time = 0; time < 20; time += 1) answers.push(await readRouter.at(await now(), askName));
  expect(answers.every((answer) => answer?.replica === false)).toBe(true);
  await expect.poll(() => told).toEqual(['AWAY']);
  await pair.startReplica();
  await isLevel();
  expect(await readRouter.at(await now(), askName)).toMatchObject({ replica: true });
  expect(told.filter((state) => state === 'AWAY')).toHaveLength(1);
});

test('a question under way when the replica is lost is answered by the primary', async () => {
  const slowThere = (sql: Sql) =>
    sql<{ replica: boolean }[]>`
      select pg_is_in_recovery() as replica from (select case when pg_is_in_recovery() then pg_sleep(8) end) as waited`;
  const asked = readRouter.at(await now(), slowThere);
  const endAsked = async () =>
    (
      await pair.replicaAdmin()`
        select pg_terminate_backend(pid) from pg_stat_activity
        where query like '%pg_sleep%' and state = 'active' and pid <> pg_backend_pid()`
    ).length;
  await expect.poll(endAsked).toBeGreaterThan(0);
  expect(await asked).toMatchObject([{ replica: false }]);
});

test('a database that takes writes of its own is no replica and is never read from', async () => {
  const wrong = createReadRouter(primary, pair.primaryUrl, api, { pollIntervalMs: 20 });
  await expect.poll(() => wrong.replica()).toBe('AWAY');
  await wrong.close();
});
