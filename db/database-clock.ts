import type { SqlLike } from './client.ts';

/** Milliseconds since 1970 by the database's clock: one time for all processes, whatever the machines they run on say. */
export type DatabaseClock = () => Promise<number>;

/** How long a comparison of clocks is good: a database's clock that is set is followed within this time. */
const COMPARED_FOR_MS = 60_000;

/**
 * Asks the database for its time once a minute, and adds what has gone by since.
 * @param elapsed milliseconds of a clock that nobody sets
 */
export function createDatabaseClock(sql: SqlLike, elapsed: () => number = () => performance.now()): DatabaseClock {
  let compared: Promise<number> | null = null;
  let goodUntil = 0;

  async function compare() {
    const asked = elapsed();
    const [row] = await sql<{ now: number }[]>`
      select (extract(epoch from clock_timestamp()) * 1000)::float8 as now`;
    return (row?.now ?? 0) - (asked + elapsed()) / 2;
  }

  return async () => {
    if (compared === null || elapsed() >= goodUntil) {
      goodUntil = elapsed() + COMPARED_FOR_MS;
      compared = compare();
    }
    const known = compared;
    try {
      return Math.round((await known) + elapsed());
    } catch (error) {
      if (compared === known) compared = null;
      throw error;
    }
  };
}
