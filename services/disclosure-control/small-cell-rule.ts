/**
 * The small-cell rule: every number that decides what of a small cell is published. A figure of a few persons is never given:
 * counts are rounded to a base, what is under a base is suppressed (FEWER_THAN_THRESHOLD), and ratios have a threshold.
 */

/** A: for a county governor's own municipalities. P: for everyone else, and drawn from A. */
export type Level = 'A' | 'P';

/** Rounding base of a level: every published count is a multiple of it, and each protected row stands for so many cases. */
export const ROUNDING_BASE: Readonly<Record<Level, number>> = { A: 3, P: 6 };

/** Threshold of ratios: fewest published cases under a share, mean or median. */
export const RATIO_COUNT_MIN = 60;

/** Largest share that one outcome may have in a group whose sensitive part is published: “all” would say how each one’s case ended. */
export const OUTCOME_SHARE_MAX = 0.9;

/** Fewest persons of a municipality-year that stands alone; fewer are counted with others of their county. */
export const RECIPIENTS_MIN = 5;
