/** What a dry run came to: thrown, so that the transaction takes it back. */
export class DryRunRollback<Result> extends Error {
  readonly result: Result;
  constructor(result: Result) {
    super('a dry run');
    this.result = result;
  }
}
