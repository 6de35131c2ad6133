import { join, resolve } from 'node:path';
import type { Config } from '../../config.ts';
import { connect, type Sql } from '../../db/client.ts';
import { runningEmbedded } from '../../db/embedded/running.ts';
import { startEmbedded } from '../../db/embedded.ts';
import { migrate } from '../../db/migrate.ts';
import { seed } from '../../db/seed/seed.ts';

const OPTIONS = {
  applicationName: 'tjenestegraf import',
  role: null,
  poolSizeMax: 2,
  statementTimeoutMs: 0,
  idleTransactionTimeoutMs: 0,
} as const;

/**
 * Does a piece of work as the login that owns the tables: in the database of the configuration, in the embedded server
 * that a running platform has, or else in one started for this work alone.
 */
export async function withOwnDatabase<Result>(config: Config, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  const folder = resolve(join(config.dataDirectory, 'postgres'));
  const running = config.migrationDatabaseUrl ?? (await runningEmbedded(folder));
  const embedded = running === null ? await startEmbedded({ dataDirectory: folder }) : null;
  const url = running ?? embedded?.url ?? '';
  try {
    await migrate(url);
    if (embedded !== null) await seed(url, { examples: !config.production });
    const sql = connect(url, OPTIONS);
    try {
      return await work(sql);
    } finally {
      await sql.end({ timeout: 5 });
    }
  } finally {
    await embedded?.stop();
  }
}
