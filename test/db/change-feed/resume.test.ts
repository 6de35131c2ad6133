import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchFeedPosition } from '../../../db/queries/change-feed/fetch-feed-position.ts';
import { pruneChanges } from '../../../db/queries/change-feed/prune-changes.ts';
import { placeOf, readChanges } from '../../../db/queries/change-feed/read-changes.ts';
import { fetchVersion, loadDirectory } from '../../../db/read-model/load.ts';
import type { FeedPlace } from '../../../services/change-feed/feed-token.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { inFull } from '../../setup/long-run.ts';
import { everything, inShort, newestPlace, poll, readOn } from './poll-feed.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const rename = (number: string, name: string, db = database) =>
  db.owner`update municipality set administrative_centre = ${name} where number = ${number}`;
const ask = async (after: FeedPlace, db = database) => {
  const { version } = await fetchVersion(db.api);
  return readChanges(db.api, { ...everything, after, horizon: version });
};

describe('reading on', () => {
  test('from any change, in pages of any size, gives the same feed, with a large transaction in it', async () => {
    for (let turn = 0; turn < 5; turn += 1) await rename('3430', `Sted ${turn}`);
    await database.owner`update municipality set language_form = 'NEUTRAL' where county_number in ('34', '50')`;
    const whole = (await readOn(database.api, null, { limit: 1_000 })).changes;
    const { incarnation } = await newestPlace(database.api);
    expect(whole.length).toBeGreaterThan(800);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 300 }), async (at, limit) => {
        const change = whole[at];
        if (change === undefined) throw new Error('no such change');
        const first = await poll(database.api, placeOf(change, incarnation), { limit });
        const next = await poll(database.api, first.end, { limit });
        expect([...first.changes, ...next.changes]).toEqual(whole.slice(at + 1, at + 1 + 2 * limit));
        expect(first.hasNextPage).toBe(at + 1 + limit < whole.length);
      }),
      { numRuns: inFull(40, 15) },
    );
  });

  test('in a page of exactly as many changes as are left says that none follow, and one short of it that one does', async () => {
    const start = await newestPlace(database.api);
    for (let turn = 0; turn < 3; turn += 1) await rename('3430', `Siste ${turn}`);
    const page = async (limit: number) => {
      const { changes, hasNextPage } = await poll(database.api, start, { limit });
      return { changes: changes.length, hasNextPage };
    };
    expect(await page(3)).toEqual({ changes: 3, hasNextPage: false });
    expect(await page(2)).toEqual({ changes: 2, hasNextPage: true });
  });

  test.each([10, 11, 25, 26, 100, 101, 500, 501])('in a page of %d of more says that more follow', async (limit) => {
    const { changes, hasNextPage } = await poll(database.api, null, { limit });
    expect([changes.length, hasNextPage]).toEqual([limit, true]);
  });

  test('from a copy of the directory gives what that copy does not have, and nothing before it', async () => {
    const copy = await loadDirectory(database.api);
    const place = await fetchFeedPosition(database.api, copy.version);
    await rename('5025', 'Bergstaden');
    expect(inShort((await poll(database.api, place)).changes)).toEqual([
      'MUNICIPALITY 5025 UPDATED administrativeCentre',
    ]);
  });

  test('with a narrow filter moves on past what others change, page after page without a change', async () => {
    let place = await newestPlace(database.api);
    for (let turn = 0; turn < 40; turn += 1) {
      await rename('3430', `Stadig ${turn}`);
      const page = await poll(database.api, place, { municipalities: ['5025'] });
      expect(page.changes).toEqual([]);
      expect(BigInt(page.end.version)).toBeGreaterThan(BigInt(place.version));
      place = page.end;
    }
    expect(await ask(place)).toMatchObject({ kind: 'PAGE', changes: [] });
  });

  test('looks through so many commits at a time and no more, and finds what lies beyond', async () => {
    const start = await newestPlace(database.api);
    for (let turn = 0; turn < 7; turn += 1) await rename('3430', `Mange ${turn}`);
    await rename('5025', 'Røros sentrum');
    const asked = { municipalities: ['5025'], commitsMax: 3 };
    const first = await poll(database.api, start, asked);
    expect(first).toMatchObject({ changes: [], hasNextPage: true });
    const { changes } = await readOn(database.api, first.end, asked);
    expect(changes.map(({ entityId }) => entityId)).toEqual(['5025']);
  });

  test('a deletion and a new start between two polls leave the final state', async () => {
    const start = await newestPlace(database.api);
    const add = () => database.owner`
      insert into contact (id, office_number, role, source_id) values ('comes-and-goes', '0315', 'SWITCHBOARD', 'source-synthetic-examples')`;
    await add();
    await database.owner`delete from contact where id = 'comes-and-goes'`;
    await add();
    const { changes } = await poll(database.api, start, { types: ['CONTACT'] });
    expect(changes.map(({ kind }) => kind)).toEqual(['CREATED', 'DELETED', 'CREATED']);
  });
});

describe('what the asker may not know of', () => {
  const contacts = { entityType: 'CONTACT', never: [], withinReach: ['name', 'phone', 'email'] } as const;
  const asked = { types: ['CONTACT'] as const, protectedFields: [contacts] };

  test('is not there: no change, no place on a page, no next page', async () => {
    const start = await newestPlace(database.api);
    await database.owner`update contact set name = 'Kari Eksempel Ny' where id = 'example-1640-office-manager'`;
    await database.owner`update contact set name = 'Ola Eksempel Ny' where id = 'example-1640-debt-counsellor'`;
    const outside = await poll(database.api, start, { ...asked, reach: ['0301'], limit: 1 });
    expect(outside).toMatchObject({ changes: [], hasNextPage: false });
    const inside = await poll(database.api, start, { ...asked, reach: ['5025'], limit: 1 });
    expect(inside).toMatchObject({ changes: [{ changedFields: ['name'] }], hasNextPage: true });
  });

  test('is told once more when it leaves the reach', async () => {
    const start = await newestPlace(database.api);
    await database.owner`update contact set office_number = '0315' where id = 'example-1640-debt-counsellor'`;
    const { changes } = await poll(database.api, start, { ...asked, reach: ['5025'] });
    expect(changes).toMatchObject([{ municipalities: ['0301'] }]);
    expect(changes[0]?.leftMunicipalities).toContain('5025');
  });
});

describe('a place that cannot be gone on from is refused', () => {
  test('of a restored older database, before and after it has counted on past that place', async () => {
    const place = await newestPlace(database.api);
    const common = await ask(place);
    await rename('3430', 'Bare før');
    const lost = await newestPlace(database.api);
    expect(common.kind).toBe('PAGE');
    // What a restored backup does: the last commit was never made, and its number is given again.
    await database.owner`delete from change where transaction = (select transaction from directory_commit where version = ${lost.version})`;
    await database.owner`delete from directory_commit where version = ${lost.version}`;
    await database.owner`alter table history_commit disable trigger history_commit_is_kept`;
    await database.owner`delete from history_commit where version = ${lost.version}`;
    await database.owner`alter table history_commit enable trigger history_commit_is_kept`;
    expect(await ask(lost)).toEqual({ kind: 'EXPIRED', reason: 'OTHER_DATABASE' });
    await database.owner`select setval('directory_version', ${place.version}::bigint)`;
    await rename('3430', 'Etterpå');
    await rename('3430', 'Enda senere');
    expect(BigInt((await newestPlace(database.api)).version)).toBeGreaterThan(BigInt(lost.version));
    expect(await ask(lost)).toEqual({ kind: 'EXPIRED', reason: 'OTHER_DATABASE' });
    // A place from before the backup is of both histories.
    expect(await ask(place)).toMatchObject({ kind: 'PAGE' });
  });

  test('of another database', async () => {
    const place = await newestPlace(database.api);
    expect(await ask({ ...place, incarnation: '00000000-0000-4000-8000-000000000000' })).toEqual({
      kind: 'EXPIRED',
      reason: 'OTHER_DATABASE',
    });
  });

  test('older than what is kept; from null, the feed then begins with the oldest change that is', async () => {
    const old = await newestPlace(database.api);
    await rename('3430', 'Gammelt');
    const aged = await newestPlace(database.api);
    await database.owner`update directory_commit set committed_at = committed_at - interval '100 days'`;
    await rename('5025', 'Nytt');
    const fresh = await newestPlace(database.api);
    expect(await pruneChanges(database.api, 90)).toBeGreaterThan(800);
    expect(await ask(old)).toEqual({ kind: 'EXPIRED', reason: 'RETENTION' });
    expect(await ask(aged)).toEqual({ kind: 'EXPIRED', reason: 'RETENTION' });
    expect(await ask(fresh)).toMatchObject({ kind: 'PAGE', changes: [] });
    const { changes } = await readOn(database.api, null);
    expect(changes.map(({ entityId }) => entityId)).toEqual(['5025']);
  });

  test('never the newest one: a client that has read everything stays in, however long nothing happens', async () => {
    const newest = await newestPlace(database.api);
    await database.owner`update directory_commit set committed_at = to_timestamp(${newest.committedAt}::bigint / 1e6) where version = ${newest.version}`;
    await database.owner`update directory_commit set committed_at = committed_at - interval '500 days'`;
    const place = await newestPlace(database.api);
    await pruneChanges(database.api, 90);
    expect(await ask(place)).toMatchObject({ kind: 'PAGE', changes: [] });
    await rename('5025', 'Endelig');
    expect((await poll(database.api, place)).changes).toHaveLength(1);
  });

  test('in steps, each of which leaves a feed that is complete from its beginning', async () => {
    for (const name of ['Eldst', 'Eldre', 'Gammel']) await rename('3430', name);
    await database.owner`update directory_commit set committed_at = committed_at - interval '100 days'`;
    await rename('5025', 'Ny');
    const step = async () =>
      (await database.api<{ removed: string | null }[]>`select prune_changes('90 days', 1) as removed`)[0]?.removed;
    const oldest = async () =>
      (
        await database.owner<{ from: string; least: string }[]>`
        select retained_from as from, (select min(version) from directory_commit) as least from change_feed`
      )[0];
    const before = await oldest();
    expect(Number(await step())).toBeGreaterThan(0);
    const after = await oldest();
    expect(BigInt(after?.least ?? 0)).toBeGreaterThan(BigInt(before?.least ?? 0));
    expect(after?.from).toBe(after?.least);
    expect(await pruneChanges(database.api, 90, 1)).toBeGreaterThan(0);
    expect(await step()).toBeNull();
    expect((await readOn(database.api, null)).changes.map(({ entityId }) => entityId)).toEqual(['5025']);
  });

  test('less than a week of changes cannot be asked to be kept', async () => {
    await expect(pruneChanges(database.api, 6)).rejects.toThrow('at least 7 days');
  });
});
