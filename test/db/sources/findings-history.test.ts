import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadFirstFacts, PAGE_FACTS_FILE } from '../../../db/sources/page-facts.ts';
import { recomputeFindings } from '../../../db/sources/recompute-findings.ts';
import { phoneDisplay } from '../../../services/text-rules/phone-display.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { deliver, on } from './support/deliveries.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await loadFirstFacts(database.url, on);
});
afterAll(() => database.drop());

/** The file, with the e-mail address of debt advice put right or wrong. */
const fileWith = async (email: string) =>
  (await readFile(PAGE_FACTS_FILE, 'utf8')).replace('"800gjeld@navn.no"', JSON.stringify(email));
const times = () =>
  database.api`select opened_on, resolved_on from finding where kind = 'SUSPICIOUS_CONTACT' order by opened_on`;

test('a page that is put right resolves the finding, a relapse opens it anew, and the history shows both', async () => {
  expect(await times()).toEqual([{ opened_on: '2026-11-23', resolved_on: null }]);
  const right = await deliver(database, 'page-facts', await fileWith('gjeld@nav.no'), { today: '2026-12-01' });
  expect(right).toMatchObject({ outcome: 'APPLIED', observations: { added: 1, withdrawn: 1 } });
  expect(await times()).toEqual([{ opened_on: '2026-11-23', resolved_on: '2026-12-01' }]);
  const wrong = await deliver(database, 'page-facts', await fileWith('800gjeld@navn.no'), { today: '2026-12-08' });
  expect(wrong).toMatchObject({ outcome: 'APPLIED', observations: { added: 0, restated: 1, withdrawn: 1 } });
  expect(await times()).toEqual([
    { opened_on: '2026-11-23', resolved_on: '2026-12-01' },
    { opened_on: '2026-12-08', resolved_on: null },
  ]);
});

test('a finding that comes, goes and comes back on one day is one time, not two', async () => {
  await deliver(database, 'page-facts', await fileWith('gjeld@nav.no'), { today: '2026-12-20' });
  await deliver(database, 'page-facts', await fileWith('800gjeld@navn.no'), { today: '2026-12-20' });
  await deliver(database, 'page-facts', await fileWith('gjeld@nav.no'), { today: '2026-12-20' });
  await deliver(database, 'page-facts', await fileWith('800gjeld@navn.no'), { today: '2026-12-20' });
  expect((await times()).slice(2)).toEqual([{ opened_on: '2026-12-20', resolved_on: null }]);
});

test('a fact grows old by the calendar alone', async () => {
  const stale = () =>
    database.api`select 1 from finding where entity_id = 'source-innlandet-social-services' and resolved_on is null`;
  await database.owner.begin((sql) => recomputeFindings(sql, '2025-01-01'));
  expect(await stale()).toHaveLength(0);
  await database.owner.begin((sql) => recomputeFindings(sql, '2027-01-01'));
  expect(await stale()).toHaveLength(1);
});

test('old phone numbers of one office read apart: each finding names its number', async () => {
  await database.owner.begin((sql) => recomputeFindings(sql, '2035-01-01'));
  const told = await database.api<{ message: string; number: string }[]>`
    select message, phone.number from finding join phone on phone.id = entity_id
    where entity_type = 'PHONE' and kind = 'STALE' and field = 'contact' and resolved_on is null`;
  expect(told.length).toBeGreaterThan(1);
  for (const { message, number } of told) expect(message).toContain(`, ${phoneDisplay(number)})`);
});

test('two runs at once are one run', async () => {
  const run = () => database.owner.begin((sql) => recomputeFindings(sql, '2027-06-01'));
  const runs = await Promise.all([run(), run(), run()]);
  expect(runs.filter(({ opened, reworded, resolved }) => opened + reworded + resolved > 0).length).toBeLessThanOrEqual(
    1,
  );
});
