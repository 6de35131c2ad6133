/**
 * How fast a client that was away catches up: pages of the change feed, beside pages of a plain SELECT of the same rows
 * over the same client, in alternation. Run: `node --import tsx bench/feed-catch-up.ts [commits] [rounds]`.
 */
import { connect, type Sql } from '../db/client.ts';
import { readChanges } from '../db/queries/change-feed/read-changes.ts';
import { fetchVersion } from '../db/read-model/load.ts';
import { limits } from '../schema/limits/limits.ts';
import { WHOLE_COMMIT } from '../services/change-feed/feed-token.ts';
import { withOwnDatabase } from './bulk-write/own-database.ts';
import { spread } from './bulk-write/spread.ts';

const COMMITS = Number(process.argv[2] ?? 4_000);
const ROUNDS = Number(process.argv[3] ?? 11);
const CHANGES_OF_A_COMMIT = 5;

async function fill(owner: Sql): Promise<void> {
  await owner`delete from change`;
  await owner`delete from directory_commit`;
  await owner`
    insert into directory_commit (version, transaction, committed_at)
    select nextval('directory_version'), (10000000 + n)::text::xid8, clock_timestamp() from generate_series(1, ${COMMITS}::int) as n`;
  await owner`
    insert into change (transaction, entity_type, entity_id, kind, changed_fields, municipality_numbers, changed_at)
    select (10000000 + n)::text::xid8, 'CONTACT', 'contact-' || part, 'UPDATED', '{name,verifiedAt}', '{3430,5025}', clock_timestamp()
    from generate_series(1, ${COMMITS}::int) as n, generate_series(1, ${CHANGES_OF_A_COMMIT}::int) as part`;
  await owner`vacuum analyze change, directory_commit, change_feed`;
}

async function byFeed(sql: Sql, horizon: bigint, page: number): Promise<number> {
  let count = 0;
  const asked = { horizon, limit: page, types: null, municipalities: null, protectedFields: [], reach: [] };
  for (let after = null as Parameters<typeof readChanges>[1]['after']; ; ) {
    const read = await readChanges(sql, { ...asked, after, commitsMax: limits.changeCommitsReadMax });
    if (read.kind === 'EXPIRED') throw new Error(read.reason);
    count += read.changes.length;
    after = read.end;
    if (!read.hasNextPage) return count;
  }
}

async function byPages(sql: Sql, page: number): Promise<number> {
  let count = 0;
  for (let [transaction, sequence] = ['0', WHOLE_COMMIT]; ; ) {
    const rows = await sql<{ transaction: string; sequence: string }[]>`
      select * from change where (transaction, sequence) > (${transaction}::text::xid8, ${sequence}::bigint)
      order by transaction, sequence limit ${page}`;
    count += rows.length;
    const last = rows.at(-1);
    if (last === undefined) return count;
    ({ transaction, sequence } = last);
  }
}

const byOne = async (sql: Sql) => (await sql`select * from change order by transaction, sequence`).length;

await withOwnDatabase(async (url, owner) => {
  await fill(owner);
  const sql = connect(url, { applicationName: 'tjenestegraf bench', role: 'tjenestegraf_api', poolSizeMax: 1 });
  const { version: horizon } = await fetchVersion(sql);
  const rate = async (read: () => Promise<number>): Promise<number> => {
    const startedAt = performance.now();
    const count = await read();
    if (count !== COMMITS * CHANGES_OF_A_COMMIT) throw new Error(`read ${count} changes`);
    return count / (performance.now() - startedAt);
  };
  for (const page of [100, 500, 1_000]) {
    const ratios: { pages: number[]; one: number[] } = { pages: [], one: [] };
    for (let round = -2; round < ROUNDS; round += 1) {
      const feed = await rate(() => byFeed(sql, horizon, page));
      const pages = await rate(() => byPages(sql, page));
      const one = await rate(() => byOne(sql));
      if (round < 0) continue;
      ratios.pages.push(feed / pages);
      ratios.one.push(feed / one);
    }
    console.log(
      `pages of ${page}: ${spread(ratios.pages)} of a SELECT in such pages, ${spread(ratios.one)} of one SELECT of all`,
    );
  }
  await sql.end({ timeout: 1 });
});
