import { limits } from '../../../schema/limits/limits.ts';
import { createConcurrencyLimit } from '../stream/concurrency-limit.ts';
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
  /** Called with faults of the platform itself; they never hold an address or a secret. */
  readonly report: (error: unknown) => void;
  /** Milliseconds between two looks at what is due; 0: none, and `run` is called by whoever has a clock of its own. */
  readonly pollMs: number;
}

/** Woken by each change of the directory, and by the clock for what is to be tried again. Several processes share the work. */
export function startWebhookWorker(options: WorkerOptions): WebhookWorker {
  const stopping = new AbortController();
  const { signal } = stopping;
  const parts = { ...options, reads: createConcurrencyLimit(limits.webhookReadsMax) };
  const underWay = new Set<Promise<void>>();
  let looking = false;
  let lookAgain = false;

  /** One at a time looks for what is due; as soon as it has found something, the next one looks. Whoever hangs, hangs alone. */
  function wake(): void {
    if (signal.aborted) return;
    lookAgain = true;
    if (looking || underWay.size >= limits.webhooksAtOnceMax) return;
    looking = true;
    lookAgain = false;
    const delivery = deliver().finally(() => {
      underWay.delete(delivery);
      if (lookAgain) wake();
    });
    underWay.add(delivery);
  }

  async function deliver(): Promise<void> {
    let found = false;
    const onFound = () => {
      found = true;
      looking = false;
      wake();
    };
    await deliverNext(parts, signal, onFound).catch(options.report);
    // The same webhook may have more to send.
    if (found) lookAgain = true;
    else looking = false;
  }

  async function idle(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay);
  }

  const ignore = options.onNewVersion(wake);
  const timer = options.pollMs > 0 ? setInterval(wake, options.pollMs).unref() : undefined;
  return {
    async run() {
      wake();
      await idle();
    },
    async stop() {
      stopping.abort();
      ignore();
      clearInterval(timer);
      await idle();
    },
  };
}
