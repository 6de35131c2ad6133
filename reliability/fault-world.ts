import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect, type Sql } from '../db/client.ts';
import { startEmbedded } from '../db/embedded.ts';
import { type CuttableLine, layLine } from '../test/setup/cuttable-line.ts';
import { developmentTokens, type SignIn } from '../test/setup/tokens.ts';
import { answersOk, type ServerProcess, startServerProcess } from './server-process.ts';

/** Settings of a server that is measured: no limit of its askers stands in the way. */
export const UNLIMITED = { REQUESTS_PER_MINUTE: '1000000', COST_PER_MINUTE: '1000000000' };

/** A real PostgreSQL, a line to it that can be hurt, and servers in processes of their own. */
export interface FaultWorld {
  readonly line: CuttableLine;
  /** A connection as the owner, past the fault proxy. */
  readonly owner: Sql;
  /** The token of a municipality. */
  readonly token: string;
  readonly signIn: SignIn;
  /** Starts one more server behind the fault proxy. */
  readonly startServer: (settings?: Record<string, string>, preload?: readonly string[]) => Promise<ServerProcess>;
  /** Ends the database process by a signal. It starts again by itself; resolves when it answers. */
  readonly killDatabase: (signal: 'SIGINT' | 'SIGQUIT') => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** An immediate end leaves a recovery to be done. */
const DOWN_MS_MIN = 500;
const BACK_MS_MAX = 60_000;

export async function createFaultWorld(): Promise<FaultWorld> {
  const home = await mkdtemp(join(tmpdir(), 'tjenestegraf-faults-'));
  const database = await startEmbedded({ dataDirectory: join(home, 'postgres') });
  const line = await layLine(database.url);
  const owner = connect(database.url, { applicationName: 'faults', role: null, poolSizeMax: 2 });
  const servers: ServerProcess[] = [];
  const startServer = async (settings: Record<string, string> = {}, preload: readonly string[] = []) => {
    const server = await startServerProcess(
      {
        NODE_ENV: 'development',
        DATABASE_URL: line.url,
        DATA_DIR: home,
        LOG_LEVEL: 'warn',
        SHUTDOWN_GRACE_MS: '5000',
        ...settings,
      },
      preload,
    );
    servers.push(server);
    return server;
  };
  const stop = async () => {
    line.mend();
    await Promise.all(servers.map((server) => server.end('SIGKILL')));
    await owner.end({ timeout: 1 });
    await line.stop();
    await database.stop();
    await rm(home, { recursive: true, force: true });
    await rm(database.dataDirectory, { recursive: true, force: true });
  };
  try {
    // The first one makes the tables and the keys.
    await (await startServer()).end('SIGTERM');
    const signIn = await developmentTokens(home);
    const token = await signIn('MUNICIPALITY', '0301');
    const pidFile = join(database.dataDirectory, 'cluster', 'postmaster.pid');
    return {
      line,
      owner,
      token,
      signIn,
      startServer,
      async killDatabase(signal) {
        process.kill(Number((await readFile(pidFile, 'utf8')).split('\n')[0]), signal);
        await pause(DOWN_MS_MIN);
        const startedAt = performance.now();
        while (performance.now() - startedAt < BACK_MS_MAX) {
          const answered = await owner`select`.then(
            () => true,
            () => false,
          );
          if (answered) return;
          await pause(100);
        }
        throw new Error('the database did not start again');
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @returns milliseconds until the server was ready; null: it was not within the time */
export async function untilReady({ url }: ServerProcess, withinMs: number): Promise<number | null> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < withinMs) {
    if (await answersOk(`${url}/health/ready`)) return performance.now() - startedAt;
    await pause(100);
  }
  return null;
}
