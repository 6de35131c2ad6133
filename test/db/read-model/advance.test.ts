import { serialize } from 'node:v8';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { advance } from '../../../db/read-model/advance.ts';
import { type LoadedDirectory, loadWithRows } from '../../../db/read-model/load.ts';
import type { DirectoryVersion } from '../../../db/read-model/model.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** All of a version but when it was loaded, links and all, as bytes. */
function bytesOf({ loadedAt: _, services, ...directory }: DirectoryVersion): string {
  const lists = [...directory.municipalities.values()].map((one) => one.services);
  return serialize({ ...directory, services: [...services.values()], lists }).toString('base64');
}

/** Things that people, importers and reforms do; `n` makes them differ. */
const WRITES: readonly ((n: number) => string)[] = [
  (n) => `update office set name = 'NAV ${n}' where number = '1640'`,
  (n) =>
    `update phone set number = '+4755${100000 + n}' where id = (select id from phone order by id offset ${n % 50} limit 1)`,
  (n) =>
    `insert into contact (id, office_number, role, source_id) select 'c-${n}', '1640', 'SWITCHBOARD', min(id) from source on conflict do nothing`,
  (n) => `delete from contact where id = 'c-${n - 1}'`,
  (n) =>
    `update coverage set municipality_number = '33${n % 2 === 0 ? '26' : '28'}' where id = (select min(id) from coverage where municipality_number in ('3326', '3328'))`,
  (n) => `update municipal_service set summary = 'Kort ${n}' where municipality_number = '5025'`,
  (
    n,
  ) => `insert into municipal_service (municipality_number, code, name, summary, conditions, what_to_bring, phases, source_id)
    select '33${10 + (n % 20)}', code, 'Eget navn ${n}', summary, conditions, what_to_bring, phases, source_id
    from catalogue_entry where code = 'GUIDANCE' and exists (select from municipality where number = '33${10 + (n % 20)}')
    on conflict do nothing`,
  (n) =>
    `update catalogue_entry set name = name || '.' where code = (select code from catalogue_entry order by code offset ${n % 14} limit 1)`,
  (n) => `update opening_rule set comment = 'Merk ${n}' where id = (select id from opening_rule order by id limit 1)`,
  (n) => `update crisis_centre set website = 'https://example.no/${n}'`,
  (n) => `update agreement set capacity_places = ${n % 30} where id = (select min(id) from agreement)`,
  (n) => `update rate_amount set amount_per_month = amount_per_month + ${n % 3}`,
  (n) => `update municipal_rate set amount_per_month = ${8_000 + n}`,
  (n) =>
    `insert into source (id, title, publisher, retrieved_on) values ('s-${n}', 'En kilde', 'Eksempel', '2026-01-01') on conflict do nothing`,
  (n) => `update source set title = title || ' ${n}' where id = (select source_id from office where number = '1640')`,
  (n) => `update municipality set administrative_centre = 'Sted ${n}' where number = '3430'`,
  (n) =>
    `insert into former_number (number, municipality_number, source_id) select '99${String(n % 100).padStart(2, '0')}', '3430', min(id) from source on conflict do nothing`,
  () => `delete from former_number where number like '99%'`,
  (n) => `update circular set title = 'Rundskriv ${n}'`,
];

describe('a version brought forward by its changes', () => {
  test('is the one that the whole directory gives, after any writes, one at a time or many at once', async () => {
    let known: LoadedDirectory = await loadWithRows(database.api);
    let n = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.nat(WRITES.length - 1), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        async (commits) => {
          for (const commit of commits) {
            n += 1;
            const statements = commit.map((which, place) => WRITES[which]!(n * 10 + place));
            await database.owner.begin(async (sql) => {
              for (const statement of statements) await sql.unsafe(statement);
            });
          }
          const next = await advance(database.api, known);
          const whole = await loadWithRows(database.api);
          if (next === null) expect(whole.directory.version).toBe(known.directory.version);
          known = next?.loaded ?? known;
          expect(bytesOf(known.directory) === bytesOf(whole.directory), JSON.stringify(commits)).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('names what was changed, and keeps the hours it did not read again', async () => {
    const known = await loadWithRows(database.api);
    await database.owner`update office set name = 'NAV Et nytt navn' where number = '1640'`;
    const next = await advance(database.api, known);
    expect(next?.changes).toEqual([
      expect.objectContaining({
        entityType: 'OFFICE',
        entityId: '1640',
        changedFields: expect.arrayContaining(['name']),
      }),
    ]);
    const scheduleOf = ({ directory }: LoadedDirectory) => directory.offices.get('1640')?.schedules[0]?.schedule;
    expect(scheduleOf(known)).toBeDefined();
    expect(next && scheduleOf(next.loaded)).toBe(scheduleOf(known));
  });

  test('is the same where nothing has changed', async () => {
    expect(await advance(database.api, await loadWithRows(database.api))).toBeNull();
  });

  test('is read as a whole where its place is of another history, or its changes are gone', async () => {
    const known = await loadWithRows(database.api);
    await database.owner`update office set name = 'NAV Igjen et navn' where number = '1640'`;
    for (const stranger of [
      { ...known, committedAt: '2020-01-01 00:00:00+00' },
      { ...known, directory: { ...known.directory, version: 10n ** 15n } },
    ]) {
      const next = await advance(database.api, stranger);
      expect(next?.changes).toBeNull();
      expect(next?.loaded.directory.offices.get('1640')?.name).toBe('NAV Igjen et navn');
    }
  });
});
