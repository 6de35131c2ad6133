import { NEXT_DAY } from '../codes.ts';

/** Standard errors to either side of a share or a mean: what the sampling of rows takes away, measured on the production bench. */
export const REACH = 2.6;
/** Days are published as means of a few cases’: of a limit of less than a week that moves more cases across it. */
const [SHORT_LIMIT_DAYS, SHORT_LIMIT_REACH] = [7, 4];
/** The reaches for complaints, which are few, and for decided ones, which are fewer. */
export const [COMPLAINT_REACH, DECIDED_REACH] = [3, 3.3];
/**
 * Groups deal outcomes and times out among all ages: what an age’s rows show is drawn anew, and so is what its cases would
 * show. Everywhere else most of the tables asked for are brought close again.
 */
const AGE_SPREAD = 1.2;
/** Upwards a mean reaches further the fewer rows it has, for the longest times are in few of them. */
const [LONG_REACH, LONG_ROWS] = [3.4, 11];
const RANK_REACH = 2.5;
/** Least error of a mean, in days; and where cases are alike, which leave the choice of times to the sums of county and nation. */
const [DAYS_MIN, ALIKE_DAYS_MIN] = [0.5, 1];
/** Standard errors to either side that chance alone explains in 95 of 100 comparisons. */
const CHANCE_REACH = 1.96;

/** A figure with two intervals, which answer two questions. */
export interface RatioFigure {
  readonly value: number | null;
  /** Bounds of the true figure of these cases, by the error of the protection alone. */
  readonly low: number;
  readonly high: number;
  /**
   * Bounds of the figure for another set of as many cases, for comparing places and years; they include the protection’s error.
   */
  readonly chanceLow: number;
  readonly chanceHigh: number;
  readonly edge: 'NEAR_NONE' | 'NEAR_ALL' | null;
}

/**
 * A share of rows. It is never exactly 0 or 1: what all rows show need not hold for all cases.
 * @param part rows of the part; @param whole rows, 1 or more; @param base cases that a row stands for.
 * @param others share of the rows that may be other cases’, see `othersShare`: without them the share may be another.
 * @param standardErrors to either side.
 */
export function shareFigure(
  part: number,
  whole: number,
  base: number,
  others = 0,
  standardErrors = REACH,
): RatioFigure {
  const centre = (part + 1) / (whole + 2);
  const error = Math.sqrt((centre * (1 - centre)) / whole);
  const chance = Math.sqrt((centre * (1 - centre)) / (whole * base));
  const least = (centre - others) / (1 - others);
  const most = centre / (1 - others);
  const reach = standardErrors * error;
  const withChance = Math.hypot(reach, CHANCE_REACH * chance);
  const [low, high] = [Math.max(0, least - reach), Math.min(1, most + reach)];
  const [chanceLow, chanceHigh] = [Math.max(0, least - withChance), Math.min(1, most + withChance)];
  const edge = part === 0 ? 'NEAR_NONE' : part === whole ? 'NEAR_ALL' : null;
  return { value: edge === null ? part / whole : null, low, high, chanceLow, chanceHigh, edge };
}

/**
 * A mean of rows with their sum of squares.
 * @param others as of a share: whichever those rows are, the mean of all the others is no further off than their spread allows.
 * @param spread see {@link spreadOf}.
 */
export function meanFigure(
  sum: number,
  squares: number,
  count: number,
  base: number,
  others = 0,
  spread = 1,
): RatioFigure {
  const mean = sum / count;
  const deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
  const error = (spread * deviation) / Math.sqrt(count);
  const shift = deviation * Math.sqrt(others / (1 - others));
  const [least, most] = [mean - shift, Math.min(mean + shift, mean / (1 - others))];
  const reach = Math.max(REACH * error, others > 0 ? ALIKE_DAYS_MIN : DAYS_MIN);
  const above = Math.max(LONG_REACH * (1 + LONG_ROWS / count) * error, reach);
  const withChance = (protection: number) => Math.hypot(protection, (CHANCE_REACH * error) / Math.sqrt(base));
  return {
    value: mean,
    low: Math.max(0, least - reach),
    high: most + above,
    chanceLow: Math.max(0, least - withChance(reach)),
    chanceHigh: most + withChance(above),
    edge: null,
  };
}

/**
 * The ranks of a quantile of rows and of the ends of its two intervals.
 * @param others as of a share: those rows may be the longest times, or the shortest.
 * @param spread see {@link spreadOf}.
 */
export function quantileRanks(
  rank: number,
  count: number,
  base: number,
  others = 0,
  spread = 1,
): readonly [number, number, number, number, number] {
  const error = spread * Math.sqrt((rank * (1 - rank)) / count);
  const reach = RANK_REACH * error;
  const withChance = Math.hypot(reach, (CHANCE_REACH * error) / Math.sqrt(base));
  const least = rank * (1 - others);
  const most = least + others;
  return [rank, least - reach, most + reach, least - withChance, most + withChance];
}

/** Standard errors to either side of a share within so many days; no mean lies across the limit of the same or the next day. */
export function reachOfLimit(days: number): number {
  return days < SHORT_LIMIT_DAYS && days !== NEXT_DAY ? SHORT_LIMIT_REACH : REACH;
}

/** How much further the ends of figures lie that are narrowed by age. */
export function spreadOf(isByAge: boolean): number {
  return isByAge ? AGE_SPREAD : 1;
}
