const DAY_MS = 86_400_000;

/** The upkeep that a running server does for its database, at its start and once a day. */
export interface Upkeep {
  /** Resolves when the jobs of the start are done; it never fails. */
  readonly firstRun: Promise<void>;
  /** Ends it, when the jobs under way are done. */
  readonly stop: () => Promise<void>;
}

/**
 * Runs the jobs one after the other, now and every day. Several servers may do so at once: each job finds what the others
 * left to do.
 * @param report called with the error of a failed job; it runs again the next day, and the other jobs still run
 */
export function startUpkeep(jobs: readonly (() => Promise<unknown>)[], report: (error: unknown) => void): Upkeep {
  const runAll = async () => {
    for (const job of jobs) await job().catch(report);
  };
  let running = runAll();
  const firstRun = running;
  const timer = setInterval(() => {
    running = running.then(runAll);
  }, DAY_MS).unref();
  return {
    firstRun,
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}
