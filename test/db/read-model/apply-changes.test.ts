import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyChanges } from '../../../db/read-model/apply-changes.ts';
import { type LoadedDirectory, loadWithRows } from '../../../db/read-model/load.ts';
import type { DirectoryVersion } from '../../../db/read-model/model.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { DIRECTORY_WRITES } from '../../setup/directory-writes.ts';
import { graphDifferences } from '../../setup/graph-differences.ts';
import { inFull } from '../../setup/long-run.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** All of a version but when it was loaded, links and all. */
function contentOf({ loadedAt: _, services, ...directory }: DirectoryVersion) {
  const lists = [...directory.municipalities.values()].map((one) => one.services);
  return { ...directory, services: [...services.values()], lists };
}

describe('a version brought forward by its changes', () => {
  test('is the one that the whole directory gives, after any writes, one at a time or many at once', async () => {
    let known: LoadedDirectory = await loadWithRows(database.api);
    let n = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.nat(DIRECTORY_WRITES.length - 1), { minLength: 1, maxLength: 4 }), {
          minLength: 1,
          maxLength: 4,
        }),
        async (commits) => {
          for (const commit of commits) {
            n += 1;
            const statements = commit.map((which, place) => DIRECTORY_WRITES[which]!(n * 10 + place));
            await database.owner.begin(async (sql) => {
              for (const statement of statements) await sql.unsafe(statement);
            });
          }
          const next = await applyChanges(database.api, known);
          const whole = await loadWithRows(database.api);
          if (next === null) expect(whole.directory.version).toBe(known.directory.version);
          known = next?.loaded ?? known;
          expect(graphDifferences(contentOf(known.directory), contentOf(whole.directory))).toEqual([]);
        },
      ),
      { numRuns: inFull(25, 10) },
    );
  });

  test('names what was changed, and keeps the hours it did not read again', async () => {
    const known = await loadWithRows(database.api);
    await database.owner`update office set name = 'NAV Et nytt navn' where number = '1640'`;
    const next = await applyChanges(database.api, known);
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
    expect(await applyChanges(database.api, await loadWithRows(database.api))).toBeNull();
  });

  test('is read as a whole where its place is of another history, or its changes are gone', async () => {
    const known = await loadWithRows(database.api);
    await database.owner`update office set name = 'NAV Igjen et navn' where number = '1640'`;
    for (const stranger of [
      { ...known, committedAt: '2020-01-01 00:00:00+00' },
      { ...known, directory: { ...known.directory, version: 10n ** 15n } },
    ]) {
      const next = await applyChanges(database.api, stranger);
      expect(next?.changes).toBeNull();
      expect(next?.loaded.directory.offices.get('1640')?.name).toBe('NAV Igjen et navn');
    }
  });
});
