/** A place in an order. */
export interface Rank {
  /** 1 is the highest value; equal values have equal ranks, and the next one skips. */
  readonly rank: number;
  /** How many have a value. */
  readonly of: number;
}

/**
 * The rank of a value among all with a value, itself included.
 * @param values null: no value, not counted.
 * @returns null where the value itself is null.
 */
export function rankAmong(value: number | null, values: readonly (number | null)[]): Rank | null {
  if (value === null) return null;
  const known = values.filter((one) => one !== null);
  return { rank: 1 + known.filter((one) => one > value).length, of: known.length };
}

/** Bounds of a figure for comparison; null: it is unknown. */
export interface ComparedFigure {
  readonly value: number | null;
  readonly chanceLow: number | null;
  readonly chanceHigh: number | null;
}

/**
 * The ranks that intervals leave open: only who is higher or lower by more than both intervals is surely before or behind.
 * @param all those with a value are ranked, the figure itself among them.
 * @returns null where the figure has no value or no interval.
 */
export function rankRange(
  own: ComparedFigure,
  all: readonly ComparedFigure[],
): { readonly best: number; readonly worst: number } | null {
  const { value, chanceLow, chanceHigh } = own;
  if (value === null || chanceLow === null || chanceHigh === null) return null;
  const known = all.filter((one) => one.value !== null);
  const higher = known.filter((one) => one.chanceLow !== null && one.chanceLow > chanceHigh);
  const lower = known.filter((one) => one.chanceHigh !== null && one.chanceHigh < chanceLow);
  return { best: 1 + higher.length, worst: known.length - lower.length };
}

/** The median of those that have a value; null: none has. */
export function medianOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((one) => one !== null).sort((a, b) => a - b);
  if (known.length === 0) return null;
  const [lower = 0, upper = 0] = [known[(known.length - 1) >> 1], known[known.length >> 1]];
  return (lower + upper) / 2;
}
