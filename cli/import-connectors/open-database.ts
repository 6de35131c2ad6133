import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Config } from '../../config.ts';
import { connect, type Sql } from '../../db/client.ts';
import { reachableDataDirectory, serverAccount } from '../../db/embedded/account.ts';
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

/** Address of the embedded server where one answers; null: none does. Its password tells that it is this folder's. */
async function runningEmbedded(folder: string): Promise<string | null> {
  const place = await reachableDataDirectory(await serverAccount(), folder);
  const lock = await readFile(join(place, 'cluster', 'postmaster.pid'), 'utf8').catch(() => '');
  const password = await readFile(join(place, 'password'), 'utf8').catch(() => '');
  const port = Number(lock.split('\n')[3]);
  if (!Number.isInteger(port) || port <= 0) return null;
  const url = `postgres://tjenestegraf:${password.trim()}@127.0.0.1:${port}/tjenestegraf`;
  const probe = connect(url, { ...OPTIONS, poolSizeMax: 1, connectTimeoutMs: 3_000 });
  try {
    await probe`select 1`;
    return url;
  } catch {
    return null;
  } finally {
    await probe.end({ timeout: 1 });
  }
}
