import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MigrationError, migrate } from '../../db/migrate.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
});
afterAll(() => database.drop());

const applied = () => database.owner<{ count: string }[]>`select count(*) from migration.applied`;

describe('migrations', () => {
  test('that cannot complete leave the database as it was, and say why in a line', async () => {
    await database.owner`create schema tjenestegraf`;
    const failure = await migrate(database.url).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MigrationError);
    expect(String(failure)).toMatch(/schema "tjenestegraf" already exists/);
    expect(String(failure)).not.toContain('\n');
    const [left] =
      await database.owner`select count(*)::int as tables from pg_tables where schemaname in ('tjenestegraf', 'confidential')`;
    expect(left).toEqual({ tables: 0 });
    await database.owner`drop schema tjenestegraf`;
  });

  test('build everything from an empty database, also when two servers start at once', async () => {
    await Promise.all([migrate(database.url), migrate(database.url)]);
    const [{ tables } = { tables: 0 }] = await database.owner<{ tables: number }[]>`
      select count(*)::int as tables from pg_tables where schemaname = 'tjenestegraf'`;
    expect(tables).toBeGreaterThanOrEqual(28);
  });

  test('run a second time change nothing', async () => {
    const before = await applied();
    await migrate(database.url);
    expect(await applied()).toEqual(before);
  });
});
