import { afterAll, beforeAll, expect, test } from 'vitest';
import { municipalityWeights } from '../../../db/statistics/synthetic/municipality-weights.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { asRelease, smallCountry } from './release-world.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('a made-up country gives large municipalities more cases than small ones', async () => {
  const sql = asRelease(database);
  await smallCountry(sql, 20_000);
  const rows = await sql<{ number: string; cases: number }[]>`
    select municipality_number as number, count(*)::int as cases from confidential.case_event group by 1`;
  const cases = new Map(rows.map(({ number, cases: count }) => [number, count]));
  // Trondheim and Oslo, Skjåk.
  expect(cases.get('5001')!).toBeGreaterThan(20 * (cases.get('3432') ?? 1));
  expect(cases.get('0301')!).toBeGreaterThan(2 * cases.get('5001')!);
});

test('one whose inhabitants are not known has a made-up size', async () => {
  const [trondheim, unknown] = await municipalityWeights(asRelease(database), ['5001', '9999'], 1);
  expect(trondheim).toBeGreaterThan(200_000);
  expect(unknown).toBeGreaterThanOrEqual(200);
});
