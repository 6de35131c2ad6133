import type { TransactionSql } from 'postgres';
import { connect, type Sql } from './client.ts';
import { grantWrites } from './directory-writes/grant-writes.ts';
import { applyMigration, type Migration, pendingMigrations, readMigrations } from './migrate/apply-migrations.ts';
import { missingParts } from './migrate/check-schema.ts';
import { readDefinitions } from './migrate/definitions.ts';
import { MigrationError } from './migrate/migration-error.ts';
import { changedSqlFiles, readSqlFiles, rebuildSqlCode } from './migrate/sql-code.ts';

export { MigrationError } from './migrate/migration-error.ts';

const SERVER_VERSION_MIN = 15;
/** Only to keep two starting servers apart; the number means nothing. */
const MIGRATION_LOCK = 7_374_164_0;

/**
 * Brings the database to this version's tables and SQL code (functions, triggers, views, privileges), or leaves it as it was:
 * all in one transaction, on a connection of its own, while no other server migrates.
 * @throws MigrationError when the server is too old, the login may not create, a published migration was changed, or one fails.
 */
export function migrate(url: string): Promise<void> {
  return asMigrator(url, async (sql) => {
    await checkServer(sql);
    await makeRecords(sql);
    await sql.begin((transaction) => bringUpToDate(transaction, readMigrations()));
  });
}

/** Applies the migrations that are pending and rebuilds the SQL code where one was, or where a file of it has changed. */
export async function bringUpToDate(transaction: TransactionSql, migrations: readonly Migration[]): Promise<void> {
  const files = readSqlFiles();
  const pending = await pendingMigrations(transaction, migrations);
  const changed = await changedSqlFiles(transaction, files);
  for (const migration of pending) await applyMigration(transaction, migration);
  // Also where only tables changed: triggers and views name their columns.
  if (pending.length > 0 || changed.size > 0) await rebuildSqlCode(transaction, files, changed);
  await grantWrites(transaction);
}

/** Names of migrations and files of SQL code that the database does not have; all of them where nothing was ever applied. */
export function findMissing(url: string): Promise<readonly string[]> {
  return asMigrator(url, async (sql) => {
    const [made] = await sql<{ yes: boolean }[]>`select to_regclass('migration.sql_file') is not null as yes`;
    return made?.yes ? missingParts(sql) : readMigrations().map(({ name }) => name);
  });
}

/**
 * Names of what is not defined in the database as the files define it: changed by hand. Changes nothing: the code is made anew
 * beside it in a transaction that is rolled back.
 */
export function findDrift(url: string): Promise<string[]> {
  return asMigrator(url, async (sql) => {
    let drift: string[] = [];
    const rolledBack = Symbol('rolled back');
    await sql
      .begin(async (transaction) => {
        const found = await readDefinitions(transaction);
        await rebuildSqlCode(transaction, readSqlFiles(), new Set());
        await grantWrites(transaction);
        const wanted = await readDefinitions(transaction);
        const names = new Set([...found.keys(), ...wanted.keys()]);
        drift = [...names].filter((name) => found.get(name) !== wanted.get(name)).sort();
        throw rolledBack;
      })
      .catch((error: unknown) => {
        if (error !== rolledBack) throw error;
      });
    return drift;
  });
}

/** Does something on a connection of its own, while no other server migrates. */
async function asMigrator<Result>(url: string, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  const sql = connect(url, {
    applicationName: 'tjenestegraf migrations',
    role: null,
    poolSizeMax: 1,
    statementTimeoutMs: 0,
    idleTransactionTimeoutMs: 0,
  });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    return await work(sql);
  } catch (error) {
    if (error instanceof MigrationError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrationError(`the database could not be migrated: ${reason}`, { cause: error });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function checkServer(sql: Sql): Promise<void> {
  const [server] = await sql<{ number: number; name: string }[]>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as name`;
  if (server === undefined || server.number < SERVER_VERSION_MIN * 10_000) {
    throw new MigrationError(
      `PostgreSQL ${SERVER_VERSION_MIN} or newer is needed, the server is ${server?.name ?? 'unknown'}`,
    );
  }
}

/**
 * The record of applied migrations, in a schema of its own. The names and columns of `applied` are drizzle's, whose migrator made
 * it first.
 */
async function makeRecords(sql: Sql): Promise<void> {
  await sql`create schema if not exists migration`;
  await sql`
    create table if not exists migration.applied (id serial primary key, hash text not null, created_at bigint)`;
  await sql`create table if not exists migration.sql_file (name text primary key, hash text not null)`;
}
