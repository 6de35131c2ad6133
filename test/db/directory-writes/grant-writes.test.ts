import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { grantWrites, writtenColumns } from '../../../db/directory-writes/grant-writes.ts';
import { WRITE_TABLES } from '../../../db/directory-writes/write-tables.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const granted = async (table: string) => {
  const rows = await database.owner<{ verb: 'insert' | 'update'; column: string }[]>`
    select lower(privilege_type) as verb, column_name as column from information_schema.column_privileges
    where grantee = 'tjenestegraf_api' and table_name = ${table} and privilege_type in ('INSERT', 'UPDATE')`;
  const of = (verb: string) => rows.flatMap((row) => (row.verb === verb ? row.column : [])).sort();
  return { insert: of('insert'), update: of('update') };
};

describe('the API’s role', () => {
  test.each(Object.values(WRITE_TABLES))(
    'writes the columns of $table that its writes set, and no others',
    async (table) => {
      const { insert, update } = writtenColumns(table);
      expect(await granted(table.table)).toEqual({ insert: insert.sort(), update: update.sort() });
    },
  );

  test('is given a column that a kind of write has come to have', async () => {
    await database.owner`revoke update (name) on tjenestegraf.office from tjenestegraf_api`;
    await grantWrites(database.owner);
    expect((await granted('office')).update).toContain('name');
  });
});
