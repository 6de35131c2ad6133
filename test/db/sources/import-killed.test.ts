import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { inFull } from '../../setup/long-run.ts';
import { programFile, startProgram } from '../../setup/program.ts';
import { deliver, heldBy, type RegisterOffice, wholeRegister } from './support/deliveries.ts';

const ROUNDS = inFull(20, 6);
/** When the last of them is killed after an import began; the others between. */
const KILLED_WITHIN_MS = 700;
const [FIRST, SECOND] = ['+4722222221', '+4722222222'] as const;

let db: TestDatabase;
let offices: RegisterOffice[];
beforeAll(async () => {
  db = await createTestDatabase();
  offices = (await wholeRegister(db)).slice(0, 25);
});
afterAll(() => db.drop());

const withPhone = (telefonnummer: string) => JSON.stringify(offices.map((office) => ({ ...office, telefonnummer })));

/** Lets an importer work, and kills it some time after it has begun an import. Answers how many it said it had finished. */
async function importUntilKilled(afterMs: number): Promise<number> {
  const script = programFile('test/db/sources/support/import-until-killed.ts');
  const { child, said, says, ended } = startProgram([script, db.url, withPhone(FIRST), withPhone(SECOND)]);
  await says('begins');
  setTimeout(() => child.kill('SIGKILL'), afterMs);
  expect([await ended, said.err]).toEqual(['SIGKILL', '']);
  return said.out.split('taken in').length - 1;
}

/** What is served, what is said, and how many imports are on record; numbers of one import only, or the test fails. */
async function state() {
  const [found] = await db.owner<{ served: string[]; said: string[]; deliveries: number; torn: number }[]>`
    select array(select distinct number from phone where number in (${FIRST}, ${SECOND})) as served,
      array(select distinct value #>> '{}' from observation where field = 'number' and withdrawn_at is null
        and value #>> '{}' in (${FIRST}, ${SECOND})) as said,
      (select count(*)::int from delivery where connector = 'norg2-contact') as deliveries,
      (select count(*)::int from observation where importer_name = 'norg2-contact' and field = 'number'
        and withdrawn_at is null) as torn`;
  return found ?? { served: [], said: [], deliveries: 0, torn: 0 };
}

test(`an importer that is killed ${ROUNDS} times leaves whole imports only, and loses none that it had finished`, async () => {
  let finished = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    finished += await importUntilKilled((round * KILLED_WITHIN_MS) / ROUNDS);
    const { served, said, deliveries, torn } = await state();
    expect(served.length).toBeLessThanOrEqual(1);
    expect(said).toEqual(served);
    expect([0, offices.length]).toContain(torn);
    expect(deliveries).toBeGreaterThanOrEqual(finished);
    expect(deliveries).toBeLessThanOrEqual(finished + round + 1);
  }
  const report = await deliver(db, 'norg2', withPhone(SECOND), { allowSmall: true });
  expect(['APPLIED', 'UNCHANGED']).toContain(report.outcome);
  expect((await state()).served).toEqual([SECOND]);
  const whole = await heldBy(db);
  expect(await deliver(db, 'norg2', withPhone(SECOND), { allowSmall: true })).toMatchObject({ outcome: 'UNCHANGED' });
  expect(await heldBy(db)).toEqual(whole);
});
