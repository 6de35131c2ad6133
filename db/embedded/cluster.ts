import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Account, handOver } from './account.ts';
import type { Binaries } from './binaries.ts';
import { EmbeddedDatabaseError, messageOf } from './error.ts';

/** The superuser of the embedded server: it makes the project's login and is not used after that. */
export const SUPERUSER = 'postgres';

/** A data directory of the embedded server: the cluster, and the password of its logins (mode 0600). */
export interface Cluster {
  path: string;
  password: string;
  /** True: it was made just now. */
  fresh: boolean;
}

/** Opens the cluster in a data directory, making it if it is not there. A half-made one (killed midway) is made anew. */
export async function openCluster(
  dataDirectory: string,
  binaries: Binaries,
  account: Account,
  durable: boolean,
): Promise<Cluster> {
  const path = join(dataDirectory, 'cluster');
  const passwordFile = join(dataDirectory, 'password');
  try {
    await mkdir(dataDirectory, { recursive: true, mode: 0o755 });
    if (existsSync(join(path, 'PG_VERSION'))) {
      return { path, password: (await readFile(passwordFile, 'utf8')).trim(), fresh: false };
    }
    const password = randomBytes(24).toString('hex');
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    await makeCluster(path, password, binaries, account, durable);
    return { path, password, fresh: true };
  } catch (error) {
    throw new EmbeddedDatabaseError(
      'dataDirectory',
      `the data directory ${dataDirectory} cannot be used: ${messageOf(error)}`,
    );
  }
}

async function makeCluster(
  path: string,
  password: string,
  binaries: Binaries,
  account: Account,
  durable: boolean,
): Promise<void> {
  const unfinished = `${path}.unfinished`;
  const passwordForInit = `${path}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished);
  await handOver(account, unfinished, 0o700);
  try {
    await writeFile(passwordForInit, password, { mode: 0o600 });
    await handOver(account, passwordForInit, 0o600);
    await promisify(execFile)(
      binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordForInit}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        ...binaries.locale,
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...(account ?? {}), cwd: '/', env: { LC_ALL: 'C' } },
    );
    await rename(unfinished, path);
  } finally {
    await rm(passwordForInit, { force: true });
  }
}
