/** Tasks that wait for a turn of the event loop of their own, in the order in which they came. */
const waiting: (() => void)[] = [];

/**
 * Runs a task of some ten milliseconds in a turn of the event loop of its own: between two of them, everybody else's requests
 * are answered. Never at once, whether or not others wait: or the order of an answer's errors would hang on who else asks.
 * @returns what the task returns; rejects where it throws
 */
export function inOwnTurn<Result>(task: () => Result): Promise<Result> {
  return new Promise((done, failed) => {
    waiting.push(() => {
      try {
        done(task());
      } catch (error) {
        failed(error);
      }
    });
    if (waiting.length === 1) setImmediate(takeNext);
  });
}

function takeNext(): void {
  const [next] = waiting;
  next?.();
  waiting.shift();
  if (waiting.length > 0) setImmediate(takeNext);
}
