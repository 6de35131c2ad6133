import { SERVICES } from '../codes.ts';
import { OUTCOME_SHARE_MAX } from '../small-cell-rule.ts';
import type { CellShape } from './cell-interval.ts';

/** From so large a share on, cases may be more alike than their rows show. */
const ALIKE_SHARE_MIN = 0.8;
/** The least number of rows in which mixed rows are looked for: with fewer, the measured errors are as wide. */
const ALIKE_ROWS_MIN = 10;
/** Cases of a municipality, service and quarter that are grouped with a neighbour’s, on average: what is left over under a bucket. */
const LEFT_OVER_CASES = 2;
/** More than half of what is shown is not taken for others’. */
const OTHERS_SHARE_MAX = 0.5;
/** Share of the rows of an outcome that may belong to other cases where nearly all outcomes are alike. */
const NEARLY_ALL = 0.95;

/**
 * Cases that end more alike than nine in ten are mixed with others of the county, so that about nine in ten rows show it
 * ({@link OUTCOME_SHARE_MAX}). Intervals are measured over all figures of a kind, among which such a place is rare: they would
 * not hold the true number. Only published rows are looked at, so the wider interval tells nothing more.
 * @param outcomes rows of one place, period, service and age by outcome, without those whose outcome is withheld.
 * @returns how many of them may show another outcome, complaint or deadline than their cases; 0 where outcomes differ.
 */
export function mixedRows(outcomes: Int32Array): number {
  let [rows, commonest] = [0, 0];
  for (const count of outcomes) {
    rows += count;
    if (count > commonest) commonest = count;
  }
  if (rows < ALIKE_ROWS_MIN || commonest < ALIKE_SHARE_MIN * rows) return 0;
  return Math.ceil((1 - OUTCOME_SHARE_MAX) * rows);
}

/**
 * How far the ends of a count must lie further out, in rows: of the outcome that most have, more cases may have it; of the
 * others, fewer. A complaint or a deadline may be mixed either way.
 * @param rows of the cell; @param group rows of its place, period, service and age with an outcome; @param mixed of them
 */
export function mixedEnds(
  rows: number,
  group: number,
  mixed: number,
  isOutcomeAlone: boolean,
): readonly [low: number, high: number] {
  if (!isOutcomeAlone) return [mixed, mixed];
  return rows * 2 >= group ? [0, mixed] : [mixed, 0];
}

/** Whether nearly all rows, or nearly none, are of the part. */
export function isAlike(part: number, whole: number): boolean {
  return Math.max(part, whole - part) >= ALIKE_SHARE_MIN * whole;
}

/**
 * The share of a municipality’s rows that may show the handling of others’ cases: those that are exchanged where outcomes are
 * alike, and those that are grouped with a neighbour’s because a quarter has too few of a service. Where its cases are like
 * others’ that changes next to nothing; where they are alike, a share or a mean is drawn towards the neighbours’.
 * @param cases published, of the cell; @param mixed share of the rows that is exchanged, see {@link mixedRows}
 * @param isMinority the cell has an outcome that less than half of the rows show
 */
export function othersShare(
  { months, figures, narrowing }: CellShape,
  cases: number,
  mixed: number,
  isMinority: boolean,
): number {
  if (mixed > 0 && isMinority) return NEARLY_ALL;
  const services = narrowing.includes('S') ? 1 : SERVICES.length;
  const quarters = Math.max(1, (months * figures) / 3);
  return Math.min(OTHERS_SHARE_MAX, mixed + (LEFT_OVER_CASES * services * quarters) / cases);
}
