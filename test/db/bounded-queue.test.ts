import { afterAll, beforeAll, expect, test } from 'vitest';
import { boundReads, boundTransactions } from '../../db/bounded-queue.ts';
import { readFromPrimary } from '../../db/read-router.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
});
afterAll(() => database.drop());

const BOUNDS = { atOnceMax: 1, waitingMax: 1, waitMs: 10_000 };
const full = { code: 'CONNECTION_QUEUE_FULL' };

test('of more questions than may wait for the database, those beyond are told to come again, and later ones are answered', async () => {
  const reads = boundReads(readFromPrimary(database.owner), BOUNDS);
  const ask = () => reads.at(0n, (sql) => sql`select 1`);
  const outcomes = await Promise.allSettled([ask(), ask(), ask()]);
  expect(outcomes).toMatchObject([
    { status: 'fulfilled' },
    { status: 'fulfilled' },
    { status: 'rejected', reason: full },
  ]);
  await expect(ask()).resolves.toHaveLength(1);
});

test('the same holds for writes; one that failed makes room too', async () => {
  const { sql: writes, underWay } = boundTransactions(database.owner, BOUNDS);
  const write = (fails = false) =>
    writes.begin(async (transaction) => {
      await transaction`select 1`;
      if (fails) throw new Error('as planned');
    });
  const outcomes = await Promise.allSettled([write(), write(true), write()]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect(outcomes[2]).toMatchObject({ reason: full });
  expect(underWay()).toBe(0);
  await expect(write()).resolves.toBeUndefined();
});

test('one that has waited as long as it may is told to come again, and is not begun when there is room', async () => {
  const { sql: writes, underWay } = boundTransactions(database.owner, { ...BOUNDS, waitMs: 5 });
  const begun: string[] = [];
  let finish = () => {};
  const finished = new Promise<void>((done) => {
    finish = done;
  });
  const first = writes.begin(async () => {
    begun.push('first');
    await finished;
  });
  await expect(writes.begin(async () => void begun.push('late'))).rejects.toMatchObject(full);
  finish();
  await first;
  await writes.begin(async () => void begun.push('after'));
  expect([begun, underWay()]).toEqual([['first', 'after'], 0]);
});

test('those that wait are begun in the order in which they came, no more at once than there are connections', async () => {
  const reads = boundReads(readFromPrimary(database.owner), { atOnceMax: 2, waitingMax: 9, waitMs: 10_000 });
  const begun: number[] = [];
  let atOnce = 0;
  let most = 0;
  const ask = (n: number) =>
    reads.at(0n, async (sql) => {
      begun.push(n);
      atOnce += 1;
      most = Math.max(most, atOnce);
      await sql`select 1`;
      atOnce -= 1;
    });
  await Promise.all([1, 2, 3, 4, 5, 6].map(ask));
  expect([begun, most]).toEqual([[1, 2, 3, 4, 5, 6], 2]);
});
