/** First number of published rows of each class of figures. */
export const CLASS_STARTS = [0, 1, 2, 3, 5, 10, 30, 100, 300, 1_000] as const;

/** How far the true number was from the published one, of figures with about as many rows, in the release itself. */
export interface ErrorClass {
  /** True − published. */
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  readonly deviation: number;
  /** Figures measured. */
  readonly figures: number;
}

/** Keyed by family (area/months/narrowing), then by class of {@link CLASS_STARTS}. Published with the release. */
export type IntervalTable = Readonly<Record<string, readonly ErrorClass[]>>;

/** @returns the class of a number of rows. */
export function classOf(rows: number): number {
  let of = CLASS_STARTS.length - 1;
  while (CLASS_STARTS[of]! > rows) of--;
  return of;
}
