/**
 * The small-cell rule: the rounding bases and thresholds that every figure has. A figure of a few persons is never given: each
 * protected row stands for so many cases as the base says, a cell without a row is suppressed (FEWER_THAN_THRESHOLD,
 * `query/answer-query.ts`), and ratios have a threshold. Sizes of groups are in `close/bucket-rule.ts`.
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
