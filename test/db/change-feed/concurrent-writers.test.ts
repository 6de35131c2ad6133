import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchFeedLag } from '../../../db/queries/change-feed/feed-lag.ts';
import type { PlacedChange } from '../../../db/queries/change-feed/read-changes.ts';
import { fetchVersion } from '../../../db/read-model/load.ts';
import type { FeedPlace } from '../../../services/change-feed/feed-token.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { newestPlace, poll } from './poll-feed.ts';

const WRITERS = 8;
const TRANSACTIONS = 30;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Polls until it is stopped and nothing more follows; keeps what came, in order. */
function reader(start: FeedPlace) {
  const delivered: PlacedChange[] = [];
  let stopped = false;
  let polls = 0;
  const done = (async () => {
    for (let after = start; ; ) {
      const last = stopped;
      const page = await poll(database.api, after, { limit: 7, types: ['CONTACT'] });
      delivered.push(...page.changes);
      after = page.end;
      polls += 1;
      if (last && !page.hasNextPage) return;
    }
  })();
  return {
    async stop() {
      stopped = true;
      await done;
      return { delivered, polls };
    },
  };
}

test('eight writers with rollbacks and a slow transaction: what is delivered is what was committed, in order', async () => {
  const polling = reader(await newestPlace(database.api));
  const committed = new Map<string, string>();
  const rolledBack = new Set<string>();
  const slowOnes = database.connect({ role: null, poolSizeMax: 1 });
  const slow = slowOnes.begin(async (transaction) => {
    await transaction`insert into contact (id, office_number, role, source_id) values
      ('slow', '0315', 'SWITCHBOARD', 'source-synthetic-examples')`;
    await sleep(1_000);
  });
  const clients = database.connect({ role: null, poolSizeMax: WRITERS });
  let seed = 7;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const write = async (writer: number) => {
    const id = `writer-${writer}`;
    let there = false;
    for (let turn = 0; turn < TRANSACTIONS; turn += 1) {
      const undo = random() < 0.25;
      const what = !there ? 'insert' : random() < 0.3 ? 'delete' : 'update';
      const extra = `extra-${writer}-${turn}`;
      const work = clients.begin(async (transaction) => {
        if (what === 'insert')
          await transaction`insert into contact (id, office_number, role, source_id) values
            (${id}, '1640', 'SWITCHBOARD', 'source-synthetic-examples')`;
        if (what === 'update') await transaction`update contact set name = ${`Nr ${turn}`} where id = ${id}`;
        if (what === 'delete') await transaction`delete from contact where id = ${id}`;
        await transaction`insert into contact (id, office_number, role, source_id) values
          (${extra}, '0315', 'SWITCHBOARD', 'source-synthetic-examples')`;
        if (random() < 0.3) await sleep(random() * 15);
        if (undo) throw new Error('undo');
      });
      await work.then(
        () => {
          committed.set(extra, `${id} ${what}`);
          there = what !== 'delete';
        },
        () => rolledBack.add(extra),
      );
    }
  };
  await Promise.all([slow, ...Array.from({ length: WRITERS }, (_, writer) => write(writer))]);
  committed.set('slow', 'slow');
  const { delivered, polls } = await polling.stop();

  const extras = delivered.map(({ entityId }) => entityId).filter((id) => committed.has(id) || rolledBack.has(id));
  expect(rolledBack.size).toBeGreaterThan(20);
  expect(polls).toBeGreaterThan(10);
  expect(extras.toSorted()).toEqual([...committed.keys()].toSorted());
  for (let writer = 0; writer < WRITERS; writer += 1) {
    const happened = [...committed.values()].filter((text) => text.startsWith(`writer-${writer} `));
    const kinds = { CREATED: 'insert', UPDATED: 'update', DELETED: 'delete', MERGED: '' };
    const told = delivered
      .filter(({ entityId }) => entityId === `writer-${writer}`)
      .map(({ entityId, kind }) => `${entityId} ${kinds[kind]}`);
    expect(told).toEqual(happened);
  }
  const places = delivered.map(({ version, sequence }) => [BigInt(version), BigInt(sequence)] as const);
  for (const [index, [version, sequence]] of places.entries()) {
    const before = places[index - 1];
    if (before) expect(version > before[0] || (version === before[0] && sequence > before[1])).toBe(true);
  }
  // The case this is about did happen: a sequence number went by before a smaller one was committed.
  expect(places.some(([, sequence], index) => sequence < (places[index - 1]?.[1] ?? 0n))).toBe(true);
});

describe('a transaction that stays open', () => {
  const lag = async () => fetchFeedLag(database.api, (await fetchVersion(database.api)).version);
  const rename = (name: string) => database.owner`update county set name = ${name} where number = '34'`;

  test('holds nothing up: commits of others come at once, and the lag says 0', async () => {
    const start = await newestPlace(database.api);
    const open = Promise.withResolvers<void>();
    const close = Promise.withResolvers<void>();
    const idle = database.connect({ role: null, poolSizeMax: 1 }).begin(async (transaction) => {
      await transaction`update county set name = 'Agder fylke' where number = '42'`;
      open.resolve();
      await close.promise;
    });
    await open.promise;
    await rename('Innlandet fylke');
    expect((await poll(database.api, start)).changes.map(({ entityId }) => entityId)).toEqual(['34']);
    expect(await lag()).toBe(0);
    close.resolve();
    await idle;
    const both = (await poll(database.api, start)).changes.map(({ entityId }) => entityId);
    expect(both).toEqual(['34', '42']);
  });

  test('after it has taken its number holds up all commits: the lag grows, and the idle time-out ends it', async () => {
    const start = await newestPlace(database.api);
    const open = Promise.withResolvers<void>();
    const idle = database
      .connect({ role: null, poolSizeMax: 1, idleTransactionTimeoutMs: 2_500 })
      .begin(async (transaction) => {
        await transaction`update county set name = 'Agder' where number = '42'`;
        await transaction`set constraints all immediate`;
        open.resolve();
        await sleep(10_000, undefined, { ref: false });
      })
      .catch(() => {});
    await open.promise;
    const waitsFrom = performance.now();
    const other = rename('Innlandet').execute();
    expect((await poll(database.api, start)).changes).toEqual([]);
    let seen = 0;
    await expect.poll(async () => (seen = await lag())).toBeGreaterThan(200);
    // It counts from when the change was made, a little before this test heard of it.
    expect(seen).toBeLessThan(2 * (performance.now() - waitsFrom) + 500);
    await other;
    expect((await poll(database.api, start)).changes.map(({ entityId }) => entityId)).toEqual(['34']);
    expect(await lag()).toBe(0);
    void idle;
  });

  test('a process whose directory is behind shows how far, and waits with what it does not have', async () => {
    const start = await newestPlace(database.api);
    const { version } = await fetchVersion(database.api);
    await rename('Innlandet fylke');
    await sleep(50);
    const page = await poll(database.api, start, { horizon: version });
    expect(page).toMatchObject({ changes: [], hasNextPage: false, end: start });
    expect(await fetchFeedLag(database.api, version)).toBeGreaterThanOrEqual(50);
  });
});
