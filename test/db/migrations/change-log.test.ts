import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchVersion } from '../../../db/read-model/load.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const lastChange = async () => {
  const [row] = await database.api`
    select entity_type, entity_id, kind, changed_fields from change order by sequence desc limit 1`;
  return row;
};
const officeVersion = async () => {
  const [row] = await database.api<{ version: number }[]>`select version from office where number = '1640'`;
  return row?.version ?? 0;
};

describe('the change log', () => {
  test('says what changed, and in which fields', async () => {
    await database.owner`update crisis_centre set website = 'https://example.no' where id = 'oslo-krisesenter'`;
    expect(await lastChange()).toEqual({
      entity_type: 'CRISIS_CENTRE',
      entity_id: 'oslo-krisesenter',
      kind: 'UPDATED',
      changed_fields: ['website'],
    });
  });

  test('is silent where nothing changed, and after a rollback', async () => {
    const before = await fetchVersion(database.api);
    await database.owner`update crisis_centre set name = name`;
    await database.owner
      .begin(async (transaction) => {
        await transaction`update crisis_centre set name = 'x'`;
        throw new Error('undo');
      })
      .catch(() => {});
    expect((await fetchVersion(database.api)).version).toBe(before.version);
  });

  test('numbers transactions in the order in which they commit, not in which they began', async () => {
    const slow = database.connect({ role: null, poolSizeMax: 1 });
    let finish = () => {};
    const wait = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const touched = Promise.withResolvers<void>();
    const early = slow.begin(async (transaction) => {
      await transaction`update county set name = 'Innlandet fylke' where number = '34'`;
      touched.resolve();
      await wait;
    });
    await touched.promise;
    await database.owner`update county set name = 'Agder fylke' where number = '42'`;
    const between = await fetchVersion(database.api);
    finish();
    await early;
    const after = await fetchVersion(database.api);
    expect(after.version).toBeGreaterThan(between.version);
    const order = await database.api<{ entity_id: string }[]>`
      select entity_id from change join directory_commit using (transaction)
      where entity_type = 'COUNTY' and kind = 'UPDATED' order by directory_commit.version`;
    expect(order.map((row) => row.entity_id)).toEqual(['42', '34']);
  });

  test('loses no commit under concurrent writers: each has a number of its own', async () => {
    const before = await fetchVersion(database.api);
    const writers = database.connect({ role: null, poolSizeMax: 8 });
    await Promise.all(
      Array.from(
        { length: 40 },
        (_, index) =>
          writers`update municipality set administrative_centre = ${`Sted ${index}`} where number = ${index % 2 ? '3430' : '5025'}`,
      ),
    );
    expect((await fetchVersion(database.api)).version).toBe(before.version + 40n);
  });
});

describe('an office’s version', () => {
  test('is raised once by a transaction that changes several of its parts', async () => {
    const before = await officeVersion();
    await database.owner.begin(async (transaction) => {
      await transaction`update contact set role = 'DEBT_COUNSELLOR' where office_number = '1640'`;
      await transaction`update opening_rule set comment = 'Merk' where schedule_id like '1640%'`;
      await transaction`update reception set access_description = 'Bak huset' where office_number = '1640'`;
    });
    expect(await officeVersion()).toBe(before + 1);
  });

  test.each([
    ['reception', `name = name || '.'`],
    ['phone', `comment = 'Merk'`],
    ['contact', `phone = '+4722000000'`],
    ['opening_schedule', `source_id = (select min(id) from source)`],
    ['coverage', `valid_from = '2001-01-01'`],
  ])('is raised by a change of its %s', async (table, change) => {
    const before = await officeVersion();
    await database.owner.unsafe(`update ${table} set ${change} where office_number = '1640'`);
    expect(await officeVersion()).toBe(before + 1);
  });

  test.each(['reception', 'phone', 'contact', 'opening_schedule'])(
    'is not raised where it is only said that its %s is still right',
    async (table) => {
      const before = await officeVersion();
      await database.owner`update ${database.owner(table)} set verified_at = clock_timestamp() where office_number = '1640'`;
      expect(await officeVersion()).toBe(before);
    },
  );

  test('is raised by a deleted rule, and cannot be set by hand', async () => {
    const before = await officeVersion();
    await database.owner`delete from opening_rule where id = '1640-os-public-computer-2020'`;
    expect(await officeVersion()).toBe(before + 1);
    await database.owner`update office set version = 1 where number = '1640'`;
    expect(await officeVersion()).toBe(before + 2);
  });
});
