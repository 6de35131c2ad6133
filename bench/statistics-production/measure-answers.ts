import type { CaseColumns } from '../../services/disclosure-control/case-columns.ts';
import type { RatioColumn } from '../../services/disclosure-control/query/answer-columns.ts';
import { answerQuery, type StatisticsAnswer } from '../../services/disclosure-control/query/answer-query.ts';
import type { CaseDimension } from '../../services/disclosure-control/query/dimensions.ts';
import { type ProtectedTable, protectedTable } from '../../services/disclosure-control/query/protected-table.ts';
import {
  CASE_MEASURES,
  type CaseMeasure,
  CELL_STATUSES,
  DERIVED_MEASURES,
} from '../../services/disclosure-control/query/statistics-query.ts';

/** How often the interval of one measure, as it is answered, holds the true figure. */
export interface AnswerMeasure {
  readonly table: string;
  readonly measure: CaseMeasure;
  readonly cells: number;
  readonly coverage: number;
  /** The interval's width: cases, shares or days. */
  readonly width: number;
  readonly meanError: number;
}

const PLACES = ['NATION', 'COUNTY', 'MUNICIPALITY'] as const;
const PERIODS = ['YEAR', 'QUARTER'] as const;
/** The further dimension that narrows a cell. */
const NARROWED = [[], ['SERVICE'], ['OUTCOME'], ['WITHIN_DEADLINE'], ['COMPLAINT_OUTCOME'], ['AGE_BAND']] as const;
const MEASURES = CASE_MEASURES.filter((measure) => !(DERIVED_MEASURES as readonly string[]).includes(measure));
const WITHIN_DAYS = 21;
const LIMITS = { cellsMax: Number.POSITIVE_INFINITY, monthsMax: 600, periodsMax: 40 };
const NOT_MEASURED = (['NEAR_NONE', 'NEAR_ALL'] as const).map((status) => CELL_STATUSES.indexOf(status));

/** Rows that are the cases themselves: what is asked of them is answered with the truth. */
function trueTable(truth: CaseColumns, table: ProtectedTable): ProtectedTable {
  return { ...protectedTable({ ...table, rows: truth }), weight: 1 };
}

/**
 * Asks the protected rows and the cases the same questions, and compares each figure that is answered.
 * @param isAsked of a cell by its codes; the others are left out.
 */
export function measureAnswers(
  truth: CaseColumns,
  table: ProtectedTable,
  isAsked: (codes: readonly string[]) => boolean = () => true,
): AnswerMeasure[] {
  const known = trueTable(truth, table);
  const measured: AnswerMeasure[] = [];
  for (const place of PLACES) {
    for (const period of PERIODS) {
      for (const narrowed of NARROWED) {
        const groupBy: CaseDimension[] = [place, period, ...narrowed];
        const question = { groupBy, measures: MEASURES, withinDays: WITHIN_DAYS };
        const [shown, real] = [
          answerQuery(table, question, LIMITS),
          answerQuery(known, question, LIMITS, () => true),
        ] as const;
        const asked = askedCells(shown, isAsked);
        for (const measure of MEASURES) {
          const result = compare(measure, shown, real, asked);
          if (result !== null) measured.push({ table: groupBy.join(' × '), measure, ...result });
        }
      }
    }
  }
  return measured;
}

/** All tables of the same place together. */
export function sumByArea(measured: readonly AnswerMeasure[]): (AnswerMeasure & { readonly area: string })[] {
  const areaOf = ({ table }: AnswerMeasure) => table.split(' × ')[0]!;
  const groups = Map.groupBy(measured, (one) => `${areaOf(one)} ${one.measure}`);
  return [...groups.values()].map((all) => {
    const cells = all.reduce((sum, one) => sum + one.cells, 0);
    const mean = (of: (one: AnswerMeasure) => number) => all.reduce((sum, one) => sum + of(one) * one.cells, 0) / cells;
    const [{ measure }] = all as [AnswerMeasure];
    const area = areaOf(all[0]!);
    return {
      area,
      table: area,
      measure,
      cells,
      coverage: mean((one) => one.coverage),
      width: mean((one) => one.width),
      meanError: mean((one) => one.meanError),
    };
  });
}

/** The cells, by their codes in the order of the axes. */
function askedCells(answer: StatisticsAnswer, isAsked: (codes: readonly string[]) => boolean): number[] {
  return Array.from({ length: answer.cellCount }, (_, cell) => cell).filter((cell) =>
    isAsked(answer.plan.axes.flatMap(({ groups, stride }) => groups[Math.floor(cell / stride) % groups.length]!)),
  );
}

function compare(measure: CaseMeasure, shown: StatisticsAnswer, real: StatisticsAnswer, asked: readonly number[]) {
  const columnOf = ({ count, ratios }: StatisticsAnswer) =>
    measure === 'COUNT' ? count : ratios.get(measure as Parameters<typeof ratios.get>[0])!;
  const [published, truth] = [columnOf(shown), columnOf(real)];
  const trueFigure = measure === 'COUNT' ? (cell: number) => truth.value[cell] || 0 : ratioOf(truth as RatioColumn);
  let [cells, inside, width, error] = [0, 0, 0, 0];
  for (const cell of asked) {
    const [low, high, value] = [published.low[cell]!, published.high[cell]!, published.value[cell]!];
    const figure = trueFigure(cell);
    // Places without cases, and answers without an interval, are not counted.
    if (Number.isNaN(low) || Number.isNaN(figure) || real.count.value[cell] === undefined) continue;
    if (measure === 'COUNT' && Number.isNaN(value)) continue;
    cells++;
    if (figure >= low && figure <= high) inside++;
    width += high - low;
    error += Math.abs((Number.isNaN(value) ? (low + high) / 2 : value) - figure);
  }
  return cells === 0 ? null : { cells, coverage: inside / cells, width: width / cells, meanError: error / cells };
}

/** A share of all or none of the cases is expressed by its status. */
function ratioOf({ value, status }: RatioColumn): (cell: number) => number {
  const [none, all] = NOT_MEASURED;
  return (cell) => (status[cell] === none ? 0 : status[cell] === all ? 1 : value[cell]!);
}
