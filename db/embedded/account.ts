import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Binaries, relocated } from './binaries.ts';
import { EmbeddedDatabaseError } from './error.ts';

/** The operating-system account the server runs under; null: this process' own (PostgreSQL refuses to run as root). */
export type Account = { uid: number; gid: number } | null;

/** Directory for files that root creates and another account must read. */
const SHARED_PLACE = '/var/lib/tjenestegraf';

/** Null unless this process is root; then the account `postgres`, made if it is missing, else `nobody`. */
export async function serverAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return null;
  const known = (await accountNamed('postgres')) ?? (await makeAccount()) ?? (await accountNamed('nobody'));
  if (known === null)
    throw new EmbeddedDatabaseError('dataDirectory', 'PostgreSQL does not run as root, and no other account was found');
  return known;
}

async function accountNamed(name: string): Promise<Account> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  const fields = lines.map((line) => line.split(':')).find(([login]) => login === name);
  return fields === undefined ? null : { uid: Number(fields[2]), gid: Number(fields[3]) };
}

async function makeAccount(): Promise<Account> {
  await promisify(execFile)('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).catch(
    () => undefined,
  );
  return accountNamed('postgres');
}

/** Whether the account may pass through every folder down to `path` (as far as the path exists). */
export async function canReach(account: Account, path: string): Promise<boolean> {
  if (account === null) return true;
  for (let place = resolve(path); ; place = dirname(place)) {
    const info = await stat(place).catch(() => null);
    if (info?.isDirectory()) {
      const bit = info.uid === account.uid ? 0o100 : info.gid === account.gid ? 0o010 : 0o001;
      if ((info.mode & bit) === 0) return false;
    }
    if (place === dirname(place)) return true;
  }
}

/** The programs themselves, or a copy that the account can reach (a checkout under /root is closed to others). */
export async function reachableBinaries(account: Account, binaries: Binaries): Promise<Binaries> {
  if (await canReach(account, binaries.initdb)) return binaries;
  const root = join(SHARED_PLACE, `postgresql-${digest(binaries.root)}`);
  if (!existsSync(root)) {
    const unfinished = `${root}.${process.pid}`;
    await mkdir(SHARED_PLACE, { recursive: true, mode: 0o755 });
    await cp(binaries.root, unfinished, { recursive: true, verbatimSymlinks: true });
    await chmod(unfinished, 0o755);
    await rename(unfinished, root).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  return relocated(binaries, root);
}

/** The requested data directory, or one that the account can reach; its name is derived from the requested path. */
export async function reachableDataDirectory(account: Account, wanted: string): Promise<string> {
  if (await canReach(account, wanted)) return wanted;
  return join(SHARED_PLACE, `${basename(dirname(resolve(wanted)))}-${digest(resolve(wanted))}`);
}

/** Gives a file or folder to the account, closed to everybody else. */
export async function handOver(account: Account, path: string, mode: number): Promise<void> {
  if (account !== null) await chown(path, account.uid, account.gid);
  await chmod(path, mode);
}

function digest(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}
