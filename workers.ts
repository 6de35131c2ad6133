import cluster from 'node:cluster';
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
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
  /** Set for the worker of a place, from 0, besides this process's own environment. */
  readonly environmentOf: (place: number) => Readonly<Record<string, string>>;
  /** Milliseconds after which a stopping worker is killed. */
  readonly endAfterMs: number;
  /** Called when a worker ended by itself. `replaced` is false when too many did, and the platform must give up. */
  readonly onLost: (lost: { readonly processId: number; readonly replaced: boolean }) => void;
}

/** A program that cannot live is not started for ever: whoever runs this process is to see it end. */
const REPLACED_MAX = 5;
const REPLACED_WITHIN_MS = 60_000;

/**
 * Starts this program again as worker processes, each with its own directory and connections. The first one starts alone and
 * creates what must be created once (tables, seed, development keys); the others start after it.
 * @throws Error when the first one ends before it answers; its own output gives the reason
 */
async function startWorkers({ count, environmentOf, endAfterMs, onLost }: WorkersOptions): Promise<Workers> {
  const replacedAt: number[] = [];
  let answering = false;
  let closing: Promise<void> | null = null;
  cluster.setupPrimary({ args: [] });

  /** @returns where it answers, or the one that took its place */
  const start = (place: number): Promise<string> =>
    new Promise<string>((ready, failed) => {
      const worker = cluster.fork(environmentOf(place));
      worker.once('message', ({ url }: { url: string }) => ready(url));
      worker.once('exit', () => {
        if (closing !== null || !answering) return failed(new Error('a process ended before it answered'));
        const now = performance.now();
        while (replacedAt[0] !== undefined && now - replacedAt[0] > REPLACED_WITHIN_MS) replacedAt.shift();
        const replaced = replacedAt.length < REPLACED_MAX;
        onLost({ processId: worker.process.pid ?? 0, replaced });
        if (!replaced) return failed(new Error('a process ended before it answered, and so did those in its place'));
        replacedAt.push(now);
        start(place).then(ready, failed);
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
    const url = await start(0);
    // From now on one that ends is replaced, also before it has answered.
    answering = true;
    await Promise.all(Array.from({ length: count - 1 }, (_, index) => start(index + 1)));
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Starts the embedded database, whose end comes to `opened`. @returns its address */
export async function openEmbedded(config: Config, log: Logger, opened: (() => Promise<void>)[]): Promise<string> {
  const wanted = resolve(join(config.dataDirectory, 'postgres'));
  const database = await startEmbedded({
    dataDirectory: wanted,
    onRestart: (error) =>
      error === null
        ? log.warn('the embedded PostgreSQL had ended and was started again')
        : log.error({ err: error }, 'the embedded PostgreSQL has ended and does not start again'),
  });
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
    const { metricsPort } = config.telemetry;
    // A page's question may come to another process than the one that makes the page.
    const readerKey = randomBytes(32).toString('base64');
    const workers = await startWorkers({
      count: config.workers,
      environmentOf: (place) => ({
        DATABASE_URL: url,
        MIGRATE_ON_START: config.migrateOnStart ? 'yes' : 'no',
        READER_KEY: readerKey,
        // Each has metrics of its own.
        ...(metricsPort !== null && { METRICS_PORT: String(metricsPort + place) }),
      }),
      endAfterMs: config.shutdownGraceMs + config.shutdownDrainMs + WORKER_END_MS,
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

/** Milliseconds that a worker gets after the drain time to close its connections. */
const WORKER_END_MS = 5_000;
