/** A task that never runs beside itself, and of which many callers can ask at once. */
export interface SerializedTask {
  /** Resolves when a run that began after this call is done; calls during a run share the one that follows it. */
  readonly run: () => Promise<void>;
  /** Resolves when nothing is under way any more, whatever came of it. */
  readonly idle: () => Promise<void>;
}

/** Makes a task that brings something up to date safe to ask for at any rate. */
export function serializeTask(task: () => Promise<void>): SerializedTask {
  let running: Promise<void> | null = null;
  let queued: Promise<void> | null = null;
  const run = (): Promise<void> => {
    if (running === null) {
      running = task().finally(() => {
        running = null;
      });
      return running;
    }
    queued ??= running
      .catch(() => {})
      .then(() => {
        queued = null;
        return run();
      });
    return queued;
  };
  return { run, idle: async () => (queued ?? running)?.catch(() => {}) };
}
