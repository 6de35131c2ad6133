import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A PgBouncer in transaction mode before a database, with the settings of `ops/pgbouncer/start.sh`. */
export interface PgBouncer {
  /** Such as 1.24. */
  readonly version: readonly [major: number, minor: number];
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** It refuses to run as root. */
const NOBODY = 65_534;
const STARTED_WITHIN_MS = 30_000;

/** @returns null where the machine has none */
function installed(): PgBouncer['version'] | null {
  try {
    const found = /(\d+)\.(\d+)/.exec(execFileSync('pgbouncer', ['--version'], { encoding: 'utf8' }));
    return found === null ? null : [Number(found[1]), Number(found[2])];
  } catch {
    return null;
  }
}

/** @param databaseUrl with the login and the password that clients come with */
export async function startPgBouncer(databaseUrl: string): Promise<PgBouncer | null> {
  const version = installed();
  if (version === null) return null;
  const { hostname, port, pathname, username, password } = new URL(databaseUrl);
  const folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-pgbouncer-'));
  const listenPort = await freePort();
  const carriesOver = version[0] > 1 || version[1] >= 21 ? 'max_prepared_statements = 200' : '';
  await chmod(folder, 0o755);
  await writeFile(join(folder, 'users.txt'), `"${username}" "${password}"\n`);
  await writeFile(
    join(folder, 'pgbouncer.ini'),
    `[databases]
${pathname.slice(1)} = host=${hostname} port=${port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${listenPort}
unix_socket_dir =
auth_type = plain
auth_file = ${join(folder, 'users.txt')}
pool_mode = transaction
${carriesOver}
ignore_startup_parameters = extra_float_digits
`,
  );
  const asNobody = process.getuid?.() === 0 ? { uid: NOBODY } : {};
  const child = spawn('pgbouncer', [join(folder, 'pgbouncer.ini')], { stdio: 'ignore', ...asNobody });
  await untilListening(listenPort, child);
  return {
    version,
    url: Object.assign(new URL(databaseUrl), { hostname: '127.0.0.1', port: String(listenPort) }).href,
    async stop() {
      const closed = once(child, 'close');
      if (child.kill()) await closed;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function untilListening(port: number, child: ChildProcess): Promise<void> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < STARTED_WITHIN_MS) {
    if (child.exitCode !== null) break;
    const socket = connect(port, '127.0.0.1');
    const listens = await Promise.race([once(socket, 'connect'), once(socket, 'error')])
      .then(() => !socket.pending)
      .catch(() => false);
    socket.destroy();
    if (listens) return;
    await pause(50);
  }
  throw new Error('PgBouncer did not start');
}
