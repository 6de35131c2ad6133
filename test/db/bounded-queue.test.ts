import { afterAll, beforeAll, expect, test } from 'vitest';
import { boundReads, boundTransactions } from '../../db/bounded-queue.ts';
import { readFromPrimary } from '../../db/read-router.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
});
afterAll(() => database.drop());

const MAX = 2;
const full = { code: 'CONNECTION_QUEUE_FULL' };

test('of more questions than may wait for the database, those beyond are told to come again, and later ones are answered', async () => {
  const reads = boundReads(readFromPrimary(database.owner), MAX);
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
  const { sql: writes, underWay } = boundTransactions(database.owner, MAX);
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
