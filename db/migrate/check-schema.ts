import type { SqlLike } from '../client.ts';
import { pendingMigrations, readMigrations } from './apply-migrations.ts';
import { MigrationError } from './migration-error.ts';
import { changedSqlFiles, readSqlFiles } from './sql-code.ts';

const COMMAND = 'run `npm run migrate` of this version first';
/** No such schema or table, or none that this login may see: nothing of ours was ever made here. */
const NOT_MADE = new Set(['3F000', '42P01', '42501']);

/**
 * Checks the schema for a server whose login may not migrate.
 * @throws MigrationError where the database's tables or SQL code are not this version's, with what to do
 */
export async function checkSchema(sql: SqlLike): Promise<void> {
  const missing = await missingParts(sql).catch((error: { code?: string }) => {
    if (NOT_MADE.has(error.code ?? '')) throw new MigrationError(`the database was not migrated yet: ${COMMAND}`);
    throw error;
  });
  if (missing.length > 0) {
    throw new MigrationError(`the database is of another version (${missing.join(', ')}): ${COMMAND}`);
  }
}

/** Names of migrations that are not applied, and of files whose functions it does not have. */
export async function missingParts(sql: SqlLike): Promise<readonly string[]> {
  const pending = await pendingMigrations(sql, readMigrations());
  const changed = await changedSqlFiles(sql, readSqlFiles());
  return [...pending.map(({ name }) => name), ...changed];
}
