import {
  deadlineShareError,
  type UtilityLine,
  utilityTable,
} from '../../../services/disclosure-control/audit/utility-table.ts';
import type { CaseColumns } from '../../../services/disclosure-control/case-columns.ts';
import type { Geography } from '../../../services/disclosure-control/geography.ts';
import { assembleRows } from '../../../services/disclosure-control/protected-rows.ts';
import type { ReleaseReport } from '../../../services/disclosure-control/release/release-cases.ts';
import { type Level, RATIO_COUNT_MIN, ROUNDING_BASE } from '../../../services/disclosure-control/small-cell-rule.ts';
import type { ReleaseContent } from '../release-checksum.ts';
import { placed } from '../version.ts';

/** How far one level's published figures are from the true ones. */
export interface LevelUtility {
  readonly lines: readonly UtilityLine[];
  /** Mean error of the share within the deadline by municipality and year, in percentage points. */
  readonly deadlineShareError: number;
}

/** The report of a release, kept in the confidential schema: it counts true cases. */
export interface StoredReport extends ReleaseReport {
  /** Over everything published so far. */
  readonly utility: Readonly<Record<Level, LevelUtility>>;
  readonly seconds: { readonly read: number; readonly compute: number; readonly write: number };
}

/** Measures all that is published against all cases counted so far. */
export function utilityOf(
  cases: CaseColumns,
  releases: readonly ReleaseContent[],
  geography: Geography,
): StoredReport['utility'] {
  const level = (name: Level): LevelUtility => {
    const rows = assembleRows(releases.map((content) => placed(content[name], geography)));
    const weight = ROUNDING_BASE[name];
    return {
      lines: utilityTable(cases, rows, weight, geography),
      deadlineShareError: deadlineShareError(cases, rows, weight, RATIO_COUNT_MIN),
    };
  };
  return { A: level('A'), P: level('P') };
}
