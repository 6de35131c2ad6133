/**
 * Waits for something that tells of itself, or for the signal; leaves no listener behind, however often a stream waits.
 * @param start is given what to call when it has happened, and gives back how to stop listening
 */
export function waitFor(signal: AbortSignal, start: (happened: () => void) => () => void): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const happened = () => {
      signal.removeEventListener('abort', happened);
      stop();
      resolve();
    };
    let stop = () => {};
    signal.addEventListener('abort', happened);
    stop = start(happened);
  });
}
