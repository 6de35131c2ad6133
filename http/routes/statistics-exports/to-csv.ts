import { stringify } from 'csv-stringify/sync';
import type { CaseCell } from '../../../schema/case-statistics/case-cell.type.ts';
import type { CellStatus } from '../../../schema/case-statistics/case-question.enums.ts';
import type { StatisticsValue } from '../../../services/disclosure-control/query/answer-cells.ts';
import type { ExportedStatistics } from './stored-operation.ts';

/**
 * What stands in a cell without a figure: the signs of Norway's official statistics, so that zero (`0`), protected (`:`),
 * not reported (`..`) and not yet released (`...`) are four different things. The column beside says it in words.
 */
export const SIGNS: Readonly<Record<Exclude<CellStatus, 'PUBLISHED'>, string>> = {
  FEWER_THAN_THRESHOLD: ':',
  TOO_FEW_FOR_RATIO: ':',
  NOT_REPORTED: '..',
  NOT_YET_RELEASED: '...',
  WITHHELD: ':',
  NEAR_NONE: ':',
  NEAR_ALL: ':',
  NO_DENOMINATOR: '..',
};

const FIGURES = {
  shareWithinDeadline: 'share_within_deadline',
  meanHandlingDays: 'mean_handling_days',
  medianHandlingDays: 'median_handling_days',
  p90HandlingDays: 'p90_handling_days',
  shareWithinOneMonth: 'share_within_one_month',
  complaintShare: 'complaint_share',
} as const satisfies Partial<Record<keyof CaseCell, string>>;

/**
 * An answer as CSV (RFC 4180, UTF-8 with a byte-order mark, so that Excel reads its letters). A text that a spreadsheet
 * would take for a formula gets an apostrophe before it. Each row names its release, its level, and whether it is made up.
 * @param groupBy as asked, for the head of an answer without rows.
 */
export function toCsv({ cells, release, level }: ExportedStatistics, groupBy: readonly string[]): string {
  const rows = cells.map((cell) => ({
    ...Object.fromEntries(
      cell.keys.flatMap(({ dimension, code, label }) => [
        [columnOf(dimension), code],
        [`${columnOf(dimension)}_label`, label],
      ]),
    ),
    ...countColumns(cell),
    ...Object.fromEntries(
      Object.entries(FIGURES).flatMap(([field, column]) => {
        const figure = cell[field as keyof typeof FIGURES];
        return figure === null
          ? []
          : [
              [column, textOf(figure)],
              [`${column}_low`, figure.low ?? ''],
              [`${column}_high`, figure.high ?? ''],
              [`${column}_status`, figure.status],
            ];
      }),
    ),
    release: release?.id ?? '',
    level,
    data: release === null ? '' : release.synthetic ? 'SYNTHETIC' : 'REPORTED',
  }));
  return stringify(rows, { header: true, columns: columnsOf(rows, groupBy), bom: true, escape_formulas: true });
}

function countColumns({ count }: CaseCell): Readonly<Record<string, string>> {
  const known = ['PUBLISHED', 'FEWER_THAN_THRESHOLD', 'WITHHELD'].includes(count.status);
  const bound = (value: number) => (known ? String(value) : textOf(count));
  return {
    count: textOf(count),
    count_low: bound(count.low),
    count_high: bound(count.high),
    count_status: count.status,
  };
}

function textOf({ value, status }: StatisticsValue): string {
  return status === 'PUBLISHED' ? String(value) : SIGNS[status];
}

function columnOf(dimension: string): string {
  return dimension.toLowerCase();
}

/** The rows' own columns; of an answer without rows, those that it would have. */
function columnsOf(rows: readonly object[], groupBy: readonly string[]): string[] {
  const [first] = rows;
  if (first !== undefined) return Object.keys(first);
  const groups = groupBy.flatMap((dimension) => [columnOf(dimension), `${columnOf(dimension)}_label`]);
  return [...groups, 'count', 'count_low', 'count_high', 'count_status', 'release', 'level', 'data'];
}
