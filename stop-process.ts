import cluster from 'node:cluster';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';

interface Closable {
  readonly close: () => Promise<void>;
}

/** Waits for open requests, but no longer than the drain time. */
export async function closeWithin(closed: PromiseLike<unknown>, drainMs: number): Promise<void> {
  const done = new AbortController();
  const late = setTimeout(drainMs, undefined, { signal: done.signal }).catch(() => {});
  await Promise.race([closed, late]);
  done.abort();
}

/**
 * Closes the server when the process gets a stop signal, when its npm parent has ended, and after an uncaught error.
 * @param server null: the server is still starting
 */
export function endWithProcess(
  { startedByNpm }: { readonly startedByNpm: boolean },
  log: Logger,
  server: () => Closable | null,
): void {
  const stop = (reason: string, code: 0 | 1) => {
    const running = server();
    // Leaving by exit, and not by the signal, takes a database that is only just starting along.
    if (running === null) process.exit(1);
    if (!cluster.isWorker) console.log(`${reason}: finishing requests under way, then stopping`);
    running.close().then(
      () => process.exit(code),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal, 0));
  // Nobody knows what such an error leaves behind: what is under way is finished, and another process takes over.
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'an error that nobody caught: this process ends');
    stop('error', 1);
  });
  if (startedByNpm) whenParentEnds(() => stop('npm has ended', 0));
}

/** How often it is looked whether the parent is still there, milliseconds. */
const PARENT_CHECK_MS = 250;

/** npm ends at SIGTERM without passing it on through its shell: the server would be left behind with nobody to stop it. */
function whenParentEnds(stop: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, PARENT_CHECK_MS).unref();
}
