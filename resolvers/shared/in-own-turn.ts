/** Tasks that wait for a turn of the event loop of their own, in the order in which they came. */
const waiting: (() => void)[] = [];
let isTaken = false;

/**
 * Runs a task of some ten milliseconds at once, or, where another one has run in this turn of the event loop, in a later turn:
 * between two of them, everybody else's requests are answered.
 * @returns what the task returns; rejects where it throws in a later turn
 */
export function inOwnTurn<Result>(task: () => Result): Result | Promise<Result> {
  if (!isTaken) {
    isTaken = true;
    setImmediate(takeNext);
    return task();
  }
  return new Promise((done, failed) => {
    waiting.push(() => {
      try {
        done(task());
      } catch (error) {
        failed(error);
      }
    });
  });
}

function takeNext(): void {
  const next = waiting.shift();
  isTaken = next !== undefined;
  if (next === undefined) return;
  setImmediate(takeNext);
  next();
}
