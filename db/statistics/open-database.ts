import { join, resolve } from 'node:path';
import { type ConnectOptions, connect, type Sql } from '../client.ts';
import { runningEmbedded } from '../embedded/running.ts';
import { startEmbedded } from '../embedded.ts';
import { migrate } from '../migrate.ts';
import { seed } from '../seed/seed.ts';

/** Which database a command works on. */
export interface DatabaseSettings {
  /** URL of a login that may act as tjenestegraf_release; absent: the embedded server, running or not. */
  readonly releaseDatabaseUrl: string | undefined;
  readonly dataDirectory: string;
  readonly production: boolean;
}

/** A connection as the release's role, and how to leave it. */
export interface OpenedDatabase {
  readonly sql: Sql;
  readonly close: () => Promise<void>;
}

/**
 * Connects as the release's role: to the database of the configuration, to the embedded server that a running platform
 * has, or else to one started for this command alone.
 */
export async function openForRelease(settings: DatabaseSettings): Promise<OpenedDatabase> {
  const options: ConnectOptions = {
    applicationName: 'tjenestegraf statistics',
    role: 'tjenestegraf_release',
    poolSizeMax: 2,
    statementTimeoutMs: 0,
    idleTransactionTimeoutMs: 0,
  };
  const given = settings.releaseDatabaseUrl ?? (await runningEmbedded(join(settings.dataDirectory, 'postgres')));
  if (given !== null) {
    const sql = connect(given, options);
    return { sql, close: () => sql.end({ timeout: 2 }) };
  }
  const embedded = await startEmbedded({ dataDirectory: resolve(join(settings.dataDirectory, 'postgres')) });
  try {
    await migrate(embedded.url);
    await seed(embedded.url, { examples: !settings.production });
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  const sql = connect(embedded.url, options);
  return {
    sql,
    async close() {
      await sql.end({ timeout: 2 });
      await embedded.stop();
    },
  };
}
