import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadFirstFacts } from '../../../db/sources/page-facts.ts';
import { brokenRule, createTestDatabase, type TestDatabase } from '../../setup/database.ts';

const on = { now: '2026-11-23T12:00:00+01:00', today: '2026-11-23' };

let database: TestDatabase;
let seconds: number;
beforeAll(async () => {
  database = await createTestDatabase();
  const startedAt = performance.now();
  await loadFirstFacts(database.url, on);
  seconds = (performance.now() - startedAt) / 1_000;
  console.log(`page facts in ${seconds.toFixed(2)} s`);
});
afterAll(() => database.drop());

const findingsOf = async (municipality: string) =>
  (
    await database.api<{ line: string }[]>`
      select concat_ws(' ', kind, entity_type, entity_id, field) as line from finding
      where resolved_on is null and (municipality_numbers is null or ${municipality} = any (municipality_numbers)) order by 1`
  ).map(({ line }) => line);

describe('the facts of the pages at the first start', () => {
  test('print', async () => {
    for (const one of ['3430', '5025', '5026']) console.log(one, await findingsOf(one));
    console.log(await database.api`select count(*)::int from finding`);
    console.log(await database.api`select count(*)::int from observation`);
    console.log(await brokenRule(database.owner`delete from observation`));
    const t = performance.now();
    console.log(await loadFirstFacts(database.url, on), performance.now() - t);
  });
});
