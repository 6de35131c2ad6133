import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sql } from '../../../db/client.ts';
import { createTestDatabase, type PreparedDatabase, prepareDatabase, type TestDatabase } from '../../setup/database.ts';
import { inFull } from '../../setup/long-run.ts';
import { programFile, startProgram } from '../../setup/program.ts';
import { asRelease, release, smallCountry } from './release-world.ts';

let world: PreparedDatabase;
let database: TestDatabase;
let sql: Sql;
beforeAll(async () => {
  world = await prepareDatabase((database) => smallCountry(asRelease(database)));
  database = await world.copy();
  sql = asRelease(database);
});
afterAll(async () => {
  await database.drop();
  await world.drop();
});

/** Releases in a process of its own that kills itself at a step. @returns the signal or the exit code */
async function releaseKilledAt(step: string, share: number): Promise<string> {
  const script = programFile('test/db/statistics/release-until-killed.ts');
  return startProgram([script, database.url, step, String(share)]).ended;
}

/** Where it is killed: before anything is written, and while it is. */
const EVERY_STEP = [
  ['READ', 1],
  ['DRAW', 0.5],
  ['MEASURE', 1],
  ['WRITE', 1],
  ['ASSIGN', 0],
  ['WRITE', 0.1],
] as const;

const published = async () => {
  const [row] = await sql<{ releases: number; rows: number; owed: number }[]>`
    select (select count(*)::int from statistics.release) as releases,
      (select count(*)::int from statistics.protected_row) as rows,
      (select count(*)::int from confidential.release_state) as owed`;
  return row;
};

test('a release that is killed at any point leaves nothing, and run again gives the same bytes', async () => {
  // What an undisturbed run gives, in another copy of the same world.
  const other = await world.copy();
  const undisturbed = await release(asRelease(other), '2026-08');
  await other.drop();
  for (const [step, share] of EVERY_STEP.slice(inFull(0, -2))) {
    expect([step, share, await releaseKilledAt(step, share)]).toEqual([step, share, 'SIGKILL']);
    expect(await published()).toEqual({ releases: 0, rows: 0, owed: 0 });
  }
  const again = await release(sql, '2026-08');
  expect(again.checksum).toBe(undisturbed.checksum);
  expect(again.report.newCases).toBe(undisturbed.report.newCases);
});

test('one that is killed after it was published stays published', async () => {
  expect(await releaseKilledAt('PUBLISHED', 1)).toBe('SIGKILL');
  expect(await published()).toMatchObject({ releases: 2 });
  await expect(release(sql, '2026-09')).rejects.toMatchObject({ code: 'already-released' });
});

test('of two releases at once, one publishes', async () => {
  const fresh = await createTestDatabase();
  const [one, two] = [asRelease(fresh), asRelease(fresh)];
  await smallCountry(one, 3_000);
  const ends = await Promise.allSettled([release(one, '2026-08'), release(two, '2026-08')]);
  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  // It waits for the other, and on a busy machine not until that has ended.
  const refusal = ends.find((end) => end.status === 'rejected')?.reason as { code?: string } | undefined;
  expect(['already-released', 'release-running']).toContain(refusal?.code);
  await fresh.drop();
});
