import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { SqlLike } from '../client.ts';
import { MigrationError } from './migration-error.ts';
import { dropViews } from './sql-code.ts';

const FOLDER = fileURLToPath(new URL('../migrations', import.meta.url));

/** A step of the tables' history. Its text is frozen once it is published: databases record its hash. */
export interface Migration {
  /** File name without its ending, such as `0012_history`. */
  readonly name: string;
  readonly statements: readonly string[];
  /** SHA-256 of the file. */
  readonly hash: string;
  /** When it was written, milliseconds since 1970: its key in `migration.applied`. */
  readonly writtenAt: number;
}

/** All migrations in their order, from drizzle-kit's journal. */
export function readMigrations(): readonly Migration[] {
  const journal = JSON.parse(readFileSync(`${FOLDER}/meta/_journal.json`, 'utf8')) as { entries: { tag: string }[] };
  return readMigrationFiles({ migrationsFolder: FOLDER }).map(({ sql, hash, folderMillis }, index) => {
    return { name: journal.entries[index]?.tag ?? '', statements: sql, hash, writtenAt: folderMillis };
  });
}

/**
 * Those that this database has not applied, in their order.
 * @throws MigrationError where an applied one has another text now, or is not known here
 */
export async function pendingMigrations(sql: SqlLike, known: readonly Migration[]): Promise<readonly Migration[]> {
  const applied = await sql<{ writtenAt: string; hash: string }[]>`
    select created_at as "writtenAt", hash from migration.applied order by created_at`;
  const byTime = new Map(known.map((migration) => [migration.writtenAt, migration]));
  const done = new Set<Migration>();
  for (const { writtenAt, hash } of applied) {
    const migration = byTime.get(Number(writtenAt));
    if (migration === undefined) {
      throw new MigrationError(
        `the database has a migration of ${new Date(Number(writtenAt)).toISOString()} that this version does not know: it belongs to a newer version, run that one`,
      );
    }
    if (migration.hash !== hash) {
      throw new MigrationError(
        `migration ${migration.name} was changed after this database had applied it: restore its text and write a new migration`,
      );
    }
    done.add(migration);
  }
  return known.filter((migration) => !done.has(migration));
}

/** Runs one and records it. Views are dropped first: PostgreSQL refuses to alter a table whose row type a view uses. */
export async function applyMigration(sql: SqlLike, { statements, hash, writtenAt }: Migration): Promise<void> {
  await dropViews(sql);
  for (const statement of statements) await sql.unsafe(statement);
  await sql`insert into migration.applied (hash, created_at) values (${hash}, ${String(writtenAt)}::bigint)`;
}
