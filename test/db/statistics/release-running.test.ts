import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Sql } from '../../../db/client.ts';
import { submitCaseEvents } from '../../../db/statistics/intake/import-case-events.ts';
import { checkCases } from '../../../services/case-intake/case-batch.ts';
import type { RawCase } from '../../../services/case-intake/columns.ts';
import { type PreparedDatabase, prepareDatabase, type TestDatabase } from '../../setup/database.ts';
import { type Program, programFile, startProgram } from '../../setup/program.ts';
import { asRelease, caseOf, release, smallCountry, TODAY, takeIn } from './release-world.ts';

/** Handed in before the first release, and withdrawn or corrected while it runs. */
const OWN = Array.from({ length: 40 }, (_, i) => caseOf(500 + i));
const WITHDRAWN: RawCase[] = OWN.slice(0, 30).map(({ caseId }) => ({ caseId: caseId!, withdrawn: 'true' }));
const LATE = Array.from({ length: 12 }, (_, i) => caseOf(800 + i));

let world: PreparedDatabase;
let database: TestDatabase;
let sql: Sql;
let running: Program;
beforeAll(async () => {
  world = await prepareDatabase(async (made) => {
    await smallCountry(asRelease(made), 3_000);
    await takeIn(asRelease(made), OWN);
  });
});
afterAll(() => world.drop());
beforeEach(async () => {
  database = await world.copy();
  sql = asRelease(database);
  running = await releaseThatStops(database);
});
afterEach(async () => {
  running.child.kill('SIGKILL');
  await running.ended;
  await database.drop();
});

/** A release of August in a process of its own that stands still in the middle. */
async function releaseThatStops({ url }: TestDatabase): Promise<Program> {
  const program = startProgram([
    programFile('test/db/statistics/release-until-killed.ts'),
    url,
    'DRAW',
    '0.5',
    'SIGSTOP',
  ]);
  await program.says('stops');
  return program;
}

const goOn = async () => {
  running.child.kill('SIGCONT');
  return await running.ended;
};

/** What readers have of releases. */
const published = async () =>
  await sql<{ id: string; checksum: string; rows: number }[]>`
    select id, checksum, (select count(*)::int from statistics.protected_row row where row.release = one.number) as rows
    from statistics.release one order by number`;

/** Whether somebody waits for the lock that a release has. */
const isWaiting = async () => {
  const [row] = await database.owner<{ waits: boolean }[]>`
    select exists (select from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())) as waits`;
  return row!.waits;
};

const handedIn = (rows: readonly RawCase[]) => {
  const { events, withdrawn } = checkCases(rows, TODAY);
  const contentHash = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  return { municipality: '3430', contentHash, events, withdrawn, reported: null };
};

describe('while a release runs', () => {
  test('readers have nothing of it, and all of it when it has ended', async () => {
    expect([...(await published())]).toEqual([]);
    expect(await goOn()).toBe('0');
    expect(await published()).toMatchObject([{ id: 'synthetic-2026-08' }]);
  });

  test('a release of the same month waits, and is refused when that month is released', async () => {
    const second = release(sql, '2026-08').catch((error: unknown) => error);
    await expect.poll(isWaiting).toBe(true);
    expect(await goOn()).toBe('0');
    expect(await second).toMatchObject({ code: 'already-released' });
    expect(await published()).toHaveLength(1);
  });

  test('a release of the next month waits, and goes on from the one that ran', async () => {
    const next = release(sql, '2026-09');
    await expect.poll(isWaiting).toBe(true);
    expect(await goOn()).toBe('0');
    const { checksum } = await next;
    const other = await world.copy();
    await release(asRelease(other), '2026-08');
    expect((await release(asRelease(other), '2026-09')).checksum).toBe(checksum);
    await other.drop();
  });

  test('cases, withdrawals and corrections of the API are refused with a code, and leave nothing', async () => {
    const corrected = OWN.slice(30).map((one) => ({ ...one, outcome: 'REFUSED' }));
    for (const rows of [LATE, WITHDRAWN, corrected]) {
      await expect(submitCaseEvents(database.api, handedIn(rows))).rejects.toMatchObject({ code: 'release-running' });
    }
    expect(await goOn()).toBe('0');
    const left = await sql`
      select from confidential.case_withdrawal union all select from confidential.case_correction`;
    expect(left).toHaveLength(0);
    for (const rows of [LATE, WITHDRAWN, corrected]) await submitCaseEvents(database.api, handedIn(rows));
  });

  test('what revises a released year waits where it is imported: the next settlement is as if it had come after', async () => {
    const revision = takeIn(sql, [...WITHDRAWN, ...LATE]);
    await expect.poll(isWaiting).toBe(true);
    expect(await goOn()).toBe('0');
    expect(await revision).toMatchObject({ withdrawnAfterRelease: 30, added: 12 });
    const [first] = await published();
    const settled = await release(sql, '2026-09');
    expect(settled.report.isSettlement).toBe(true);
    expect((await published())[0]).toEqual(first);
    const other = await world.copy();
    expect((await release(asRelease(other), '2026-08')).checksum).toBe(first!.checksum);
    await takeIn(asRelease(other), [...WITHDRAWN, ...LATE]);
    expect((await release(asRelease(other), '2026-09')).checksum).toBe(settled.checksum);
    await other.drop();
  });

  test('one that is killed then lets everybody on, as if it had not been', async () => {
    const waiting = release(sql, '2026-08');
    await expect.poll(isWaiting).toBe(true);
    running.child.kill('SIGKILL');
    expect((await waiting).number).toBe(1);
    expect(await published()).toHaveLength(1);
  });
});
