import { type CaseMeasure, CELL_STATUSES, type CellStatus, type DerivedMeasure } from './statistics-query.ts';

/** Decides whether a ratio is shown. The program knows the published count only; a test shows what a gate on the true one leaks. */
export type RatioGate = (publishedCount: number, cell: number) => boolean;

/** One measure over all cells: NaN where the status is not PUBLISHED. */
export interface MeasureColumn {
  readonly value: Float64Array;
  /** Index into CELL_STATUSES. */
  readonly status: Uint8Array;
  /** The ends of the interval of these cases' true figure; NaN where nothing is known of it. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** A share, mean or rank, with where it would lie for another set of as many cases. */
export interface RatioColumn extends MeasureColumn {
  readonly chanceLow: Float64Array;
  readonly chanceHigh: Float64Array;
}

/** Measures that are summed over rows besides the count. */
export type RatioMeasure = Exclude<CaseMeasure, 'COUNT' | DerivedMeasure>;

/** @returns a column without a value. */
export function emptyColumn(length: number): MeasureColumn {
  return {
    value: new Float64Array(length).fill(Number.NaN),
    status: new Uint8Array(length),
    low: new Float64Array(length),
    high: new Float64Array(length),
  };
}

/** @returns the status's name. */
export function statusAt(column: MeasureColumn, cell: number): CellStatus {
  return CELL_STATUSES[column.status[cell]!]!;
}
