import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sql } from '../../../db/client.ts';
import { loadGeography } from '../../../db/statistics/geography.ts';
import { createStatisticsStore } from '../../../db/statistics/store.ts';
import { answerQuery } from '../../../services/disclosure-control/query/answer-query.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { asRelease, caseOf, KEYS, release, smallCountry, takeIn } from './release-world.ts';

let database: TestDatabase;
let sql: Sql;
beforeAll(async () => {
  database = await createTestDatabase();
  sql = asRelease(database);
});
afterAll(() => database.drop());

const rowsOf = async (number: number) => [
  ...(await sql`select * from statistics.protected_row where release = ${number} order by level, row_number`),
];

test('nothing is released where nobody has reported a month', async () => {
  await expect(release(sql, '2026-08')).rejects.toMatchObject({ code: 'nothing-reported' });
});

test('a month that is not closed, or no month at all, is refused', async () => {
  await expect(release(sql, '2026-10')).rejects.toMatchObject({ code: 'month-not-closed' });
  await expect(release(sql, '2026-13')).rejects.toMatchObject({ code: 'month-form' });
});

test('months that a municipality has not reported are not released, whatever cases there are', async () => {
  await smallCountry(sql);
  await takeIn(sql, [caseOf(900, { received: '2024-11-30', decided: null, outcome: null })]);
  const first = await release(sql, '2026-07');
  expect(first).toMatchObject({ number: 1, id: 'synthetic-2026-07', synthetic: true });
  const [early] = await sql<{ rows: number }[]>`
    select count(*)::int as rows from statistics.protected_row where month < '2024-12-01'`;
  expect(early?.rows).toBe(0);
  expect(first.report.utility.P.lines.length).toBeGreaterThan(4);
});

test('a released period is not released again, nor with other keys', async () => {
  await expect(release(sql, '2026-07')).rejects.toMatchObject({ code: 'already-released' });
  await expect(release(sql, '2026-01')).rejects.toMatchObject({ code: 'already-released' });
  await expect(release(sql, '2026-08', { keys: { A: KEYS.P, P: KEYS.A } })).rejects.toMatchObject({
    code: 'keys-changed',
  });
});

test('the next release leaves the rows of the one before as they were', async () => {
  const before = await rowsOf(1);
  expect(before.length).toBeGreaterThan(1_000);
  const second = await release(sql, '2026-08');
  expect(second.number).toBe(2);
  expect(await rowsOf(1)).toEqual(before);
});

test('a case withdrawn after a release is gone at once, and a correction waits for the next one', async () => {
  const [known] = await sql<{ caseId: string; municipality: string }[]>`
    select case_id as "caseId", municipality_number as municipality from confidential.case_event
    where received between '2026-02-01' and '2026-02-28' and municipality_number = '0301' and service = 0 limit 1`;
  const withdrawn = await takeIn(sql, [{ caseId: known!.caseId, withdrawn: true }], known!.municipality);
  expect(withdrawn).toMatchObject({ withdrawn: 0, withdrawnAfterRelease: 1 });
  expect([...(await sql`select from confidential.case_event where case_id = ${known!.caseId}`)]).toEqual([]);
  expect([...(await sql`select municipality_number, service from confidential.case_withdrawal`)]).toEqual([
    { municipality_number: '0301', service: 0 },
  ]);
  await takeIn(sql, [caseOf(901, { received: '2026-09-02', decided: '2026-09-05' })], '0301');
  const third = await release(sql, '2026-09');
  expect(third.report).toMatchObject({ tooLate: 0, isSettlement: true });
  expect([...(await sql`select from confidential.case_withdrawal`)]).toEqual([]);
  expect(await takeIn(sql, [caseOf(901, { received: '2026-09-02', decided: '2026-09-29' })], '0301')).toMatchObject({
    corrected: 1,
    replaced: 0,
  });
  expect([
    ...(await sql`select from_deadline, from_days, to_deadline, to_days from confidential.case_correction`),
  ]).toEqual([{ from_deadline: 0, from_days: 3, to_deadline: 1, to_days: 27 }]);
  await takeIn(sql, [caseOf(901, { received: '2026-09-02', decided: '2026-09-05' })], '0301');
  expect([...(await sql`select from confidential.case_correction`)]).toEqual([]);
});

test('a case of a released month that comes late is fresh, also when it changes before it is counted', async () => {
  await takeIn(sql, [caseOf(902, { received: '2026-10-05', decided: null, outcome: null })], '0301');
  const late = await takeIn(sql, [caseOf(902, { received: '2026-03-05', decided: null, outcome: null })], '0301');
  expect(late).toMatchObject({ replaced: 1, corrected: 0 });
  expect(await takeIn(sql, [caseOf(902, { received: '2026-03-05', decided: '2026-03-06' })], '0301')).toMatchObject({
    replaced: 1,
    corrected: 0,
  });
});

test("the API's store serves what was released, checked against the hash chain", async () => {
  const geography = await loadGeography(sql);
  const events: string[] = [];
  const store = await createStatisticsStore(database.api, {
    geography: () => geography,
    log: ({ kind }) => events.push(kind),
  });
  const version = store.current();
  expect(events).toEqual(['loaded']);
  expect(version?.releases.map(({ id, coversThrough }) => [id, coversThrough])).toEqual([
    ['synthetic-2026-07', '2026-07-31'],
    ['synthetic-2026-08', '2026-08-31'],
    ['synthetic-2026-09', '2026-09-30'],
  ]);
  const A = version!.tableFor('A');
  const [row] = await sql<{ rows: number }[]>`
    select count(*)::int as rows from statistics.protected_case
    where level = 'A' and county_number = '34' and service = 1`;
  const answer = answerQuery(A, {
    filter: { counties: ['34'], services: ['GUIDANCE'] },
    groupBy: ['COUNTY'],
    measures: ['COUNT'],
  });
  expect(answer.count.value[0]).toBe(3 * row!.rows);
  const [first, second] = version!.releases;
  expect(version!.tableFor('P', first!.id)?.length).toBeLessThan(version!.tableFor('P', second!.id)!.length);
  expect(version!.tableFor('P', 'nothing')).toBeNull();
  expect(version!.recipientsFor('P').every(({ year }) => year === 2025)).toBe(true);
  expect(version!.recipientsFor('P').length).toBeGreaterThan(10);
  await store.close();
});
