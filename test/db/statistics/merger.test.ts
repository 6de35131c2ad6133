import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sql } from '../../../db/client.ts';
import { carryOutReform } from '../../../db/sources/carry-out-reform.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { asRelease, caseOf, presentTable, release, smallCountry, takeIn } from './release-world.ts';

let database: TestDatabase;
let sql: Sql;
/** Rows that were released of the two parts together, and where the first release ended. */
let before: number;
beforeAll(async () => {
  database = await createTestDatabase();
  sql = asRelease(database);
  await smallCountry(sql);
  await release(sql, '2026-07');
  before = (await rowsOf('5025')) + (await rowsOf('5026'));
});
afterAll(() => database.drop());

async function rowsOf(number: string): Promise<number> {
  const table = await tableNow();
  const position = table.geography.positionOf.get(number)!;
  return table.municipalityStart[position + 1]! - table.municipalityStart[position]!;
}

const tableNow = () => presentTable(database, sql);

const change = (oldNumber: string) => ({
  oldNumber,
  oldName: null,
  newNumber: '5099',
  newName: 'Eksempel',
  occurredOn: '2026-09-01',
});

test('what was released of the parts is the merged municipality’s, with the months that both have reported', async () => {
  const reported = (await tableNow()).reported.get('5025');
  await database.owner.begin((transaction) =>
    carryOutReform(transaction, [change('5025'), change('5026')], '2026-09-01'),
  );
  expect(before).toBeGreaterThan(0);
  expect(await rowsOf('5099')).toBe(before);
  expect((await tableNow()).reported.get('5099')).toEqual(reported);
});

test('the next release counts the cases that waited under the old numbers, and the new ones, under the new', async () => {
  const [known] = await sql<{ caseId: string }[]>`
    select case_id as "caseId" from confidential.case_event
    where municipality_number = '5025' and received < '2026-07-01' order by case_number limit 1`;
  // A case that the old municipality handed in is withdrawn under the number it was handed in under.
  expect(await takeIn(sql, [{ caseId: known!.caseId, withdrawn: true }], '5025')).toMatchObject({
    withdrawnAfterRelease: 1,
  });
  const cases = Array.from({ length: 40 }, (_, at) =>
    caseOf(500 + at, { received: '2026-09-02', decided: '2026-09-09' }),
  );
  await takeIn(sql, cases, '5099');
  const second = await release(sql, '2026-09');
  expect(second.number).toBe(2);
  expect(await rowsOf('5099')).toBeGreaterThan(before);
  expect((await tableNow()).reported.get('5099')?.to).toBe(2026 * 12 + 9);
  const numbers = await sql<{ number: string }[]>`
    select distinct municipality_number as number from statistics.protected_row
    where release = 2 and municipality_number in ('5025', '5026', '5099')`;
  expect(numbers.map(({ number }) => number)).toEqual(['5099']);
});

test('a case that is withdrawn under the old number is one that the new one has counted', async () => {
  const [withdrawn] = await sql<{ caseId: string; service: number }[]>`
    select case_id as "caseId", service from confidential.case_event
    where municipality_number = '5026' and received < '2026-07-01' order by case_number limit 1`;
  await takeIn(sql, [{ caseId: withdrawn!.caseId, withdrawn: true }], '5026');
  const names = [
    'FINANCIAL_ASSISTANCE',
    'GUIDANCE',
    'DEBT_COUNSELLING',
    'TEMPORARY_HOUSING',
    'INDIVIDUAL_PLAN',
    'QUALIFICATION_PROGRAMME',
  ];
  const october = names.map((service, at) =>
    caseOf(800 + at, { service, received: '2026-10-02', decided: '2026-10-05' }),
  );
  await takeIn(sql, october, '5099');
  const third = await release(sql, '2026-10', { today: '2026-12-05' });
  expect(third.report).toMatchObject({ tooLate: 0, newCases: 6 });
});
