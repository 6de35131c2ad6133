import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSqlFiles, rebuildSqlCode } from '../../../db/migrate/sql-code.ts';
import { pruneChanges } from '../../../db/queries/change-feed/prune-changes.ts';
import { fetchVersionAt } from '../../../db/queries/version-at.ts';
import { createPastDirectories, PastBusyError } from '../../../db/read-model/as-of.ts';
import { loadDirectory } from '../../../db/read-model/load.ts';
import { brokenRule, createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { contentOf, difference } from './content-of.ts';
import { carryOut, transactions } from './random-writes.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** An instant after all that is committed, and before all that will be. */
async function instantNow(): Promise<string> {
  await database.owner`select pg_sleep(0.002)`;
  const [row] = await database.owner<{ at: string }[]>`select clock_timestamp() as at`;
  await database.owner`select pg_sleep(0.002)`;
  return row?.at ?? '';
}

const versionAt = async (instant: string) => (await fetchVersionAt(database.api, instant)).version;
const renameOs = (name: string) =>
  database.owner`update municipality set administrative_centre = ${name} where number = '3430'`;
const osAsOf = async (version: bigint) =>
  (await loadDirectory(database.api, version)).municipalities.get('3430')?.administrativeCentre;

describe('the directory as of an instant', () => {
  test('is what it was then, whatever has been written since', async () => {
    await fc.assert(
      fc.asyncProperty(transactions, async (run) => {
        const known: { at: string; version: bigint; content: string }[] = [];
        for (const { writes, end } of run) {
          await database.owner
            .begin(async (transaction) => {
              for (const one of writes) await carryOut(transaction, one);
              if (end === 'ROLLBACK') throw new Error('undone');
            })
            .catch((error: Error & { code?: string }) => {
              // Writes that meet a rule of the database are undone as well.
              if (error.message !== 'undone' && !error.code?.startsWith('23')) throw error;
            });
          const directory = await loadDirectory(database.api);
          known.push({ at: await instantNow(), version: directory.version, content: contentOf(directory) });
        }
        for (const { at, version, content } of known) {
          expect(await versionAt(at)).toBe(version);
          const then = contentOf(await loadDirectory(database.api, version));
          expect(difference(then, content)).toBeNull();
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test('is that of the change whose own instant is asked about, as an answer tells it', async () => {
    await renameOs('Ved endringen');
    const { version } = await loadDirectory(database.api);
    const [commit] = await database.owner<{ at: string }[]>`
      select committed_at as at from history_commit where version = ${String(version)}::bigint`;
    expect(await versionAt(new Date(commit?.at ?? '').toISOString())).toBe(version);
  });

  test('goes back further than the change feed, whose commits are pruned', async () => {
    await renameOs('Før rydding');
    const at = await instantNow();
    await renameOs('Etter rydding');
    await database.owner`update directory_commit set committed_at = committed_at - interval '100 days'`;
    expect(await pruneChanges(database.api, 90)).toBeGreaterThan(0);
    expect(await osAsOf((await versionAt(at)) ?? 0n)).toBe('Før rydding');
  });

  test('is not known from before its history began, and it says since when', async () => {
    const { version, since } = await fetchVersionAt(database.api, '1999-12-31T23:59:59Z');
    expect(version).toBeNull();
    expect(await versionAt(since)).not.toBeNull();
  });

  test('shows no person that a contact once had, and no address that a crisis centre once had', async () => {
    await database.owner`update crisis_centre set street = 'Vegen 1', postal_code = '7374', city = 'Røros', address_withheld = false where id = 'gudbrandsdal-krisesenter'`;
    const { version } = await loadDirectory(database.api);
    await database.owner`update contact set name = null, phone = null, email = null`;
    await database.owner`update crisis_centre set street = null, postal_code = null, city = null, address_withheld = true where id = 'gudbrandsdal-krisesenter'`;
    const { offices, crisisCentres } = await loadDirectory(database.api, version);
    const contacts = [...offices.values()].flatMap((office) => office.contacts);
    expect(contacts.length).toBeGreaterThan(0);
    for (const { name, phone, email } of contacts) expect([name, phone, email]).toEqual([null, null, null]);
    expect(crisisCentres.get('gudbrandsdal-krisesenter')).toMatchObject({ addressWithheld: false, address: null });
    const kept = await database.owner`
      select 1 from row_history where before ?| '{name,email,phone}' and table_name = 'contact' or before ? 'street' and table_name = 'crisis_centre'`;
    expect(kept).toEqual([]);
  });

  test('has the columns that a later migration adds', async () => {
    await database.owner`alter table contact add column later_column integer not null default 7`;
    await database.owner.begin((transaction) => rebuildSqlCode(transaction, readSqlFiles(), new Set()));
    await database.owner`
      insert into contact (id, office_number, role, source_id)
      values ('later', '1640', 'SWITCHBOARD', 'source-synthetic-examples')`;
    const { version } = await loadDirectory(database.api);
    await database.owner`delete from contact where id = 'later'`;
    const read = database.owner.begin(async (transaction) => {
      await transaction`select set_config('search_path', 'tjenestegraf_as_of', true), set_config('tjenestegraf.as_of_version', ${String(version)}, true)`;
      return await transaction`select later_column from contact where id = 'later'`;
    });
    expect(await read).toEqual([{ later_column: 7 }]);
  });
});

describe('history', () => {
  test('holds one row for each row touched, and none where nothing changed', async () => {
    const rows = async () =>
      Number((await database.owner`select count(*)::int as count from row_history`)[0]?.['count'] ?? 0);
    const before = await rows();
    await database.owner`update county set name = name`;
    await database.owner`delete from office where number = 'none'`;
    expect(await rows()).toBe(before);
    await database.owner`update county set name = 'Innlandet fylke' where number = '34'`;
    expect(await rows()).toBe(before + 1);
  });

  test.each([
    ['changed', `update row_history set row_key = 'x' where table_name = 'county'`],
    ['given another past', `update row_history set before = before || '{"name": "x"}' where table_name = 'county'`],
    ['given a past where it had none', `update row_history set before = '{}' where before is null`],
    ['removed', 'delete from row_history'],
    ['rid of a confirmation', 'delete from row_confirmation'],
    ['confirmed at another time', 'update row_confirmation set earlier = now()'],
    ['emptied of confirmations', 'truncate row_confirmation'],
    ['told that other rows were confirmed', `update row_set set row_keys = '{x}'`],
    ['rid of what was confirmed', 'truncate row_set cascade'],
    ['emptied', 'truncate row_history'],
    ['freed of its commits', 'delete from history_commit'],
    ['dated anew', 'update history_commit set committed_at = now()'],
  ])('cannot be %s, not even by its owner', async (_, statement) => {
    expect(await brokenRule(database.owner.unsafe(statement))).toBe('history_is_kept');
  });

  test('can be made to forget a field', async () => {
    await database.owner`update phone set comment = 'Ring Eksempel' where id = '1640-switchboard'`;
    const { version } = await loadDirectory(database.api);
    await database.owner`update phone set comment = null where id = '1640-switchboard'`;
    const comment = async () =>
      (await loadDirectory(database.api, version)).offices
        .get('1640')
        ?.phones.find(({ id }) => id === '1640-switchboard')?.comment;
    expect(await comment()).toBe('Ring Eksempel');
    await database.owner`update row_history set before = before - 'comment' where table_name = 'phone' and before ? 'comment'`;
    expect(await comment()).toBeNull();
  });

  test.each([
    ['row_history', 'transaction'],
    ['row_set', 'hash'],
    ['row_confirmation', 'transaction'],
    ['history_commit', 'transaction'],
  ])('%s cannot be written by the API’s role', async (table, column) => {
    expect(await brokenRule(database.api.unsafe(`delete from ${table}`))).toBe('42501');
    expect(await brokenRule(database.api.unsafe(`update ${table} set ${column} = null`))).toBe('42501');
  });
});

describe('past versions', () => {
  beforeAll(async () => {
    for (const name of ['Ett', 'To', 'Tre', 'Fire']) await renameOs(name);
  });

  test('are loaded once for all who ask together, and kept while they are among the last few', async () => {
    const statements: string[] = [];
    const sql = database.connect({ onStatement: (text) => void statements.push(text) });
    const past = createPastDirectories(sql, { loadedMax: 2 });
    const { version } = await loadDirectory(database.api);
    const versions = [version - 1n, version];
    const [first, second] = await Promise.all([past.at(version), past.at(version)]);
    expect(first === second).toBe(true);
    expect((await past.at(version)) === first).toBe(true);
    const loads = () => statements.filter((text) => /from "circular"/.test(text)).length;
    expect(loads()).toBe(1);
    for (const one of [version - 2n, ...versions]) await past.at(one);
    expect(loads()).toBe(4);
    expect((await past.at(version)) === first).toBe(false);
  });

  test('are loaded one after the other, and beyond those that may wait another is refused', async () => {
    const past = createPastDirectories(database.api, { waitingMax: 1 });
    const { version } = await loadDirectory(database.api);
    const outcomes = await Promise.allSettled([0n, 1n, 2n].map((back) => past.at(version - back)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))[0]).toBeInstanceOf(PastBusyError);
    expect((await past.at(version - 2n)).version).toBe(version - 2n);
  });
});
