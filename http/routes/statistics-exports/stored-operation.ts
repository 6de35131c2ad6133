import type { CaseCell } from '../../../schema/case-statistics/case-cell.type.ts';
import type { CaseDimension, CaseMeasure } from '../../../schema/case-statistics/case-question.enums.ts';
import type { CaseStatistics, StatisticsReceipt } from '../../../schema/case-statistics/case-statistics.type.ts';
import type { Texts } from '../../../services/languages/language.ts';

/** Cells of a page, within the public’s cost of one operation: with up to nine figures a cell, and with more. */
const PAGE_CELLS = 500;
const PAGE_CELLS_OF_MANY = 350;
const MANY_FIGURES = 9;

/**
 * The operation behind an export: the consumers' operation for ad-hoc statistics, with all fields that a file of these figures
 * needs.
 */
export function exportOperation(figures: readonly { readonly field: string }[]): string {
  const pageCells = figures.length > MANY_FIGURES ? PAGE_CELLS_OF_MANY : PAGE_CELLS;
  return `query CaseStatisticsExport($filter: CaseStatisticsFilter, $groupBy: [CaseDimension!]!, $measures: [CaseMeasure!]!, $withinDays: Int, $release: ID, $after: String) {
  caseStatistics(filter: $filter, groupBy: $groupBy, measures: $measures, withinDays: $withinDays, release: $release) {
    level weight status notices
    release { id publishedOn coversThrough checksum synthetic }
    cells(first: ${pageCells}, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        keys { dimension code label }
        count { value low high status }
        ${figures.map(({ field }) => `${field} { value low high status }`).join('\n        ')}
      }
    }
    receipt { operationHash releaseId policyVersion checksum level }
  }
}`;
}

/** The question, and the language of the file. */
export interface ExportQuestion {
  readonly groupBy: readonly CaseDimension[];
  readonly measures: readonly CaseMeasure[];
  readonly language: keyof Texts;
}

type FigureField = Exclude<keyof CaseCell, 'keys' | 'count' | 'population'>;

/** A cell of the answer, with its labels and the figures that were asked for. */
export type ExportedCell = Pick<CaseCell, 'count'> &
  Partial<Pick<CaseCell, FigureField>> & {
    readonly keys: readonly { readonly dimension: CaseDimension; readonly code: string; readonly label: string }[];
  };

/** What an answer says of all its cells. */
export interface ExportedAnswer extends Pick<CaseStatistics, 'level' | 'weight' | 'status' | 'release'> {
  readonly notices: readonly string[];
  readonly receipt: Omit<StatisticsReceipt, 'question'> | null;
}

/** An answer whose cells come page by page, as they are made. */
export interface ExportedStatistics extends ExportedAnswer {
  /** Of all pages. */
  readonly cellCount: number;
  readonly pages: AsyncIterable<readonly ExportedCell[]>;
}

/** A page of it, as GraphQL gives it. */
export interface ExportedPage {
  readonly caseStatistics:
    | (ExportedAnswer & {
        readonly cells: {
          readonly totalCount: number;
          readonly nodes: readonly ExportedCell[];
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        };
      })
    | null;
}
