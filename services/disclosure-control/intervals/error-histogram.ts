/** How often each whole error occurred. */
export class ErrorHistogram {
  private readonly times = new Map<number, number>();
  figures = 0;

  add(error: number, times = 1): void {
    this.times.set(error, (this.times.get(error) ?? 0) + times);
    this.figures += times;
  }

  addAll(other: ErrorHistogram): void {
    for (const [error, times] of other.times) this.add(error, times);
  }

  /** Errors that occurred, ascending. */
  entries(): readonly (readonly [error: number, times: number])[] {
    return [...this.times].sort(([a], [b]) => a - b);
  }

  /** The smallest error that more than `rank` figures are not above. */
  quantile(rank: number): number {
    let passed = 0;
    let last = 0;
    for (const [error, times] of this.entries()) {
      passed += times;
      last = error;
      if (passed > rank) break;
    }
    return last;
  }
}
