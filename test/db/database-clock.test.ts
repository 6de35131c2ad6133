import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabaseClock } from '../../db/database-clock.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('processes whose own clocks are hours apart have one time, and ask for it once a minute', async () => {
  const statements: string[] = [];
  const sql = database.connect({ onStatement: (text) => void statements.push(text) });
  const asked = () => statements.filter((text) => text.includes('clock_timestamp')).length;
  const elapsed = { here: 5_000, there: 9_999_000 };
  const [here, there] = [createDatabaseClock(sql, () => elapsed.here), createDatabaseClock(sql, () => elapsed.there)];
  const [atHere, atThere] = await Promise.all([here(), there(), here()]);
  const [row] = await database.owner<{ now: number }[]>`select extract(epoch from clock_timestamp()) * 1000 as now`;
  for (const at of [atHere, atThere]) expect(Math.abs(at - Number(row?.now))).toBeLessThan(30_000);
  expect(asked()).toBe(2);
  elapsed.here += 59_000;
  expect(await here()).toBe(atHere + 59_000);
  expect(asked()).toBe(2);
  elapsed.here += 1_000;
  await here();
  expect(asked()).toBe(3);
});

test('a clock that could not be asked is asked again', async () => {
  let isAway = true;
  const sql = (() => (isAway ? Promise.reject(new Error('away')) : Promise.resolve([{ now: 1_000 }]))) as never;
  const now = createDatabaseClock(sql, () => 0);
  await expect(now()).rejects.toThrow('away');
  isAway = false;
  expect(await now()).toBe(1_000);
});
