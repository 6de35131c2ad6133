import { afterAll, beforeAll, expect, test } from 'vitest';
import { pruneChanges } from '../../db/queries/change-feed/prune-changes.ts';
import { startUpkeep } from '../../db/upkeep.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('changes older than the feed promises are gone after a day’s upkeep, and newer ones stay', async () => {
  await database.owner`update office set name = name || ' (før)' where number = '1640'`;
  await database.owner`update directory_commit set committed_at = now() - interval '91 days'`;
  await database.owner`update office set name = name || ' (nå)' where number = '0315'`;
  const failures: unknown[] = [];
  await startUpkeep([() => pruneChanges(database.api, 90)], (error) => failures.push(error)).stop();
  expect(failures).toEqual([]);
  const left = await database.owner<{ id: string }[]>`select entity_id as id from change order by entity_id`;
  expect(left.map(({ id }) => id)).toEqual(['0315']);
});

test('a job that fails is reported, and the next one runs all the same', async () => {
  const failures: unknown[] = [];
  let ran = false;
  const tooFew = () => pruneChanges(database.api, 1);
  const next = async () => {
    ran = true;
  };
  await startUpkeep([tooFew, next], (error) => failures.push(error)).firstRun;
  expect(failures).toHaveLength(1);
  expect(ran).toBe(true);
});
