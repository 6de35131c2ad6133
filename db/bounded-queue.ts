import type { Sql } from './client.ts';
import type { ReadRouter } from './read-router.ts';

/** The queue for a connection is full: the new request is refused with a retry hint, so that no one waits too long. */
export class QueueFullError extends Error {
  override name = 'QueueFullError';
  /** Read as the driver's codes are: the database cannot be reached just now. */
  readonly code = 'CONNECTION_QUEUE_FULL';
  constructor() {
    super('too many wait for a connection to the database');
  }
}

/** Counts what is under way, those that wait included. */
export interface Counted {
  readonly underWay: () => number;
}

export interface QueueBounds {
  /** Pieces of work at the same time: as many as there are connections. */
  readonly atOnceMax: number;
  readonly waitingMax: number;
  /** The longest that one may wait: nobody is there any more for what begins later. */
  readonly waitMs: number;
}

/**
 * Runs each piece of work when its turn comes, in the order in which they came.
 * @throws QueueFullError where as many wait as may, and for what has waited as long as it may: it was not begun
 */
function boundedQueue({ atOnceMax, waitingMax, waitMs }: QueueBounds) {
  const waiting = new Set<() => void>();
  let running = 0;
  const turn = (): Promise<void> =>
    new Promise((begin, failed) => {
      const next = () => {
        clearTimeout(timer);
        waiting.delete(next);
        begin();
      };
      const timer = setTimeout(() => {
        waiting.delete(next);
        failed(new QueueFullError());
      }, waitMs);
      waiting.add(next);
    });
  const leave = () => {
    const [next] = waiting;
    // Whoever is next takes over this place.
    if (next === undefined) running -= 1;
    else next();
  };
  const run = async <Result>(work: () => PromiseLike<Result>): Promise<Result> => {
    if (running < atOnceMax) running += 1;
    else if (waiting.size >= waitingMax) throw new QueueFullError();
    else await turn();
    try {
      return await work();
    } finally {
      leave();
    }
  };
  return { run, underWay: () => running + waiting.size };
}

/** The same router, with a bounded number of questions under way or waiting. */
export function boundReads(router: ReadRouter, bounds: QueueBounds): ReadRouter & Counted {
  const { run, underWay } = boundedQueue(bounds);
  return { ...router, underWay, at: (version, ask) => run(() => router.at(version, ask)) };
}

/** The same client, with a bounded number of transactions under way or waiting. */
export function boundTransactions(sql: Sql, bounds: QueueBounds): Counted & { readonly sql: Sql } {
  const { run, underWay } = boundedQueue(bounds);
  const begin = (...given: Parameters<Sql['begin']>) => run(() => sql.begin(...given));
  const bound = new Proxy(sql, { get: (client, key) => (key === 'begin' ? begin : Reflect.get(client, key)) });
  return { sql: bound, underWay };
}
