import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sql } from '../../../db/client.ts';
import { readSecondInstance } from '../../../db/statistics/read-second-instance.ts';
import type { RawCase } from '../../../services/case-intake/columns.ts';
import { secondInstanceFigures } from '../../../services/oversight/second-instance.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { asRelease, caseOf, release, takeIn } from './release-world.ts';

let database: TestDatabase;
let sql: Sql;
beforeAll(async () => {
  database = await createTestDatabase();
  sql = asRelease(database);
});
afterAll(() => database.drop());

/** A complaint sent on 2026-03-15 about a decision of February. */
function sentOn(number: number, more: RawCase = {}): RawCase {
  return caseOf(number, {
    outcome: 'REFUSED',
    complaintReceived: '2026-03-01',
    firstInstanceDecided: '2026-03-15',
    firstInstanceOutcome: 'FORWARDED',
    ...more,
  });
}
const decided = (day: string, outcome: string): RawCase => ({
  secondInstanceDecided: day,
  secondInstanceOutcome: outcome,
});

/** As one governor has it read, under a release that covers through August 2026 or September. */
const seenBy = (governor: string, number: number, through: string) =>
  readSecondInstance(database.api, { governor, from: '2026-01-01', to: '2027-01-01', release: number, through });

test('a governor has its own decisions exactly, with handling time against three calendar months', async () => {
  await takeIn(sql, [
    sentOn(101, decided('2026-06-15', 'UPHELD')),
    sentOn(102, { complaintReceived: '2026-02-23', ...decided('2026-06-16', 'SET_ASIDE') }),
    sentOn(103, { complaintReceived: '2026-03-12', ...decided('2026-04-14', 'WITHDRAWN') }),
    sentOn(104, decided('2026-09-02', 'CHANGED')),
    sentOn(105),
    caseOf(106, {
      complaintReceived: '2026-03-01',
      firstInstanceDecided: '2026-03-09',
      firstInstanceOutcome: 'CHANGED',
    }),
  ]);
  await takeIn(sql, [sentOn(101, decided('2026-05-04', 'REJECTED'))], '5025');
  await release(sql, '2026-08');
  const figures = secondInstanceFigures(await seenBy('innlandet', 1, '2026-08-01'));
  expect(figures).toMatchObject({
    decisions: 3,
    withinThreeMonths: 2,
    medianDays: 92,
    p90Days: 93,
    firstInstanceMedianDays: 14,
    firstInstanceP90Days: 20,
    reversalShare: 0.5,
  });
  // One is decided after the last month, one never: both had waited over three months when August was over.
  expect(figures).toMatchObject({ pending: 2, pendingOverThreeMonths: 2 });
  expect(figures.byOutcome.map(({ outcome, decisions }) => [outcome, decisions])).toEqual([
    ...[
      ['UPHELD', 1],
      ['CHANGED', 0],
      ['SET_ASIDE', 1],
      ['REJECTED', 0],
      ['WITHDRAWN', 1],
    ],
  ]);
});

test('no other governor’s are seen, and where nobody is named none are', async () => {
  const [elsewhere] = await seenBy('trondelag', 1, '2026-08-01');
  expect(elsewhere).toMatchObject({ municipality: '5025', outcome: 'REJECTED' });
  const [unnamed] = await database.api<
    { count: number }[]
  >`select count(*)::int as count from statistics.second_instance`;
  expect(unnamed?.count).toBe(0);
  const others = await database.api.begin(async (transaction) => {
    await transaction`select set_config('tjenestegraf.statistics_governor', 'innlandet', true)`;
    return await transaction`select from statistics.second_instance where municipality_number = '5025'`;
  });
  expect(others.length).toBe(0);
});

test('the next release adds what has changed, and what the one before said can still be read', async () => {
  await takeIn(sql, [sentOn(101, decided('2026-06-15', 'CHANGED'))]);
  await release(sql, '2026-09');
  const now = secondInstanceFigures(await seenBy('innlandet', 2, '2026-09-01'));
  expect(now).toMatchObject({
    decisions: 4,
    withinThreeMonths: 2,
    reversalShare: 1,
    pending: 1,
    firstInstanceMedianDays: 14,
  });
  const before = secondInstanceFigures(await seenBy('innlandet', 1, '2026-08-01'));
  expect(before).toMatchObject({ decisions: 3, reversalShare: 0.5, pending: 2 });
  const written = await sql<{ release: number; municipality: string }[]>`
    select distinct release, municipality_number as municipality from statistics.second_instance
    where outcome <> 'PENDING' order by release, municipality`;
  expect(written.map((row) => [row.release, row.municipality])).toEqual([
    [1, '3430'],
    [1, '5025'],
    [2, '3430'],
  ]);
});

test('a release from before the first instance was counted says nothing of it', async () => {
  await database.owner`
    insert into statistics.second_instance
      (governor_id, municipality_number, month, outcome, release, days, within_three_months)
    values ('agder', '4204', '2026-03-01', 'UPHELD', 1, '{40}', 1)`;
  const figures = secondInstanceFigures(await seenBy('agder', 1, '2026-08-01'));
  expect(figures).toMatchObject({
    decisions: 1,
    medianDays: 40,
    firstInstanceMedianDays: null,
    firstInstanceP90Days: null,
  });
});
