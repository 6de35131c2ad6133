import cluster from 'node:cluster';
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { startEmbedded } from './db/embedded.ts';

/** Several processes that answer at one port. */
export interface Workers {
  /** Where they answer, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Lets each finish what it has under way, within the drain time, and resolves when all are gone. Safe to call twice. */
  readonly close: () => Promise<void>;
}

interface WorkersOptions {
  readonly count: number;
  /** Set for the workers besides this process's own environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds after which a worker that was told to stop is ended. */
  readonly endAfterMs: number;
  /** Told when a worker ended by itself; `replaced` false: too many did, and it is time to give up. */
  readonly onLost: (lost: { readonly processId: number; readonly replaced: boolean }) => void;
}

/** A program that cannot live is not started for ever: whoever runs this process is to see it end. */
const REPLACED_MAX = 5;
const REPLACED_WITHIN_MS = 60_000;

/**
 * Starts `server.ts` as workers of this process, each with its own directory and connections. The first one starts alone:
 * what only one is to make (tables, seed, development keys) is there when the others come.
 * @throws Error when the first one ends before it answers; it has said why
 */
async function startWorkers({ count, environment, endAfterMs, onLost }: WorkersOptions): Promise<Workers> {
  const replacedAt: number[] = [];
  let answering = false;
  let closing: Promise<void> | null = null;
  cluster.setupPrimary({ exec: fileURLToPath(new URL('server.ts', import.meta.url)), args: [] });

  const start = () =>
    new Promise<string>((ready, failed) => {
      const worker = cluster.fork(environment);
      worker.once('message', ({ url }: { url: string }) => ready(url));
      worker.once('exit', () => {
        failed(new Error('a process ended before it answered'));
        if (closing !== null || !answering) return;
        const now = performance.now();
        while (replacedAt[0] !== undefined && now - replacedAt[0] > REPLACED_WITHIN_MS) replacedAt.shift();
        const replaced = replacedAt.length < REPLACED_MAX;
        onLost({ processId: worker.process.pid ?? 0, replaced });
        if (!replaced) return;
        replacedAt.push(now);
        start().catch(() => {});
      });
    });

  async function endAll(): Promise<void> {
    const workers = Object.values(cluster.workers ?? {}).flatMap((worker) => worker ?? []);
    const gone = workers.map((worker) => new Promise((done) => worker.once('exit', done)));
    for (const worker of workers) worker.process.kill('SIGTERM');
    const timer = setTimeout(() => {
      for (const worker of workers) worker.process.kill('SIGKILL');
    }, endAfterMs);
    await Promise.all(gone);
    clearTimeout(timer);
  }
  const close = () => {
    closing ??= endAll();
    return closing;
  };
  try {
    const url = await start();
    await Promise.all(Array.from({ length: count - 1 }, start));
    answering = true;
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Starts the embedded database, whose end comes to `opened`. @returns its address */
export async function openEmbedded(config: Config, log: Logger, opened: (() => Promise<void>)[]): Promise<string> {
  const wanted = resolve(join(config.dataDirectory, 'postgres'));
  const database = await startEmbedded({ dataDirectory: wanted });
  if (database.dataDirectory !== wanted)
    log.warn(`the data lie in ${database.dataDirectory}: PostgreSQL cannot reach ${wanted}`);
  opened.push(() => database.stop());
  return database.url;
}

/** The platform as several processes: this one starts and replaces them, and has the embedded database where there is one. */
export async function startCluster(config: Config, log: Logger): Promise<Workers> {
  const opened: (() => Promise<void>)[] = [];
  const close = () => opened.reduceRight((before, step) => before.then(step, step), Promise.resolve());
  try {
    const url = config.databaseUrl ?? (await openEmbedded(config, log, opened));
    const workers = await startWorkers({
      count: config.workers,
      environment: {
        DATABASE_URL: url,
        MIGRATE_ON_START: config.migrateOnStart ? 'yes' : 'no',
        // A page's question may come to another process than the one that makes the page.
        READER_KEY: randomBytes(32).toString('base64'),
      },
      endAfterMs: config.shutdownDrainMs + WORKER_END_MS,
      onLost: ({ processId, replaced }) => {
        log.error({ processId, replaced }, 'a process ended by itself');
        if (!replaced) void close().finally(() => process.exit(1));
      },
    });
    opened.push(workers.close);
    return { url: workers.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What a worker gets beyond the drain time to close its connections, milliseconds. */
const WORKER_END_MS = 5_000;
