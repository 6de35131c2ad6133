/** How often each whole error occurred. */
export type ErrorHistogram = Map<number, number>;

/** Counts one error `times` more often. */
export function addError(histogram: ErrorHistogram, error: number, times = 1): void {
  histogram.set(error, (histogram.get(error) ?? 0) + times);
}

/** Counts the errors of another histogram too. */
export function addErrors(histogram: ErrorHistogram, other: ReadonlyMap<number, number>): void {
  for (const [error, times] of other) addError(histogram, error, times);
}

/** @returns how many figures were measured. */
export function figuresOf(histogram: ReadonlyMap<number, number>): number {
  let figures = 0;
  for (const times of histogram.values()) figures += times;
  return figures;
}

/** The smallest error that more than `rank` figures are not above. */
export function quantileOf(histogram: ReadonlyMap<number, number>, rank: number): number {
  let passed = 0;
  let last = 0;
  for (const [error, times] of [...histogram].sort(([a], [b]) => a - b)) {
    passed += times;
    last = error;
    if (passed > rank) break;
  }
  return last;
}
