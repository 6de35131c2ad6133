import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sql } from '../../../db/client.ts';
import { importCaseEvents, submitCaseEvents } from '../../../db/statistics/intake/import-case-events.ts';
import { checkCases } from '../../../services/case-intake/case-batch.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { asRelease, caseOf, TODAY, takeIn } from './release-world.ts';

let database: TestDatabase;
let sql: Sql;
beforeAll(async () => {
  database = await createTestDatabase();
  sql = asRelease(database);
});
afterAll(() => database.drop());

const heldOf = async (caseId: string) =>
  [...(await sql<Record<string, unknown>[]>`select * from confidential.case_event where case_id = ${caseId}`)][0];
const intakeOf = (rows: Parameters<typeof checkCases>[0], municipality = '3430') => {
  const batch = checkCases(rows, TODAY);
  const contentHash = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  return { municipality, contentHash, events: batch.events, withdrawn: batch.withdrawn, reported: null };
};

test('a file taken in twice changes nothing', async () => {
  const intake = intakeOf([caseOf(1001), caseOf(1002)]);
  expect(await importCaseEvents(sql, intake)).toMatchObject({ repeated: false, added: 2 });
  const before = await sql`select * from confidential.case_event order by case_number`;
  expect(await importCaseEvents(sql, intake)).toMatchObject({ repeated: true, added: 0, replaced: 0, unchanged: 2 });
  expect([...(await sql`select * from confidential.case_event order by case_number`)]).toEqual([...before]);
});

test('the same case in another file is unchanged, a changed one is replaced', async () => {
  await takeIn(sql, [caseOf(1101), caseOf(1102)]);
  const result = await takeIn(sql, [caseOf(1101), caseOf(1102, { outcome: 'REFUSED' }), caseOf(1103)]);
  expect(result).toMatchObject({ unchanged: 1, replaced: 1, added: 1, corrected: 0 });
  expect(await heldOf('sak-1102')).toMatchObject({ outcome: 2 });
});

test('the same pseudonym in two municipalities is two cases and two persons', async () => {
  await takeIn(sql, [caseOf(1201)], '3430');
  expect(await takeIn(sql, [caseOf(1201)], '3405')).toMatchObject({ added: 1 });
  const rows = await sql`select distinct person_number from confidential.case_event where case_id = 'sak-1201'`;
  expect(rows).toHaveLength(2);
});

test('a withdrawn case is gone before any release, and its person with the last case', async () => {
  await takeIn(sql, [caseOf(1301), caseOf(1302, { replaces: 'sak-1300' })]);
  expect(await takeIn(sql, [{ caseId: 'sak-1301', withdrawn: true }])).toMatchObject({ withdrawn: 1 });
  expect(await heldOf('sak-1301')).toBeUndefined();
  expect([...(await sql`select from confidential.person where person_id = 'p-1301'`)]).toEqual([]);
  expect([...(await sql`select from confidential.case_withdrawal`)]).toEqual([]);
  await takeIn(sql, [{ caseId: 'sak-1300', withdrawn: true }]);
  expect(await heldOf('sak-1302')).toMatchObject({ replaces: null });
});

test('a person who asks to be left out is not stored, and no longer stored', async () => {
  await takeIn(sql, [caseOf(1401)]);
  await takeIn(sql, [caseOf(1401, { optOut: true }), caseOf(1402, { optOut: true })]);
  expect(await heldOf('sak-1401')).toBeUndefined();
  expect(await heldOf('sak-1402')).toBeUndefined();
});

test('an intake that fails midway leaves nothing', async () => {
  const rows = Array.from({ length: 6_000 }, (_, i) => caseOf(20_000 + i));
  const intake = intakeOf(rows);
  // Past every check of the program, so that only the table is left to refuse it; in the second statement of two.
  const broken = {
    ...intake,
    events: intake.events.map((event, i) => (i === 5_900 ? { ...event, caseId: 'a b' } : event)),
  };
  await expect(importCaseEvents(sql, broken)).rejects.toMatchObject({ code: 'case-event-refused' });
  expect(await heldOf('sak-20000')).toBeUndefined();
  expect(await importCaseEvents(sql, intake, { dryRun: true })).toMatchObject({ added: 6_000 });
  expect(await heldOf('sak-20000')).toBeUndefined();
  expect(await importCaseEvents(sql, intake)).toMatchObject({ added: 6_000 });
});

test('what the database refuses is told without the row', async () => {
  const intake = intakeOf([caseOf(1501)]);
  const broken = { ...intake, events: intake.events.map((event) => ({ ...event, personId: 'Kari Eksempel' })) };
  const error: unknown = await importCaseEvents(sql, broken).catch((refused: unknown) => refused);
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/Kari|sak-1501/);
});

test('an unknown municipality and months with a gap to those before are refused', async () => {
  await expect(takeIn(sql, [caseOf(1601)], '9999')).rejects.toMatchObject({ code: 'municipality-unknown' });
  const intake = intakeOf([caseOf(1602)], '3411');
  await importCaseEvents(sql, { ...intake, reported: { from: '2025-01-01', to: '2025-07-01' } });
  const gap = { ...intake, contentHash: 'f'.repeat(64), reported: { from: '2025-08-01', to: '2025-09-01' } };
  await expect(importCaseEvents(sql, gap)).rejects.toMatchObject({ code: 'covers-gap' });
});

test('the API can hand cases in and learns nothing from it', async () => {
  const intake = intakeOf([caseOf(1701)]);
  expect(await submitCaseEvents(database.api, intake)).toBeUndefined();
  expect(await submitCaseEvents(database.api, intake)).toBeUndefined();
  expect(await heldOf('sak-1701')).toMatchObject({ outcome: 0, days: 7, deadline: 0, synthetic: false });
});

test('what the API hands in stands or falls with its transaction', async () => {
  const undone = database.api.begin(async (transaction) => {
    await submitCaseEvents(transaction, intakeOf([caseOf(1801)]));
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await heldOf('sak-1801')).toBeUndefined();
});

test('while a release is under way, the API is told to come again and an import waits', async () => {
  let ended = false;
  const begun = Promise.withResolvers<void>();
  const isWaiting = async () => {
    const locks = await database.owner`
      select from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`;
    return locks.length > 0;
  };
  const releasing = sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(5025, 1)`;
    await expect(submitCaseEvents(database.api, intakeOf([caseOf(1901)]))).rejects.toMatchObject({
      code: 'release-running',
    });
    begun.resolve();
    await expect.poll(isWaiting).toBe(true);
    ended = true;
  });
  await begun.promise;
  await takeIn(sql, [caseOf(1902)]);
  expect(ended).toBe(true);
  await releasing;
});
