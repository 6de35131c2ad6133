import type { CellStatus } from '../disclosure-control/query/statistics-query.ts';
import { RATIO_COUNT_MIN } from '../disclosure-control/small-cell-rule.ts';

/** A published number of cases, or why there is none. */
export interface PublishedCount {
  readonly value: number | null;
  readonly status: CellStatus;
}

/**
 * The share that one published count is of another, 0 to 1, four decimals, behind the same gate as every ratio: the
 * published count below it is at least 60. A part without a value is no row, so it adds nothing.
 */
export function shareOfCounts(part: PublishedCount, whole: PublishedCount): PublishedCount {
  if (whole.value === null) return { value: null, status: whole.status };
  if (whole.value < RATIO_COUNT_MIN) return { value: null, status: 'TOO_FEW_FOR_RATIO' };
  return { value: Math.round(((part.value ?? 0) / whole.value) * 10_000) / 10_000, status: 'PUBLISHED' };
}
