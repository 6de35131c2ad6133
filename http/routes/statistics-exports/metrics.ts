import type { CaseCell } from '../../../schema/case-statistics/case-cell.type.ts';
import { measureLabels } from '../../../schema/case-statistics/case-labels.ts';
import type { CaseMeasure } from '../../../schema/case-statistics/case-question.enums.ts';
import type { StatisticsValue } from '../../../services/disclosure-control/query/answer-cells.ts';

/** Something that is measured of each cell, in a cube's last dimension. */
export interface Metric {
  readonly code: string;
  /** In words (nb). */
  readonly label: string;
  readonly unit: { readonly label: string; readonly decimals: number };
  readonly read: (cell: CaseCell) => StatisticsValue;
}

const CASES = { label: 'saker', decimals: 0 };
const SHARE = { label: 'andel', decimals: 4 };
const DAYS = { label: 'dager', decimals: 1 };

type Field =
  | 'shareWithinDeadline'
  | 'meanHandlingDays'
  | 'medianHandlingDays'
  | 'p90HandlingDays'
  | 'shareWithinOneMonth'
  | 'shareSameOrNextDay'
  | 'shareWithinDays'
  | 'reversalShare'
  | 'complaintShare';

const FIGURES: readonly { readonly code: CaseMeasure; readonly field: Field; readonly unit: Metric['unit'] }[] = [
  { code: 'SHARE_WITHIN_DEADLINE', field: 'shareWithinDeadline', unit: SHARE },
  { code: 'MEAN_HANDLING_DAYS', field: 'meanHandlingDays', unit: DAYS },
  { code: 'MEDIAN_HANDLING_DAYS', field: 'medianHandlingDays', unit: DAYS },
  { code: 'P90_HANDLING_DAYS', field: 'p90HandlingDays', unit: DAYS },
  { code: 'SHARE_WITHIN_ONE_MONTH', field: 'shareWithinOneMonth', unit: SHARE },
  { code: 'SHARE_SAME_OR_NEXT_DAY', field: 'shareSameOrNextDay', unit: SHARE },
  { code: 'SHARE_WITHIN_DAYS', field: 'shareWithinDays', unit: SHARE },
  { code: 'REVERSAL_SHARE', field: 'reversalShare', unit: SHARE },
  { code: 'COMPLAINT_SHARE', field: 'complaintShare', unit: SHARE },
];

/** The metrics of an answer: the count with its interval, and those of the ratios that its cells have. */
export function metricsOf(sample: CaseCell | undefined): readonly Metric[] {
  return [
    { code: 'COUNT', label: measureLabels.COUNT.nb, unit: CASES, read: ({ count }) => count },
    { code: 'COUNT_LOW', label: 'Saker, nedre grense', unit: CASES, read: bound('low') },
    { code: 'COUNT_HIGH', label: 'Saker, øvre grense', unit: CASES, read: bound('high') },
    ...FIGURES.filter(({ field }) => sample !== undefined && sample[field] !== null).map(({ code, field, unit }) => ({
      code,
      label: measureLabels[code].nb,
      unit,
      read: (cell: CaseCell) => cell[field] ?? { value: null, status: cell.count.status },
    })),
  ];
}

/** A bound is known wherever something is released, also where the count itself is too small to show. */
function bound(side: 'low' | 'high') {
  return ({ count }: CaseCell): StatisticsValue => {
    const known = ['PUBLISHED', 'FEWER_THAN_THRESHOLD', 'WITHHELD'].includes(count.status);
    return known ? { value: count[side], status: 'PUBLISHED' } : { value: null, status: count.status };
  };
}
