import { fileURLToPath } from 'node:url';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import { connectDrizzle } from './client.ts';
import { grantWrites } from './directory-writes/grant-writes.ts';

const FOLDER = fileURLToPath(new URL('./migrations', import.meta.url));
const SERVER_VERSION_MIN = 15;
/** Only to keep two starting servers apart; the number means nothing. */
const MIGRATION_LOCK = 7_374_164_0;

/** The database cannot be brought to this version of the project. `message` is one line for a person. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}

/**
 * Brings the database to this version's tables, or leaves it as it was: all pending migrations run in one transaction, on
 * a connection of their own, while no other server migrates.
 * @throws MigrationError when the server is too old, the login may not create, or a migration fails.
 */
export async function migrate(url: string): Promise<void> {
  const { sql, db } = connectDrizzle(url, {
    applicationName: 'tjenestegraf migrations',
    role: null,
    poolSizeMax: 1,
    statementTimeoutMs: 0,
    idleTransactionTimeoutMs: 0,
  });
  try {
    const [server] = await sql<{ number: number; name: string }[]>`
      select current_setting('server_version_num')::int as number, current_setting('server_version') as name`;
    if (server === undefined || server.number < SERVER_VERSION_MIN * 10_000) {
      throw new MigrationError(
        `PostgreSQL ${SERVER_VERSION_MIN} or newer is needed, the server is ${server?.name ?? 'unknown'}`,
      );
    }
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await runMigrations(db, { migrationsFolder: FOLDER, migrationsSchema: 'migration', migrationsTable: 'applied' });
    // The directory's past has the columns that its tables have now.
    await sql`select tjenestegraf.make_as_of_views()`;
    await grantWrites(sql);
  } catch (error) {
    if (error instanceof MigrationError) throw error;
    throw new MigrationError(`the database could not be migrated: ${innermost(error)}`, { cause: error });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** drizzle wraps what went wrong in an error whose text is the whole statement; the cause says it in a line. */
function innermost(error: unknown): string {
  let current = error;
  while (current instanceof Error && current.cause instanceof Error) current = current.cause;
  return current instanceof Error ? current.message : String(current);
}
