import {
  deadlineShareError,
  type UtilityLine,
  utilityTable,
} from '../../../services/disclosure-control/audit/utility-table.ts';
import { pickCases } from '../../../services/disclosure-control/case-columns.ts';
import type { Geography } from '../../../services/disclosure-control/geography.ts';
import { NO_ROW, WITHDRAWN } from '../../../services/disclosure-control/ledger/case-ledger.ts';
import { positionsWhere } from '../../../services/disclosure-control/positions-where.ts';
import type { ReleaseReport } from '../../../services/disclosure-control/release/release-cases.ts';
import type { ReleaseState } from '../../../services/disclosure-control/release/release-state.ts';
import { type Level, RATIO_COUNT_MIN, ROUNDING_BASE } from '../../../services/disclosure-control/small-cell-rule.ts';

/** How far one level's published figures are from the true ones. */
export interface LevelUtility {
  readonly lines: readonly UtilityLine[];
  /** Mean error of the share within the deadline by municipality and year, in percentage points. */
  readonly deadlineShareError: number;
}

/** The report of a release, stored in the confidential schema because it counts true cases. */
export interface StoredReport extends ReleaseReport {
  /** Utility of the years that may still be revised. */
  readonly utility: Readonly<Record<Level, LevelUtility>>;
  readonly seconds: { readonly read: number; readonly compute: number; readonly write: number };
}

/** Measures what the years that may still be revised show, against the cases known of them. */
export function utilityOf({ ledger }: ReleaseState, geography: Geography): StoredReport['utility'] {
  const { cases, given, rowMonth, withdrawn } = ledger;
  const { length } = cases;
  const real = pickCases(
    cases,
    positionsWhere(length, (at) => withdrawn[at] === WITHDRAWN.NO),
  );
  const level = (name: Level): LevelUtility => {
    const rowOf = name === 'A' ? ledger.rowA : ledger.rowP;
    const shown = positionsWhere(length, (at) => rowOf[at] !== NO_ROW);
    const rows = pickCases({ ...cases, ...given, month: rowMonth }, shown);
    const weight = ROUNDING_BASE[name];
    return {
      lines: utilityTable(real, rows, weight, geography),
      deadlineShareError: deadlineShareError(real, rows, weight, RATIO_COUNT_MIN),
    };
  };
  return { A: level('A'), P: level('P') };
}
