import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sql } from '../../../db/client.ts';
import { loadGeography } from '../../../db/statistics/geography.ts';
import { createStatisticsStore } from '../../../db/statistics/store.ts';
import { type Geography, geographyOf } from '../../../services/disclosure-control/geography.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { asRelease, release, smallCountry } from './release-world.ts';

let database: TestDatabase;
let sql: Sql;
let geography: Geography;
beforeAll(async () => {
  database = await createTestDatabase();
  sql = asRelease(database);
  geography = await loadGeography(sql);
  await smallCountry(sql, 3_000);
});
afterAll(() => database.drop());

test('nothing is served before the first release, and a release arrives without being asked for', async () => {
  const store = await createStatisticsStore(database.api, { geography: () => geography, pollIntervalMs: 600_000 });
  expect(store.current()).toBeNull();
  const { id } = await release(sql, '2026-07');
  await expect.poll(() => store.current()?.releases.at(-1)?.id).toBe(id);
  await release(sql, '2026-08');
  await store.refresh();
  expect(store.current()?.releases).toHaveLength(2);
  await store.close();
});

test('a version stays the same object until something changes, and follows a changed directory', async () => {
  let now = geography;
  const store = await createStatisticsStore(database.api, { geography: () => now });
  const version = store.current();
  expect(store.current()).toBe(version);
  now = geographyOf(
    geography.municipalities.map((one) => ({ ...one, name: `${one.name} ny` })),
    geography.formerNumbers,
  );
  expect(store.current()).not.toBe(version);
  expect(store.current()?.tableFor('P').geography).toBe(now);
  await store.close();
});

test('a municipality that was merged keeps its rows under its new number', async () => {
  const [gone, into] = ['1103', '1106'] as const;
  const merged = geographyOf(
    geography.municipalities.filter(({ number }) => number !== gone),
    new Map([...geography.formerNumbers, [gone, [into]]]),
  );
  const rowsOf = async (of: Geography, number: string): Promise<number> => {
    const store = await createStatisticsStore(database.api, { geography: () => of });
    const table = store.current()!.tableFor('A');
    const position = of.positionOf.get(number)!;
    await store.close();
    return table.municipalityStart[position + 1]! - table.municipalityStart[position]!;
  };
  expect(await rowsOf(merged, into)).toBe((await rowsOf(geography, into)) + (await rowsOf(geography, gone)));
});

test('rows that were tampered with are not served', async () => {
  const { owner } = database;
  await owner`alter table statistics.protected_row disable trigger protected_row_append_only`;
  await owner`update statistics.protected_row set outcome = (outcome + 1) % 4 where level = 'P' and row_number = 17`;
  const events: string[] = [];
  const store = await createStatisticsStore(database.api, {
    geography: () => geography,
    log: ({ kind }) => events.push(kind),
  });
  expect(events).toEqual(['damaged']);
  // Neither is it said that nothing is released.
  expect(() => store.current()?.releases).toThrow('could not be read');
  await store.close();
});
