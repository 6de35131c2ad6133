import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createClient } from '../../codegen/client/client.ts';
import { keepOffices } from '../../codegen/client/examples/keep-a-copy.ts';
import { type MoveReferences, postgresStore } from '../../codegen/client/examples/postgres-store.ts';
import {
  type ChangesAnswer,
  type ChangesVariables,
  type CollectionPage,
  collection,
  createMemoryCopy,
  createSync,
  type SyncBatch,
  type SyncOptions,
} from '../../codegen/client/sync/index.ts';
import { carryOutReform } from '../../db/sources/carry-out-reform.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { asLines, heldIn, inTheMirror, inTheTables, shownNow } from './mirror/compare-copies.ts';
import { writeAtRandom } from './mirror/random-writer.ts';

type OfficePage = { offices: CollectionPage<{ number: string }> };
type Typed<Data> = TypedDocumentNode<Data, { first: number; after: string | null }>;

const WRITERS = 4;
const TURNS = 24;

// Several processes and databases at work at once: a busy machine takes its time.

let server: TestServer;
const mirrors: { database: TestDatabase; sql: Sql }[] = [];
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  for (const { database, sql } of mirrors) {
    await sql.end({ timeout: 1 });
    await database.drop();
  }
  await server.stop();
});

/** A database of a municipality's own, and what keeps its copy up to date. */
async function startMirror(token: string, more: Partial<SyncOptions> = {}, moveReferences?: MoveReferences) {
  const database = await createTestDatabase({ empty: true });
  const sql = postgres(database.url, { max: 1, onnotice: () => {} });
  mirrors.push({ database, sql });
  const batches: SyncBatch[] = [];
  const sync = createSync({
    client: createClient({ url: `${server.url}/graphql`, token: () => token }),
    store: await postgresStore(sql, moveReferences),
    settleMs: 0,
    pollEveryMs: 50,
    pageSize: 40,
    onApplied: (batch) => void batches.push(batch),
    ...more,
  });
  const changes = () => batches.flatMap((batch) => (batch.kind === 'CHANGES' ? batch.changes : []));
  const snapshots = () => batches.flatMap((batch) => (batch.kind === 'SNAPSHOT_STARTED' ? [batch.reason] : []));
  return { sql, sync, batches, changes, snapshots };
}

/** Waits until the platform's directory has all that is committed. */
async function untilShown(token: string): Promise<void> {
  const lagMs = async () =>
    (await server.ask<{ changes: { lagMs: number } }>('{ changes(first: 1) { lagMs } }', { token })).data.changes.lagMs;
  await expect.poll(lagMs).toBe(0);
}

test('a mirror in another PostgreSQL that follows several writers is, in the end, the directory', async () => {
  const os = await server.signIn('MUNICIPALITY', '3430');
  const wide = await startMirror(os);
  const narrow = await startMirror(os, { municipality: '3430' });
  const ended = new AbortController();
  const following = [wide, narrow].map(({ sync }) => sync.run(ended.signal));
  const writers = server.database.connect({ role: null, poolSizeMax: WRITERS });
  const written = await Promise.all(
    Array.from({ length: WRITERS }, (_, writer) => writeAtRandom(writers, writer, TURNS)),
  );
  await untilShown(os);
  ended.abort();
  await Promise.all(following);
  await Promise.all([wide.sync.catchUp(), narrow.sync.catchUp()]);

  expect(await heldIn(wide.sql)).toEqual(asLines((await shownNow(server.url, os)).entities));
  expect(await heldIn(narrow.sql)).toEqual(asLines((await shownNow(server.url, os, '3430')).entities));
  expect(await inTheMirror(wide.sql)).toEqual(await inTheTables(server.database.owner, '3430'));
  // It did follow, and did not merely begin late: everything happened that can.
  const sum = (of: 'committed' | 'undone') => written.reduce((total, one) => total + one[of], 0);
  expect([sum('committed') > 2 * TURNS, sum('undone') > TURNS / 3]).toEqual([true, true]);
  const kinds = new Set([...wide.changes(), ...narrow.changes()].map(({ kind }) => kind));
  expect([...kinds].toSorted()).toEqual(['CREATED', 'DELETED', 'HIDDEN', 'UPDATED', 'VERIFIED']);
});

test('a mirror that is told everything twice is the same', async () => {
  const oslo = await server.signIn('MUNICIPALITY', '0301');
  const mirror = await startMirror(oslo);
  await mirror.sync.catchUp();
  const [{ state } = { state: '' }] = await mirror.sql<{ state: string }[]>`select state from directory_copy.progress`;
  await server.database.owner.unsafe(`
    delete from contact where id = 'example-0315-professional-lead';
    update office set name = 'NAV Eksempelby' where number = '0315';
    insert into contact (id, office_number, role, source_id)
      values ('example-0315-professional-lead', '0315', 'SWITCHBOARD', 'source-synthetic-examples')`);
  await untilShown(oslo);
  await mirror.sync.catchUp();
  const once = await heldIn(mirror.sql);
  const told = mirror.changes().length;
  await mirror.sql`update directory_copy.progress set state = ${state}`;
  await mirror.sync.catchUp();
  expect(mirror.changes().length).toBe(2 * told);
  expect(await heldIn(mirror.sql)).toEqual(once);
});

describe('a consumer of its own kind', () => {
  test('chooses what it copies: its own documents, in one copy that is read anew when the choice is another', async () => {
    const oslo = await server.signIn('MUNICIPALITY', '0301');
    const copy = createMemoryCopy();
    const follow = (field: string) => {
      const fragment = `fragment Mine on Office { number ${field} }`;
      const offices = collection({
        type: 'OFFICE',
        document: parse(`query Offices($first: Int!, $after: String) {
          offices(first: $first, after: $after) { nodes { ...Mine } pageInfo { hasNextPage endCursor } } } ${fragment}`) as Typed<OfficePage>,
        variables: (page) => page,
        page: (data) => data.offices,
        entities: (office) => [office],
        id: ({ number }) => number,
      });
      return createSync({
        client: createClient({ url: `${server.url}/graphql`, token: () => oslo }),
        store: copy.store,
        collections: [offices],
        settleMs: 0,
        changesDocument: parse(`query Changes($after: String, $first: Int!, $types: [EntityType!], $municipality: ID) {
          changes(after: $after, first: $first, types: $types, municipality: $municipality) {
            nodes { id kind entityType entityId changedAt changedFields successorId entity { __typename ...Mine } }
            pageInfo { hasNextPage endCursor } } } ${fragment}`) as TypedDocumentNode<ChangesAnswer, ChangesVariables>,
      });
    };
    await follow('name').catchUp();
    await server.database.owner`update office set name = 'NAV Røros og omegn' where number = '1640'`;
    await untilShown(oslo);
    await follow('name').catchUp();
    expect(copy.get('OFFICE', '1640')).toEqual({ number: '1640', name: 'NAV Røros og omegn' });
    await follow('type').catchUp();
    expect(copy.get('OFFICE', '1640')).toEqual({ number: '1640', type: 'LOCAL' });
  });

  test('runs what the README of the package shows', async () => {
    const oslo = await server.signIn('MUNICIPALITY', '0301');
    const told = vi.spyOn(console, 'log').mockImplementation(() => {});
    const stop = new AbortController();
    const { office, ended } = await keepOffices(`${server.url}/graphql`, async () => oslo, stop.signal);
    stop.abort();
    await ended;
    told.mockRestore();
    const answer = await server.ask<{ office: { name: string } }>('{ office(number: "1640") { name } }');
    expect(office('1640')).toMatchObject(answer.data.office);
  });
});

describe('when the feed cannot go on', () => {
  test('the copy is read anew, its owner is told why, and what is gone meanwhile goes', async () => {
    const oslo = await server.signIn('MUNICIPALITY', '0301');
    const mirror = await startMirror(oslo);
    await mirror.sync.catchUp();
    await server.database.owner.unsafe(`
      delete from contact where id = 'example-0315-professional-lead';
      delete from opening_schedule where office_number = '0319';
      delete from phone where office_number = '0319';
      delete from reception where office_number = '0319';
      delete from coverage where office_number = '0319';
      delete from opening_schedule where office_number = '0319';
      delete from reception where office_number = '0319';
      delete from office where number = '0319'`);
    await server.database.owner`update change_feed set incarnation = gen_random_uuid()`;
    await untilShown(oslo);
    await mirror.sync.catchUp();
    expect(mirror.snapshots()).toEqual(['FIRST', 'OTHER_DATABASE']);
    expect(mirror.changes()).toEqual([]);
    expect(await inTheMirror(mirror.sql)).toEqual(await inTheTables(server.database.owner, '0301'));
    expect(await heldIn(mirror.sql)).toEqual(asLines((await shownNow(server.url, oslo)).entities));
  });
});

describe('a reform of municipalities', () => {
  const becomes = (oldNumber: string, newNumber: string) => ({
    oldNumber,
    oldName: null,
    newNumber,
    newName: 'Eksempel',
    occurredOn: '2026-01-01',
  });

  test('takes the consumer’s own references along; one with a new number begins anew, one that is no more is told so', async () => {
    const [oslo, os, roros] = [
      await server.signIn('MUNICIPALITY', '0301'),
      await server.signIn('MUNICIPALITY', '3430'),
      await server.signIn('MUNICIPALITY', '5025'),
    ];
    const far = await startMirror(oslo, {}, async (sql, { type, id, successorId }) => {
      if (type === 'MUNICIPALITY')
        await sql`update own_case set municipality = ${successorId} where municipality = ${id}`;
    });
    const [renumbered, merged] = [await startMirror(os), await startMirror(roros)];
    await far.sql`create table own_case (id text, municipality text)`;
    await far.sql`insert into own_case values ('a', '5026'), ('b', '0301')`;
    const all = [far, renumbered, merged];
    await Promise.all(all.map(({ sync }) => sync.catchUp()));
    const reform = [becomes('5025', '5099'), becomes('5026', '5099'), becomes('3430', '3499')];
    await server.database.owner.begin((sql) => carryOutReform(sql, reform, '2026-01-01', false));
    await untilShown(oslo);
    await Promise.all([far.sync.catchUp(), renumbered.sync.catchUp()]);

    expect(await far.sql`select * from own_case order by id`).toEqual([
      { id: 'a', municipality: '5099' },
      { id: 'b', municipality: '0301' },
    ]);
    expect([far.snapshots(), renumbered.snapshots()]).toEqual([['FIRST'], ['FIRST', 'REACH_CHANGED']]);
    expect(await heldIn(far.sql)).toEqual(asLines((await shownNow(server.url, oslo)).entities));
    expect(await heldIn(renumbered.sql)).toEqual(asLines((await shownNow(server.url, os)).entities));
    await expect(merged.sync.catchUp()).rejects.toMatchObject({ name: 'SyncError', code: 'FORBIDDEN' });
  });
});
