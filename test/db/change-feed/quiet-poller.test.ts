import { afterAll, beforeAll, expect, test } from 'vitest';
import { readChanges } from '../../../db/queries/change-feed/read-changes.ts';
import { fetchVersion } from '../../../db/read-model/load.ts';
import { limits } from '../../../schema/limits/limits.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { everything, newestPlace } from './poll-feed.ts';

const POLLS = 10_000;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('ten thousand polls that find nothing of one’s own move on with the others’ commits, and the next change is found at once', async () => {
  const start = await newestPlace(database.api);
  // One commit of another municipality for each poll.
  await database.owner.begin(async (sql) => {
    await sql`
      insert into directory_commit (version, transaction, committed_at)
      select nextval('directory_version'), (10000000 + n)::text::xid8, clock_timestamp()
      from generate_series(1, ${POLLS}::int) as n`;
    await sql`
      insert into change (transaction, entity_type, entity_id, kind, changed_fields, municipality_numbers, changed_at)
      select (10000000 + n)::text::xid8, 'PHONE', 'phone-' || n, 'UPDATED', '{number}', '{5025}', clock_timestamp()
      from generate_series(1, ${POLLS}::int) as n`;
  });
  await database.owner`analyze tjenestegraf.change, tjenestegraf.directory_commit`;
  const { version: newest } = await fetchVersion(database.api);
  const poll = async (after: typeof start, horizon: bigint) => {
    const page = await readChanges(database.api, {
      ...everything,
      after,
      horizon,
      municipalities: ['3430'],
      limit: limits.pageSizeDefault,
      commitsMax: limits.changeCommitsReadMax,
    });
    if (page.kind === 'EXPIRED') throw new Error(page.reason);
    return page;
  };
  let place = start;
  for (let horizon = newest - BigInt(POLLS) + 1n; horizon <= newest; horizon += 1n) {
    const { changes, end } = await poll(place, horizon);
    if (changes.length > 0 || end.version !== String(horizon))
      throw new Error(`at commit ${horizon} the poller stands at ${end.version} with ${changes.length} changes`);
    place = end;
  }
  await database.owner`update office set name = name || ' ' where number = '1640'`;
  const { version } = await fetchVersion(database.api);
  const { changes, end } = await poll(place, version);
  expect([changes.map(({ entityId }) => entityId), end.version]).toEqual([['1640'], String(version)]);
});
