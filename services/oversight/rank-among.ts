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

/** The median of those that have a value; null: none has. */
export function medianOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((one) => one !== null).sort((a, b) => a - b);
  if (known.length === 0) return null;
  const [lower = 0, upper = 0] = [known[(known.length - 1) >> 1], known[known.length >> 1]];
  return (lower + upper) / 2;
}
