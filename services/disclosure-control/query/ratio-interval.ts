/** Standard errors to either side of a share, mean or rank: what the sampling of rows takes away, measured on the production bench. */
const REACH = 2.3;
/** Standard errors to either side that chance alone explains in 95 of 100 comparisons. */
const CHANCE_REACH = 1.96;

/** A figure with two intervals, which answer two questions. */
export interface RatioFigure {
  readonly value: number | null;
  /** Where the true figure of these cases lies: the error of the protection. */
  readonly low: number;
  readonly high: number;
  /** Where the figure would lie for another set of as many cases: for comparing places and years, with the protection’s error. */
  readonly chanceLow: number;
  readonly chanceHigh: number;
  readonly edge: 'NEAR_NONE' | 'NEAR_ALL' | null;
}

/**
 * A share of rows. It is never exactly 0 or 1: what all rows show need not hold for all cases.
 * @param part rows of the part; @param whole rows, 1 or more; @param base cases that a row stands for.
 * @param mixed rows that may show another part than their cases.
 */
export function shareFigure(part: number, whole: number, base: number, mixed = 0): RatioFigure {
  const centre = (part + 1) / (whole + 2);
  const error = Math.sqrt((centre * (1 - centre)) / whole);
  const chance = Math.sqrt((centre * (1 - centre)) / (whole * base));
  const other = mixed / whole;
  const [low, high] = around(centre, REACH * error + other);
  const [chanceLow, chanceHigh] = around(centre, Math.hypot(REACH * error, CHANCE_REACH * chance) + other);
  const edge = part === 0 ? 'NEAR_NONE' : part === whole ? 'NEAR_ALL' : null;
  return { value: edge === null ? part / whole : null, low, high, chanceLow, chanceHigh, edge };
}

/** A mean of rows with their sum of squares. */
export function meanFigure(sum: number, squares: number, count: number, base: number): RatioFigure {
  const mean = sum / count;
  const error = Math.sqrt(Math.max(0, squares / count - mean * mean) / count);
  const reach = Math.max(REACH * error, 0.5);
  const withChance = Math.hypot(reach, (CHANCE_REACH * error) / Math.sqrt(base));
  return {
    value: mean,
    low: Math.max(0, mean - reach),
    high: mean + reach,
    chanceLow: Math.max(0, mean - withChance),
    chanceHigh: mean + withChance,
    edge: null,
  };
}

/** The ranks at which a quantile of rows and the ends of its two intervals stand. */
export function quantileRanks(
  rank: number,
  count: number,
  base: number,
): readonly [number, number, number, number, number] {
  const error = Math.sqrt((rank * (1 - rank)) / count);
  const withChance = Math.hypot(REACH * error, (CHANCE_REACH * error) / Math.sqrt(base));
  return [rank, rank - REACH * error, rank + REACH * error, rank - withChance, rank + withChance];
}

function around(centre: number, reach: number): [number, number] {
  return [Math.max(0, centre - reach), Math.min(1, centre + reach)];
}
