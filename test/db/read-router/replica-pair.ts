import { execFile } from 'node:child_process';
import { appendFile, chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { connect, type Sql } from '../../../db/client.ts';
import { startEmbedded } from '../../../db/embedded.ts';
import { migrate } from '../../../db/migrate.ts';
import { seed } from '../../../db/seed/seed.ts';

/** A primary and a standby that streams from it. */
export interface ReplicaPair {
  readonly primaryUrl: string;
  readonly replicaUrl: string;
  /** On the primary, as the owner of everything. */
  readonly owner: Sql;
  /** On the replica, as a superuser of it; anew after each start. */
  readonly replicaAdmin: () => Sql;
  readonly stopReplica: () => Promise<void>;
  readonly startReplica: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const options = { applicationName: 'tjenestegraf test', role: null, poolSizeMax: 2 };

/** Made from a copy of the stopped primary's files, which needs no program but PostgreSQL itself. */
export async function startReplicaPair(): Promise<ReplicaPair> {
  const folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-replica-'));
  await chmod(folder, 0o755);
  const primaryFolder = join(folder, 'primary');
  const first = await startEmbedded({ dataDirectory: primaryFolder, durable: false });
  await migrate(first.url);
  await seed(first.url, { examples: true });
  await first.stop();
  const at = { primary: first.dataDirectory, replica: join(folder, 'replica') };
  await appendFile(join(at.primary, 'cluster', 'postgresql.auto.conf'), "wal_keep_size = '512MB'\n");
  await promisify(execFile)('cp', ['-a', at.primary, at.replica]);
  const primary = await startEmbedded({ dataDirectory: primaryFolder, port: first.port, durable: false });
  const password = (await readFile(join(at.primary, 'password'), 'utf8')).trim();
  await writeFile(join(at.replica, 'cluster', 'standby.signal'), '', { mode: 0o644 });
  await appendFile(
    join(at.replica, 'cluster', 'postgresql.auto.conf'),
    `primary_conninfo = 'host=127.0.0.1 port=${primary.port} user=postgres password=${password}'\n`,
  );
  const startStandby = (port: number | null) => startEmbedded({ dataDirectory: at.replica, port, durable: false });
  let replica = await startStandby(null);
  const adminUrl = Object.assign(new URL(replica.url), { username: 'postgres' }).href;
  let admin = connect(adminUrl, options);
  const owner = connect(primary.url, options);
  const stopReplica = async () => {
    await admin.end({ timeout: 1 });
    await replica.stop();
  };
  return {
    primaryUrl: primary.url,
    replicaUrl: replica.url,
    owner,
    replicaAdmin: () => admin,
    stopReplica,
    async startReplica() {
      replica = await startStandby(replica.port);
      admin = connect(adminUrl, options);
    },
    async stop() {
      await stopReplica();
      await owner.end({ timeout: 1 });
      await primary.stop();
      await rm(folder, { recursive: true, force: true });
      await rm(at.primary, { recursive: true, force: true });
    },
  };
}
