/**
 * The same pages, and one call of `left` when they end: because they are all read, the reader stopped, or nobody ever began.
 * A generator that waits cannot be stopped from outside, so the callback has to end the wait.
 */
export function leavePages<Page>(pages: AsyncGenerator<Page>, left: () => void): AsyncGenerator<Page> {
  const end = <Result>(last: Promise<Result>): Promise<Result> => {
    left();
    return last;
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      try {
        const step = await pages.next();
        if (step.done) left();
        return step;
      } catch (error) {
        left();
        throw error;
      }
    },
    return: (value) => end(pages.return(value)),
    throw: (error) => end(pages.throw(error)),
    [Symbol.asyncDispose]: async () => void (await end(pages.return(undefined))),
  };
}
