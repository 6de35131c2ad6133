import type { Sql } from './client.ts';
import type { ReadRouter } from './read-router.ts';

/** More wait for a connection than are let wait: who comes now is told to come again, before all wait too long. */
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

/** Runs each piece of work at once. @throws QueueFullError where as many are under way as may be, waiting ones included */
function boundedQueue(max: number) {
  let underWay = 0;
  const run = async <Result>(work: () => PromiseLike<Result>): Promise<Result> => {
    if (underWay >= max) throw new QueueFullError();
    underWay += 1;
    try {
      return await work();
    } finally {
      underWay -= 1;
    }
  };
  return { run, underWay: () => underWay };
}

/** The same router, with a bounded number of questions under way or waiting. */
export function boundReads(router: ReadRouter, max: number): ReadRouter & Counted {
  const { run, underWay } = boundedQueue(max);
  return { ...router, underWay, at: (version, ask) => run(() => router.at(version, ask)) };
}

/** The same client, with a bounded number of transactions under way or waiting. */
export function boundTransactions(sql: Sql, max: number): Counted & { readonly sql: Sql } {
  const { run, underWay } = boundedQueue(max);
  const begin = (...given: Parameters<Sql['begin']>) => run(() => sql.begin(...given));
  const bound = new Proxy(sql, { get: (client, key) => (key === 'begin' ? begin : Reflect.get(client, key)) });
  return { sql: bound, underWay };
}
