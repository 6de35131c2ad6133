import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sql } from '../../../db/client.ts';
import { carryOutReform } from '../../../db/sources/carry-out-reform.ts';
import { answerCells } from '../../../services/disclosure-control/query/answer-cells.ts';
import { answerQuery } from '../../../services/disclosure-control/query/answer-query.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { asRelease, caseOf, presentTable, release, smallCountry, takeIn } from './release-world.ts';

/** Sixty cases of what is divided later, of months that are released before. */
const own = Array.from({ length: 60 }, (_, at) => caseOf(100 + at));

let database: TestDatabase;
let sql: Sql;
beforeAll(async () => {
  database = await createTestDatabase();
  sql = asRelease(database);
  await smallCountry(sql);
  await takeIn(sql, own, '5025');
  await release(sql, '2026-07');
});
afterAll(() => database.drop());

const tableNow = () => presentTable(database, sql);

async function countsOf(filter: object) {
  const answer = answerQuery(await tableNow(), { filter, groupBy: ['MUNICIPALITY'], measures: ['COUNT'] });
  return new Map(answerCells(answer, ['MUNICIPALITY']).map(({ keys, count }) => [keys[0]!.code, count.value]));
}

/** 5025 becomes 5097 and 5098. */
async function divide(): Promise<void> {
  await database.owner.begin(async (transaction) => {
    const renamed = {
      oldNumber: '5025',
      oldName: null,
      newNumber: '5098',
      newName: 'Eksempel',
      occurredOn: '2026-08-01',
    };
    await carryOutReform(transaction, [renamed], '2026-08-01');
    await transaction`
      insert into tjenestegraf.municipality (number, name, county_number, language_form, source_id)
      select '5097', 'Eksempel nord', county_number, language_form, source_id from tjenestegraf.municipality where number = '5098'`;
    await transaction`
      insert into tjenestegraf.former_number (number, municipality_number, valid_to, source_id)
      select number, '5097', valid_to, source_id from tjenestegraf.former_number
      where number = '5025' and municipality_number = '5098'`;
  });
}

test('a municipality that is divided keeps its released figures as a place of its own, shared out to nobody', async () => {
  const before = (await countsOf({})).get('5025')!;
  expect(before).toBeGreaterThan(0);
  await divide();
  const after = await countsOf({ municipalities: ['5025'] });
  expect(after).toEqual(
    new Map([
      ['5025', before],
      ['5097', null],
      ['5098', null],
    ]),
  );
  expect((await countsOf({ municipalities: ['5098'] })).has('5025')).toBe(false);
  expect((await countsOf({ counties: ['50'] })).get('5025')).toBe(before);
});

test('the releases after go on: what is withdrawn of it leaves its figures, what is new is of those that it became', async () => {
  const before = (await countsOf({ counties: ['50'] })).get('5025')!;
  const withdrawn = own.slice(0, 30);
  await takeIn(
    sql,
    withdrawn.map(({ caseId }) => ({ caseId, withdrawn: true })),
    '5025',
  );
  const cases = Array.from({ length: 90 }, (_, at) =>
    caseOf(500 + at, { received: '2026-09-02', decided: '2026-09-09', outcome: at % 3 === 0 ? 'REFUSED' : 'GRANTED' }),
  );
  await takeIn(sql, cases, '5097');
  const second = await release(sql, '2026-09');
  expect(second.report).toMatchObject({ tooLate: 0 });
  const counts = await countsOf({ counties: ['50'] });
  // Each within its rounding window of level A: the withdrawn ones are gone, and none of the new ones is among the old.
  const left = before - withdrawn.length;
  const fresh = await sql<{ cases: number }[]>`
    select count(*)::int4 as cases from confidential.case_event
    where municipality_number = '5025' and received >= '2026-08-01' and received < '2026-10-01'`;
  expect(Math.abs(counts.get('5025')! - left - fresh[0]!.cases)).toBeLessThanOrEqual(9);
  expect(Math.abs(counts.get('5097')! - cases.length)).toBeLessThanOrEqual(5);
  expect(counts.get('5098')).toBeNull();
});

test('a share of those that it became is never given as all or nothing, though all of theirs were in time', async () => {
  const answer = answerQuery(await tableNow(), {
    filter: { municipalities: ['5097'] },
    groupBy: ['MUNICIPALITY'],
    measures: ['SHARE_WITHIN_DEADLINE'],
  });
  const [cell] = answerCells(answer, ['MUNICIPALITY']);
  const share = cell!.ratios.SHARE_WITHIN_DEADLINE!;
  expect(share.value).not.toBe(1);
  expect([share.status, share.low! < 1]).toEqual([share.value === null ? 'NEAR_ALL' : 'PUBLISHED', true]);
});
