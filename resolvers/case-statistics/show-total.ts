import type { CaseMeasure, CellStatus } from '../../schema/case-statistics/case-question.enums.ts';
import { noFigure } from '../../services/disclosure-control/query/answer-cells.ts';
import type { RequestContext } from '../shared/context.ts';
import { type AskedStatistics, askStatistics } from './ask-statistics.ts';
import { type ShownCell, showCells } from './show-cell.ts';

/** The whole filter as one cell. A filter that leaves nothing has no cell: its total says so by its status. */
export function showTotal(asked: AskedStatistics, context: RequestContext): ShownCell {
  const query = { ...asked.query, groupBy: [] };
  const total = askStatistics(context, query, asked.level, undefined, asked.release?.id);
  const [cell] = showCells(total, context.directory, null, 0, 1);
  return cell ?? emptyTotal(asked.query.measures, asked.release === null ? 'NOT_YET_RELEASED' : 'NOT_REPORTED');
}

function emptyTotal(measures: readonly CaseMeasure[], status: CellStatus): ShownCell {
  const figure = (measure: CaseMeasure) => (measures.includes(measure) ? noFigure(status) : null);
  return {
    keys: [],
    count: { value: null, low: 0, high: 0, status },
    shareWithinDeadline: figure('SHARE_WITHIN_DEADLINE'),
    meanHandlingDays: figure('MEAN_HANDLING_DAYS'),
    medianHandlingDays: figure('MEDIAN_HANDLING_DAYS'),
    p90HandlingDays: figure('P90_HANDLING_DAYS'),
    shareWithinOneMonth: figure('SHARE_WITHIN_ONE_MONTH'),
    shareSameOrNextDay: figure('SHARE_SAME_OR_NEXT_DAY'),
    shareWithinDays: figure('SHARE_WITHIN_DAYS'),
    reversalShare: figure('REVERSAL_SHARE'),
    complaintShare: figure('COMPLAINT_SHARE'),
    countPer1000: figure('COUNT_PER_1000'),
    shareOfTotal: figure('SHARE_OF_TOTAL'),
    changeFromYearBefore: figure('CHANGE_FROM_YEAR_BEFORE'),
    population: null,
  };
}
