import type { CaseCell } from '../../../schema/case-statistics/case-cell.type.ts';
import type { CaseStatistics, StatisticsReceipt } from '../../../schema/case-statistics/case-statistics.type.ts';

/** Cells of a page: with every measure they stay within the public’s cost of one operation. */
export const EXPORT_PAGE_CELLS = 500;

/** What an export asks: the consumers' operation for ad-hoc statistics, with all that a file should hold. */
export const EXPORT_OPERATION = `query CaseStatisticsExport($filter: CaseStatisticsFilter, $groupBy: [CaseDimension!]!, $measures: [CaseMeasure!]!, $withinDays: Int, $after: String) {
  caseStatistics(filter: $filter, groupBy: $groupBy, measures: $measures, withinDays: $withinDays) {
    level weight status notices
    release { id publishedOn coversThrough checksum synthetic }
    cells(first: ${EXPORT_PAGE_CELLS}, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        keys { dimension code label }
        count { value low high status }
        shareWithinDeadline { ...figure }
        meanHandlingDays { ...figure }
        medianHandlingDays { ...figure }
        p90HandlingDays { ...figure }
        shareWithinOneMonth { ...figure }
        shareSameOrNextDay { ...figure }
        shareWithinDays { ...figure }
        reversalShare { ...figure }
        complaintShare { ...figure }
      }
    }
    receipt { operationHash releaseId policyVersion checksum level }
  }
}
fragment figure on CaseFigure { value low high status }`;

/** An answer to it, all pages put together. */
export interface ExportedStatistics
  extends Pick<CaseStatistics, 'level' | 'weight' | 'status' | 'release' | 'notices'> {
  readonly cells: readonly CaseCell[];
  readonly receipt: Omit<StatisticsReceipt, 'question'> | null;
}

/** A page of it, as GraphQL gives it. */
export interface ExportedPage {
  readonly caseStatistics:
    | (Omit<ExportedStatistics, 'cells'> & {
        readonly cells: {
          readonly totalCount: number;
          readonly nodes: readonly CaseCell[];
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        };
      })
    | null;
}
