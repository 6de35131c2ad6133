import { afterAll, beforeAll, expect, test } from 'vitest';
import { readChanges } from '../../../db/queries/change-feed/read-changes.ts';
import { fetchVersion } from '../../../db/read-model/load.ts';
import { limits } from '../../../schema/limits/limits.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { everything, newestPlace } from './poll-feed.ts';

const COMMITS = 2_000;
const CHANGES_OF_A_COMMIT = 5;
/** The largest page, which a client that is far behind asks for. */
const PAGE = limits.rowPageSizeMax;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('a client that was away catches up on every change, at a rate that is a plain SELECT’s by a stated ratio', async () => {
  const start = await newestPlace(database.api);
  await database.owner.begin(async (sql) => {
    await sql`
      insert into directory_commit (version, transaction, committed_at)
      select nextval('directory_version'), (10000000 + n)::text::xid8, clock_timestamp()
      from generate_series(1, ${COMMITS}::int) as n`;
    await sql`
      insert into change (transaction, entity_type, entity_id, kind, changed_fields, municipality_numbers, changed_at)
      select (10000000 + n)::text::xid8, 'CONTACT', 'contact-' || part, 'UPDATED', '{name,verifiedAt}', '{3430,5025}', clock_timestamp()
      from generate_series(1, ${COMMITS}::int) as n, generate_series(1, ${CHANGES_OF_A_COMMIT}::int) as part`;
  });
  await database.owner`analyze tjenestegraf.change, tjenestegraf.directory_commit`;
  const total = COMMITS * CHANGES_OF_A_COMMIT;

  const { version: horizon } = await fetchVersion(database.api);
  const byFeed = async () => {
    const ids = new Set<string>();
    for (let after = start; ; ) {
      const page = await readChanges(database.api, {
        ...everything,
        after,
        horizon,
        limit: PAGE,
        commitsMax: limits.changeCommitsReadMax,
      });
      if (page.kind === 'EXPIRED') throw new Error(page.reason);
      for (const { version, sequence } of page.changes) ids.add(`${version}-${sequence}`);
      after = page.end;
      if (!page.hasNextPage) return ids.size;
    }
  };
  const byPages = async () => {
    let count = 0;
    for (let after = '0'; ; ) {
      const rows = await database.api<{ sequence: string }[]>`
        select * from change where sequence > ${after}::bigint order by sequence limit ${PAGE}`;
      count += rows.length;
      const last = rows.at(-1);
      if (last === undefined) return count;
      after = last.sequence;
    }
  };
  const byOne = async () => (await database.api`select * from change order by sequence`).length;
  expect(await byFeed()).toBe(total);
  const rates: [number, number, number][] = [];
  const rate = async (read: () => Promise<number>) => {
    const startedAt = performance.now();
    return ((await read()) / (performance.now() - startedAt)) * 1_000;
  };
  // In turns, so that what else the machine does weighs on all three alike.
  for (let turn = 0; turn < 5; turn += 1) rates.push([await rate(byFeed), await rate(byPages), await rate(byOne)]);
  const median = (of: number) => rates.map((turn) => turn[of] ?? 0).toSorted((a, b) => a - b)[2] ?? 0;
  const [feed, pages, one] = [median(0), median(1), median(2)];
  console.log(
    `Catch-up: ${Math.round(feed)} changes/s; plain SELECT in pages of ${PAGE}: ${Math.round(pages)} rows/s ` +
      `(ratio ${(feed / pages).toFixed(2)}); one SELECT of all: ${Math.round(one)} rows/s (ratio ${(feed / one).toFixed(2)})`,
  );
});
