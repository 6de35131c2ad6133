import { OUTCOME_SHARE_MAX } from '../small-cell-rule.ts';

/** From so large a share of one outcome on, its cases may be more alike than their rows show. */
const ALIKE_SHARE_MIN = 0.8;
/** With fewer rows the measured errors are as wide. */
const ALIKE_ROWS_MIN = 10;

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
