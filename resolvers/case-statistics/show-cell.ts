import type { DirectoryVersion } from '../../db/read-model/model.ts';
import type { CaseCell } from '../../schema/case-statistics/case-cell.type.ts';
import {
  ageBandLabels,
  caseAgeLabels,
  complaintLabels,
  deadlineLabels,
  outcomeLabels,
  serviceLabels,
} from '../../schema/case-statistics/case-labels.ts';
import type { CaseDimension } from '../../schema/case-statistics/case-question.enums.ts';
import { monthLabel, periodLabel, quarterLabel, rollingYearLabel } from '../../schema/case-statistics/period-labels.ts';
import { answerCells, type StatisticsCell } from '../../services/disclosure-control/query/answer-cells.ts';
import { in3, sameInAll, type Texts } from '../../services/languages/language.ts';
import { assertNever } from '../../services/text-rules/assert-never.ts';
import type { AskedStatistics } from './ask-statistics.ts';
import { type DerivedCell, derivedCells } from './derived-cells.ts';

const NORWAY = in3('Norge', 'Noreg', 'Norway');

/** The label of a code of a dimension. A code that the directory no longer has is its own label. */
export function labelOf(dimension: CaseDimension, code: string, directory: DirectoryVersion): Texts {
  switch (dimension) {
    case 'MUNICIPALITY':
      return sameInAll(directory.municipalities.get(code)?.name ?? code);
    case 'COUNTY':
      return sameInAll(directory.counties.get(code)?.name ?? code);
    case 'GOVERNOR':
      return sameInAll(directory.governors.get(code)?.name ?? code);
    case 'NATION':
      return NORWAY;
    case 'YEAR':
      return sameInAll(code);
    case 'QUARTER':
      return quarterLabel(code);
    case 'MONTH':
      return monthLabel(code);
    case 'CASE_AGE':
      return listedLabel(caseAgeLabels, code);
    case 'PERIOD':
      return periodLabel(code);
    case 'ROLLING_YEAR':
      return rollingYearLabel(code);
    case 'SERVICE':
      return listedLabel(serviceLabels, code);
    case 'AGE_BAND':
      return listedLabel(ageBandLabels, code);
    case 'OUTCOME':
      return listedLabel(outcomeLabels, code);
    case 'COMPLAINT_OUTCOME':
      return listedLabel(complaintLabels, code);
    case 'WITHIN_DEADLINE':
      return listedLabel(deadlineLabels, code);
    default:
      return assertNever(dimension, 'dimension');
  }
}

function listedLabel<Code extends string>(labels: Readonly<Record<Code, Texts>>, code: string): Texts {
  if (!Object.hasOwn(labels, code)) throw new RangeError(`the code ${code} has no label`);
  return labels[code as Code];
}

/** A cell as it is answered, before its labels are put in the reader's language. */
export type ShownCell = Omit<CaseCell, 'keys'> & {
  readonly keys: readonly { readonly dimension: CaseDimension; readonly code: string; readonly label: Texts }[];
};

/** The cells `from` to `to` in an order, as they are shown; null: the order of their numbers. */
export function showCells(
  asked: Pick<AskedStatistics, 'answer' | 'query' | 'table'>,
  directory: DirectoryVersion,
  order: Uint32Array | null,
  from: number,
  to: number,
): ShownCell[] {
  const { answer, query } = asked;
  const end = Math.min(to, answer.cellCount);
  const numbers =
    order === null
      ? Array.from({ length: Math.max(0, end - from) }, (_, i) => from + i)
      : [...order.subarray(from, end)];
  const derivedOf = derivedCells(asked, directory);
  return numbers.flatMap((number) =>
    answerCells(answer, query.groupBy, number, number + 1).map((cell) =>
      showCell(cell, derivedOf(number, cell.count), directory),
    ),
  );
}

function showCell(
  { keys, count, ratios }: StatisticsCell,
  { figures, population }: DerivedCell,
  directory: DirectoryVersion,
): ShownCell {
  return {
    keys: keys.map(({ dimension, code }) => ({ dimension, code, label: labelOf(dimension, code, directory) })),
    count,
    shareWithinDeadline: ratios.SHARE_WITHIN_DEADLINE ?? null,
    meanHandlingDays: ratios.MEAN_HANDLING_DAYS ?? null,
    medianHandlingDays: ratios.MEDIAN_HANDLING_DAYS ?? null,
    p90HandlingDays: ratios.P90_HANDLING_DAYS ?? null,
    shareWithinOneMonth: ratios.SHARE_WITHIN_ONE_MONTH ?? null,
    shareSameOrNextDay: ratios.SHARE_SAME_OR_NEXT_DAY ?? null,
    shareWithinDays: ratios.SHARE_WITHIN_DAYS ?? null,
    reversalShare: ratios.REVERSAL_SHARE ?? null,
    complaintShare: ratios.COMPLAINT_SHARE ?? null,
    countPer1000: figures.COUNT_PER_1000 ?? null,
    shareOfTotal: figures.SHARE_OF_TOTAL ?? null,
    changeFromYearBefore: figures.CHANGE_FROM_YEAR_BEFORE ?? null,
    population,
  };
}
