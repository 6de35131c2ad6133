import type { CaseCount, CaseFigure } from '../../schema/case-statistics/case-cell.type.ts';
import type { CaseMeasure } from '../../schema/case-statistics/case-question.enums.ts';
import { answerCells, noFigure, type StatisticsCell } from '../../services/disclosure-control/query/answer-cells.ts';
import type { CaseFilter } from '../../services/disclosure-control/query/statistics-query.ts';
import type { Level } from '../../services/disclosure-control/small-cell-rule.ts';
import { shareOfCounts } from '../../services/oversight/share-of-counts.ts';
import { type AskedStatistics, type Asking, askStatistics } from '../case-statistics/ask-statistics.ts';

/** A governor's municipalities in a period. */
export interface OversightQuestion {
  readonly governor: string;
  /** First of a month, inclusive. */
  readonly from: string;
  /** First of a month, exclusive. */
  readonly to: string;
}

/** The figures of one municipality. */
export interface OversightFigures {
  readonly applications: CaseCount;
  readonly decisionsWithinDeadline: CaseFigure;
  readonly medianHandlingDays: CaseFigure;
  readonly complaints: CaseCount;
  readonly complaintsChanged: CaseFigure;
}

const CHANGED = ['CHANGED_BY_MUNICIPALITY', 'CHANGED_BY_GOVERNOR', 'SET_ASIDE_BY_GOVERNOR'];
const DECIDED = [...CHANGED, 'REJECTED_BY_MUNICIPALITY', 'REJECTED_BY_GOVERNOR', 'UPHELD_BY_GOVERNOR'];
const COMPLAINED = [...DECIDED, 'WITHDRAWN', 'PENDING'];

/** The figures by municipality number, and the question's level, release and notices. */
export function askOversight(context: Asking, { governor, from, to }: OversightQuestion) {
  const of = (complaintOutcomes: readonly string[] | null, measures: readonly CaseMeasure[]) =>
    byMunicipality(context, { governors: [governor], from, to, complaintOutcomes }, measures);
  const all = of(null, ['COUNT', 'SHARE_WITHIN_DEADLINE', 'MEDIAN_HANDLING_DAYS']);
  const complained = of(COMPLAINED, ['COUNT']).cells;
  const decided = of(DECIDED, ['COUNT']).cells;
  const changed = of(CHANGED, ['COUNT']).cells;
  const figuresOf = (number: string): OversightFigures => {
    const cell = all.cells.get(number) ?? NOTHING;
    return {
      applications: cell.count,
      decisionsWithinDeadline: cell.ratios.SHARE_WITHIN_DEADLINE ?? noFigure('NOT_REPORTED'),
      medianHandlingDays: cell.ratios.MEDIAN_HANDLING_DAYS ?? noFigure('NOT_REPORTED'),
      complaints: (complained.get(number) ?? NOTHING).count,
      complaintsChanged: shareOfCounts(
        (changed.get(number) ?? NOTHING).count,
        (decided.get(number) ?? NOTHING).count,
        all.asked.weight,
      ),
    };
  };
  return { asked: all.asked, figuresOf };
}

/** A municipality that the released geography does not know has reported nothing. */
export const NOTHING: StatisticsCell = {
  keys: [],
  count: { value: null, low: 0, high: 0, status: 'NOT_REPORTED' },
  ratios: {},
};

/** One cell a municipality. The filter's paths lead to the arguments of the oversight question. */
export function byMunicipality(
  context: Asking,
  filter: CaseFilter,
  measures: readonly CaseMeasure[],
  level?: Level,
): { readonly asked: AskedStatistics; readonly cells: ReadonlyMap<string, StatisticsCell> } {
  const asked = askStatistics(context, { filter, groupBy: ['MUNICIPALITY'], measures }, level, ([, ...rest]) => rest);
  const cells = answerCells(asked.answer, asked.query.groupBy);
  return { asked, cells: new Map(cells.map((cell) => [cell.keys[0]?.code ?? '', cell])) };
}
