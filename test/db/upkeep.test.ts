import { afterAll, beforeAll, expect, test } from 'vitest';
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
  const stop = startUpkeep(database.api, 90, (error) => failures.push(error));
  await stop();
  expect(failures).toEqual([]);
  const left = await database.owner<{ id: string }[]>`select entity_id as id from change order by entity_id`;
  expect(left.map(({ id }) => id)).toEqual(['0315']);
});

test('a failure is reported and does not end the server', async () => {
  const failures: unknown[] = [];
  await startUpkeep(database.api, 1, (error) => failures.push(error))();
  expect(failures).toHaveLength(1);
});
