import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sql } from '../../../db/client.ts';
import { loadGeography } from '../../../db/statistics/geography.ts';
import { readFreshCases } from '../../../db/statistics/release/read-cases.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { asRelease, caseOf, release, smallCountry, takeIn } from './release-world.ts';

let database: TestDatabase;
let sql: Sql;
beforeAll(async () => {
  database = await createTestDatabase();
  sql = asRelease(database);
  await smallCountry(sql);
  await release(sql, '2026-08');
  // As PostgreSQL does by itself some time after a load.
  await database.owner`analyze confidential.case_event, confidential.stated_period, confidential.released_period`;
});
afterAll(() => database.drop());

/** The cases that the next release is given, and how many rows of cases PostgreSQL read for them. */
async function freshCases(): Promise<{ fresh: number; read: number }> {
  const geography = await loadGeography(sql);
  return await sql.begin(async (transaction) => {
    await transaction`select set_config('tjenestegraf.release_through', '2026-09-01', true)`;
    // The session's own counters, those of earlier transactions that are not yet passed on included.
    const rowsRead = async () => {
      const [row] = await transaction<{ read: number }[]>`
        select (seq_tup_read + coalesce(idx_tup_fetch, 0))::int4 as read from pg_stat_xact_user_tables
        where schemaname = 'confidential' and relname = 'case_event'`;
      return row!.read;
    };
    const before = await rowsRead();
    const { length } = await readFreshCases(transaction, geography);
    return { fresh: length, read: (await rowsRead()) - before };
  });
}

test('the next month reads what is new, and none of the cases that were released before', async () => {
  const [all] = await sql<{ cases: number }[]>`select count(*)::int4 as cases from confidential.case_event`;
  const { fresh, read } = await freshCases();
  expect(fresh).toBeGreaterThan(100);
  // Counted, then copied.
  expect(read).toBeLessThanOrEqual(2 * fresh + 50);
  expect(read).toBeLessThan(all!.cases / 5);
});

test('what a municipality states of earlier months only now is found all the same', async () => {
  const before = await freshCases();
  await takeIn(sql, [caseOf(700, { received: '2024-05-03', decided: '2024-05-20' })]);
  await sql`update confidential.stated_period set from_month = '2024-06-01' where municipality_number = '3430'`;
  expect((await freshCases()).fresh).toBe(before.fresh);
  await sql`select confidential.state_period('3430', '2024-05-01'::date, '2026-11-01'::date)`;
  expect((await freshCases()).fresh).toBe(before.fresh + 1);
});
