import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { EmbeddedDatabaseError } from './error.ts';

const GONE_WITHIN_MS = 15_000;

/**
 * Clears what a killed process left: a server that still runs for nobody is stopped, a lock file whose process number now
 * belongs to another program is removed. A server with clients is somebody's: refused.
 */
export async function clearLeftover(cluster: string, login: { user: string; password: string }): Promise<void> {
  const lockFile = join(cluster, 'postmaster.pid');
  const deadline = Date.now() + GONE_WITHIN_MS;
  for (;;) {
    const lock = await readLock(lockFile);
    if (lock === null || !isAlive(lock.pid)) return;
    if (!(await isPostgres(lock.pid))) {
      await rm(lockFile, { force: true });
      return;
    }
    const clients = await clientsOf(lock.port, cluster, login);
    if (clients !== null && clients > 0) {
      throw new EmbeddedDatabaseError(
        'dataDirectory',
        `the data directory is in use by another running server (process ${lock.pid})`,
      );
    }
    if (clients === 0) process.kill(lock.pid, 'SIGINT');
    if (Date.now() > deadline) {
      throw new EmbeddedDatabaseError(
        'dataDirectory',
        `process ${lock.pid} holds the data directory and does not answer`,
      );
    }
    await sleep(200);
  }
}

async function readLock(file: string): Promise<{ pid: number; port: number } | null> {
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3]) } : null;
}

/** Whether a process has this number. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function isPostgres(pid: number): Promise<boolean> {
  const name =
    (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => null)) ??
    (await promisify(execFile)('ps', ['-p', String(pid), '-o', 'comm=']).then(
      ({ stdout }) => stdout,
      () => '',
    ));
  return name.includes('postgres');
}

/** How many clients the running server has; null: it does not answer, or it is another server. */
async function clientsOf(
  port: number,
  cluster: string,
  login: { user: string; password: string },
): Promise<number | null> {
  const sql = postgres({
    host: '127.0.0.1',
    port,
    database: 'postgres',
    ...login,
    max: 1,
    connect_timeout: 3,
    onnotice: () => {},
  });
  try {
    const [row] = await sql<{ directory: string; clients: number }[]>`
      select current_setting('data_directory') as directory,
        (select count(*)::int from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()) as clients`;
    return row?.directory === cluster ? row.clients : null;
  } catch {
    return null;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
