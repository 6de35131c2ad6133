/** Carries the result of a dry run out of its transaction: thrown, so that the transaction is rolled back. */
export class DryRunRollback<Result> extends Error {
  readonly result: Result;
  constructor(result: Result) {
    super('a dry run');
    this.result = result;
  }
}
