import { measureLabels } from '../../../schema/case-statistics/case-labels.ts';
import type { CaseMeasure } from '../../../schema/case-statistics/case-question.enums.ts';
import type { StatisticsValue } from '../../../services/disclosure-control/query/answer-cells.ts';
import { in3, type Texts } from '../../../services/languages/language.ts';
import type { ExportedCell } from './stored-operation.ts';

/** Something that is measured of each cell, in a cube's last dimension. */
export interface Metric {
  readonly code: string;
  readonly label: Texts;
  readonly unit: { readonly label: Texts; readonly decimals: number };
  readonly read: (cell: ExportedCell) => StatisticsValue;
}

const CASES = { label: in3('saker', 'saker', 'cases'), decimals: 0 };
const SHARE = { label: in3('andel', 'del', 'share'), decimals: 4 };
const DAYS = { label: in3('dager', 'dagar', 'days'), decimals: 1 };
const RATE = {
  label: in3('saker per 1 000 innbyggere', 'saker per 1 000 innbyggjarar', 'cases by 1 000 inhabitants'),
  decimals: 2,
};
const CHANGE = { label: in3('endring', 'endring', 'change'), decimals: 4 };

/** The figures beside the count, each with the field of a cell that holds it. */
export const FIGURES = [
  { code: 'SHARE_WITHIN_DEADLINE', field: 'shareWithinDeadline', unit: SHARE },
  { code: 'MEAN_HANDLING_DAYS', field: 'meanHandlingDays', unit: DAYS },
  { code: 'MEDIAN_HANDLING_DAYS', field: 'medianHandlingDays', unit: DAYS },
  { code: 'P90_HANDLING_DAYS', field: 'p90HandlingDays', unit: DAYS },
  { code: 'SHARE_WITHIN_ONE_MONTH', field: 'shareWithinOneMonth', unit: SHARE },
  { code: 'SHARE_SAME_OR_NEXT_DAY', field: 'shareSameOrNextDay', unit: SHARE },
  { code: 'SHARE_WITHIN_DAYS', field: 'shareWithinDays', unit: SHARE },
  { code: 'REVERSAL_SHARE', field: 'reversalShare', unit: SHARE },
  { code: 'COMPLAINT_SHARE', field: 'complaintShare', unit: SHARE },
  { code: 'COUNT_PER_1000', field: 'countPer1000', unit: RATE },
  { code: 'SHARE_OF_TOTAL', field: 'shareOfTotal', unit: SHARE },
  { code: 'CHANGE_FROM_YEAR_BEFORE', field: 'changeFromYearBefore', unit: CHANGE },
] as const satisfies readonly {
  code: Exclude<CaseMeasure, 'COUNT'>;
  field: keyof ExportedCell;
  unit: Metric['unit'];
}[];

/** The figures that a question asks for, whether its answer has cells or not. */
export function figuresAsked(measures: readonly CaseMeasure[]) {
  return FIGURES.filter(({ code }) => measures.includes(code));
}

/** The metrics of an answer: the count with its interval, and those that were asked for. */
export function metricsOf(measures: readonly CaseMeasure[]): readonly Metric[] {
  return [
    { code: 'COUNT', label: measureLabels.COUNT, unit: CASES, read: ({ count }) => count },
    {
      code: 'COUNT_LOW',
      label: in3('Saker, nedre grense', 'Saker, nedre grense', 'Cases, lower end'),
      unit: CASES,
      read: bound('low'),
    },
    {
      code: 'COUNT_HIGH',
      label: in3('Saker, øvre grense', 'Saker, øvre grense', 'Cases, upper end'),
      unit: CASES,
      read: bound('high'),
    },
    ...figuresAsked(measures).map(({ code, field, unit }) => ({
      code,
      label: measureLabels[code],
      unit,
      read: (cell: ExportedCell) => cell[field] ?? { value: null, status: cell.count.status },
    })),
  ];
}

/** A bound is known wherever something is released, also where the count itself is too small to show. */
function bound(side: 'low' | 'high') {
  return ({ count }: ExportedCell): StatisticsValue => {
    const known = ['PUBLISHED', 'FEWER_THAN_THRESHOLD', 'WITHHELD'].includes(count.status);
    return known ? { value: count[side], status: 'PUBLISHED' } : { value: null, status: count.status };
  };
}
