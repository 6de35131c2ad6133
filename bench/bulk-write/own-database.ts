import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Sql } from '../../db/client.ts';
import { startEmbedded } from '../../db/embedded.ts';
import { migrate } from '../../db/migrate.ts';
import { seed } from '../../db/seed/seed.ts';

/** Migrates and seeds a PostgreSQL that nobody else uses, and takes it away afterwards, whatever happens. */
export async function withOwnDatabase(work: (url: string, owner: Sql) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-bench-'));
  // The account that the server runs under must be able to pass through.
  await chmod(folder, 0o755);
  const database = await startEmbedded({ dataDirectory: join(folder, 'postgres'), durable: false });
  const owner = connect(database.url, {
    applicationName: 'tjenestegraf bench',
    role: null,
    poolSizeMax: 1,
    statementTimeoutMs: 0,
    idleTransactionTimeoutMs: 0,
  });
  try {
    await migrate(database.url);
    await seed(database.url, { examples: true });
    await work(database.url, owner);
  } finally {
    await owner.end({ timeout: 2 });
    await database.stop();
    await rm(database.dataDirectory, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
}
