import { ErrorWithoutStack } from '../../text-rules/without-stacks.ts';
import type { CaseDimension } from './dimensions.ts';

/** Measures of a cell. Shares are 0 to 1, times are days. */
export const CASE_MEASURES = [
  'COUNT',
  'SHARE_WITHIN_DEADLINE',
  'MEAN_HANDLING_DAYS',
  'MEDIAN_HANDLING_DAYS',
  'P90_HANDLING_DAYS',
  'COMPLAINT_SHARE',
  'SHARE_WITHIN_ONE_MONTH',
  'SHARE_SAME_OR_NEXT_DAY',
  'SHARE_WITHIN_DAYS',
  'REVERSAL_SHARE',
  'COUNT_PER_1000',
  'SHARE_OF_TOTAL',
  'CHANGE_FROM_YEAR_BEFORE',
] as const;
export type CaseMeasure = (typeof CASE_MEASURES)[number];

/** Measures that are worked out from the published counts of an answer, and inhabitants: they are no sums of their own. */
export const DERIVED_MEASURES = ['COUNT_PER_1000', 'SHARE_OF_TOTAL', 'CHANGE_FROM_YEAR_BEFORE'] as const;
export type DerivedMeasure = (typeof DERIVED_MEASURES)[number];

/**
 * PUBLISHED: the value stands. FEWER_THAN_THRESHOLD: no row stands for the cell, which is not the same as no case.
 * TOO_FEW_FOR_RATIO: the published count under the ratio is below the gate. NOT_REPORTED: no municipality of the cell has
 * reported. NOT_YET_RELEASED: after the last closed month. WITHHELD: the sensitive part of its rows waits until their group
 * is large enough. NEAR_NONE and NEAR_ALL: a share of nearly nothing or nearly everything, of which only the far end of the
 * interval is given, for a sum over protected rows cannot tell "none" from "few". NO_DENOMINATOR: the inhabitants of a
 * municipality of the cell are not known for the year, or the cell spans several years.
 */
export const CELL_STATUSES = [
  'PUBLISHED',
  'FEWER_THAN_THRESHOLD',
  'TOO_FEW_FOR_RATIO',
  'NOT_REPORTED',
  'NOT_YET_RELEASED',
  'WITHHELD',
  'NEAR_NONE',
  'NEAR_ALL',
  'NO_DENOMINATOR',
] as const;
export type CellStatus = (typeof CELL_STATUSES)[number];

/** Lists of codes; one that is null does nothing. */
export interface CodeLists {
  /** Numbers; a former number stands for the present municipalities it became part of. */
  readonly municipalities?: readonly string[] | null;
  readonly counties?: readonly string[] | null;
  readonly governors?: readonly string[] | null;
  readonly services?: readonly string[] | null;
  readonly ageBands?: readonly string[] | null;
  readonly outcomes?: readonly string[] | null;
  readonly complaintOutcomes?: readonly string[] | null;
  readonly withinDeadline?: readonly string[] | null;
}

/** First days of months, `YYYY-MM-01`; `to` is exclusive. */
export interface MonthPeriod {
  readonly from: string;
  readonly to: string;
}

/** Which cases; a list that is null does not narrow, an empty one leaves nothing. */
export interface CaseFilter extends CodeLists {
  /** First of a month, `YYYY-MM-01`; the month received. Both ends or neither. */
  readonly from?: string | null;
  /** Exclusive, first of a month. */
  readonly to?: string | null;
  /** Several periods instead of one; where they overlap, the question groups by PERIOD. */
  readonly periods?: readonly MonthPeriod[] | null;
  /** Excludes every case that any of these lists holds. */
  readonly except?: CodeLists | null;
}

/** A question as asked. */
export interface CaseQuery {
  readonly filter?: CaseFilter | null;
  readonly groupBy: readonly CaseDimension[];
  readonly measures: readonly CaseMeasure[];
  /** Days of SHARE_WITHIN_DAYS, 0 to {@link HANDLING_DAYS_MAX}; needed for it, and for nothing else. */
  readonly withinDays?: number | null;
}

/** How much may be asked at once. */
export interface QueryLimits {
  /** Cells of one answer. */
  readonly cellsMax: number;
  /** Months of a period, or of all periods together. */
  readonly monthsMax: number;
  readonly periodsMax: number;
}

/** 100 000 cells are a screenful for no one and 5 MB of memory; 600 months are fifty years. */
export const QUERY_LIMITS: QueryLimits = { cellsMax: 100_000, monthsMax: 600, periodsMax: 40 };

/** A question that cannot be answered: `rule` is stable, `path` says where, the value is never repeated. */
export class StatisticsInputError extends ErrorWithoutStack {
  constructor(
    readonly rule: string,
    readonly path: readonly string[],
    message: string,
  ) {
    super(message);
    this.name = 'StatisticsInputError';
  }
}
