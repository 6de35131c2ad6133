import { waitFor } from './wait-for.ts';

/** Keeps a stream from running ahead of its reader: the next page is read when the last one has been taken. */
export interface Backpressure {
  /** An event is on its way. */
  readonly sent: () => void;
  /** An event has left the process. */
  readonly done: () => void;
  /** Resolves when nothing is on its way, or when the signal says that nobody waits any more. */
  readonly all: (signal: AbortSignal) => Promise<void>;
}

export function createBackpressure(): Backpressure {
  let underWay = 0;
  let wake = () => {};
  return {
    sent() {
      underWay += 1;
    },
    done() {
      underWay -= 1;
      if (underWay <= 0) wake();
    },
    async all(signal) {
      if (underWay <= 0) return;
      await waitFor(signal, (happened) => {
        wake = happened;
        return () => {
          wake = () => {};
        };
      });
    },
  };
}
