import { join, resolve } from 'node:path';
import type { Config } from '../../config.ts';
import { connect, type Sql } from '../../db/client.ts';
import { runningEmbedded } from '../../db/embedded/running.ts';
import { startEmbedded } from '../../db/embedded.ts';
import { checkSchema } from '../../db/migrate/check-schema.ts';
import { migrate } from '../../db/migrate.ts';
import { seed } from '../../db/seed/seed.ts';

const OPTIONS = {
  applicationName: 'tjenestegraf import',
  role: null,
  poolSizeMax: 2,
  statementTimeoutMs: 0,
  idleTransactionTimeoutMs: 0,
} as const;

/** Does a piece of work at the owner's address: of the configuration, of the embedded server that runs, or of one started for it. */
export async function withOwnUrl<Result>(config: Config, work: (url: string) => Promise<Result>): Promise<Result> {
  const folder = resolve(join(config.dataDirectory, 'postgres'));
  const running = config.migrationDatabaseUrl ?? (await runningEmbedded(folder));
  if (running !== null) return await work(running);
  const embedded = await startEmbedded({ dataDirectory: folder });
  try {
    await migrate(embedded.url);
    await seed(embedded.url, { examples: !config.production });
    return await work(embedded.url);
  } finally {
    await embedded.stop();
  }
}

/** The same over a connection, in a database of this version. */
export function withOwnDatabase<Result>(config: Config, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  return withOwnUrl(config, async (url) => {
    if (config.migrateOnStart) await migrate(url);
    const sql = connect(url, OPTIONS);
    try {
      if (!config.migrateOnStart) await checkSchema(sql);
      return await work(sql);
    } finally {
      await sql.end({ timeout: 5 });
    }
  });
}
