import { serializeTask } from '../../../db/serialized-task.ts';
import { limits } from '../../../schema/limits/limits.ts';
import { deliverNext } from './deliver-next.ts';
import type { WebhookParts } from './webhook-parts.ts';

/** Sends what is due. */
export interface WebhookWorker {
  /** Resolves when all that was due at the call is sent or has failed. */
  readonly run: () => Promise<void>;
  /** Breaks off what is under way, which is then sent again, and ends it. */
  readonly stop: () => Promise<void>;
}

export interface WorkerOptions extends WebhookParts {
  /** Tells of each new version of the directory. */
  readonly onNewVersion: (listener: () => void) => () => void;
  /** Told of what went wrong in the platform itself, never of an address or a secret. */
  readonly report: (error: unknown) => void;
  /** Milliseconds between two looks at what is due; 0: none, and `run` is called by whoever has a clock of its own. */
  readonly pollMs: number;
}

/** Woken by each change of the directory, and by the clock for what is to be tried again. Several processes share the work. */
export function startWebhookWorker(options: WorkerOptions): WebhookWorker {
  const stopping = new AbortController();
  const { signal } = stopping;
  const work = async (): Promise<void> => {
    while (!signal.aborted && (await deliverNext(options, signal)));
  };
  const runs = serializeTask(async () => {
    const atOnce = Array.from({ length: limits.webhooksAtOnceMax }, () => work().catch(options.report));
    await Promise.all(atOnce);
  });
  const wake = () => {
    if (!signal.aborted) void runs.run();
  };
  const ignore = options.onNewVersion(wake);
  const timer = options.pollMs > 0 ? setInterval(wake, options.pollMs).unref() : undefined;
  return {
    run: runs.run,
    async stop() {
      stopping.abort();
      ignore();
      clearInterval(timer);
      await runs.idle();
    },
  };
}
