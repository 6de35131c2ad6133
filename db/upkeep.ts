import type { Sql } from './client.ts';
import { pruneChanges } from './queries/change-feed/prune-changes.ts';

const DAY_MS = 86_400_000;

/**
 * What a running server does for its database once a day, beginning with its start: removes changes that are older than
 * the feed promises. Several servers may do it at once; each finds what the others left.
 * @param report is told of a failure, which the next day may mend
 * @returns stops it
 */
export function startUpkeep(sql: Sql, keepDays: number, report: (error: unknown) => void): () => Promise<void> {
  let running = Promise.resolve();
  const run = () => {
    running = pruneChanges(sql, keepDays).then(() => {}, report);
  };
  run();
  const timer = setInterval(run, DAY_MS).unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}
