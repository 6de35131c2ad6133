import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordFailure } from '../../../db/sources/import-delivery.ts';
import { recomputeFindings } from '../../../db/sources/recompute-findings.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { deliver, wholeRegister } from './support/deliveries.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

const NORG2 = { importer: 'norg2-contact', sourceIds: ['source-office-register'], fileHash: '0'.repeat(64) };
const away = async (today: string) => {
  await db.owner.begin((sql) => recomputeFindings(sql, today));
  return await db.owner<{ field: string; resolved: string | null }[]>`
    select field, resolved_on as resolved from finding where kind = 'DEAD_SOURCE' and entity_id = 'source-office-register'`;
};
/** One try in vain on each of so many days, the last of them yesterday. */
async function fail(days: number): Promise<void> {
  for (let day = days; day > 0; day -= 1) {
    await recordFailure(db.owner, { ...NORG2, rule: 'SOURCE_UNREACHABLE', dryRun: false });
    await db.owner`update delivery set at = now() - make_interval(days => ${day})
      where id = (select max(id) from delivery)`;
  }
}

test('a register that is away for two days is no finding, on the third it is, and it is resolved when it answers', async () => {
  await fail(2);
  expect(await away('2026-11-23')).toEqual([]);
  await recordFailure(db.owner, { ...NORG2, rule: 'SOURCE_IS_HTML', dryRun: true });
  expect(await away('2026-11-23')).toEqual([]);
  await recordFailure(db.owner, { ...NORG2, rule: 'SOURCE_IS_HTML', dryRun: false });
  expect(await away('2026-11-23')).toEqual([{ field: 'norg2-contact', resolved: null }]);
  await deliver(db, 'norg2', JSON.stringify(await wholeRegister(db)));
  expect(await away('2026-11-24')).toEqual([{ field: 'norg2-contact', resolved: '2026-11-23' }]);
});
