/**
 * The same pages, with word of their end: once, whether they came to it, whoever read them left, or nobody ever began. A
 * generator that waits cannot be left from outside: whoever is told ends the wait.
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
