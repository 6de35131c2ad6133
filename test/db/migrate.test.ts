import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sql } from '../../db/client.ts';
import { applyMigration, readMigrations } from '../../db/migrate/apply-migrations.ts';
import { readDefinitions } from '../../db/migrate/definitions.ts';
import { readSqlFiles } from '../../db/migrate/sql-code.ts';
import { bringUpToDate, findDrift, MigrationError, migrate } from '../../db/migrate.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
});
afterAll(() => database.drop());

const applied = () => database.owner<{ count: string }[]>`select count(*) from migration.applied`;
const failureOf = (url: string) => migrate(url).catch((error: unknown) => error);

describe('migrations', () => {
  test('that cannot complete leave the database as it was, and say why in a line', async () => {
    await database.owner`create schema tjenestegraf`;
    const failure = await failureOf(database.url);
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

  test('are refused where the text of an applied one was changed, or a newer version has applied others', async () => {
    const [first] = readMigrations();
    await database.owner`update migration.applied set hash = 'other' where created_at = ${String(first?.writtenAt)}`;
    expect(String(await failureOf(database.url))).toMatch(/migration 0000_directory was changed/);
    await database.owner`update migration.applied set hash = ${first?.hash ?? ''} where hash = 'other'`;
    await database.owner`insert into migration.applied (hash, created_at) values ('later', 9999999999999)`;
    expect(String(await failureOf(database.url))).toMatch(/belongs to a newer version/);
    await database.owner`delete from migration.applied where hash = 'later'`;
    await migrate(database.url);
  });
});

/** A database as versions before `db/functions` left it: all of their migrations, and the views made by a function of its own. */
async function installBefore(owner: Sql): Promise<void> {
  const LAST_WITH_FUNCTIONS = '0018_bulk_writes';
  const all = readMigrations();
  const of = all.slice(0, all.findIndex(({ name }) => name === LAST_WITH_FUNCTIONS) + 1);
  await owner.begin(async (transaction) => {
    await transaction`create schema migration`;
    await transaction`create table migration.applied (id serial primary key, hash text not null, created_at bigint)`;
    for (const migration of of) await applyMigration(transaction, migration);
    await transaction`select tjenestegraf.make_as_of_views()`;
  });
}

test('a published migration keeps its text, of which databases have the hash: a new one is added to the list', async () => {
  const frozen = JSON.parse(await readFile(new URL('./migrations/frozen.json', import.meta.url), 'utf8'));
  expect(Object.fromEntries(readMigrations().map(({ name, hash }) => [name, hash]))).toEqual(frozen);
});

describe('functions, triggers, views and privileges', () => {
  test('are those of the files, on a fresh database and on one that was made by earlier versions', async () => {
    const earlier = await createTestDatabase({ empty: true });
    await installBefore(earlier.owner);
    await migrate(earlier.url);
    const upgraded = await readDefinitions(earlier.owner);
    expect(Object.fromEntries(upgraded)).toEqual(Object.fromEntries(await readDefinitions(database.owner)));
    expect(upgraded.size).toBeGreaterThan(1_000);
    await earlier.drop();
  });

  test('that were changed by hand are found, and are made anew when a file changes', async () => {
    expect(await findDrift(database.url)).toEqual([]);
    await database.owner`create or replace function fold(input text) returns text language sql as 'select input'`;
    await database.owner`create function left_behind() returns int language sql as 'select 1'`;
    await database.owner`drop trigger office_version on office`;
    await database.owner`grant delete on audit_event to tjenestegraf_api`;
    const changed = [
      'function fold(text)',
      'function left_behind()',
      'relation tjenestegraf.audit_event',
      'trigger tjenestegraf.office.office_version',
    ];
    expect(await findDrift(database.url)).toEqual(changed);
    expect(await findDrift(database.url)).toEqual(changed);
    await database.owner`update migration.sql_file set hash = 'earlier' where name = 'search.sql'`;
    await migrate(database.url);
    expect(await findDrift(database.url)).toEqual([]);
  });

  test('follow the columns of a table that a migration has altered', async () => {
    const statements = ['alter table tjenestegraf.phone add column later_column text'];
    const later = { name: 'later', statements, hash: 'later', writtenAt: 9_999_999_999_999 };
    await database.owner.begin((transaction) => bringUpToDate(transaction, [...readMigrations(), later]));
    const definitions = await readDefinitions(database.owner);
    expect(definitions.get('view tjenestegraf_as_of.phone')).toContain('later_column');
    expect(definitions.get('trigger tjenestegraf.phone.phone_updated')).toContain('later_column');
  });

  test('are defined once each', () => {
    const names = readSqlFiles().flatMap(({ text }) => text.match(/^CREATE FUNCTION \S+?(?=\()/gm) ?? []);
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
