import { OUTCOMES } from '../codes.ts';
import { type CaseLedger, NO_ROW } from '../ledger/case-ledger.ts';
import { swapTuples } from '../sensitive-columns.ts';
import { OUTCOME_SHARE_MAX } from '../small-cell-rule.ts';
import { runs } from './group-buckets.ts';

/** From so many rows on, a municipality’s rows of a service and year must not be alike. */
const UNIFORM_ROWS_MIN = 10;

/**
 * Where more than nine in ten of a municipality’s rows of a service and year show one outcome, a few tuples are exchanged with
 * rows of the county that stay mixed, of the same level: corrections and chance must not publish what the buckets hide.
 * @param groups rows of a county, service and year.
 */
export function mixUniformRows(ledger: CaseLedger, groups: Iterable<readonly number[]>): void {
  for (const group of groups) {
    const sorted = [...group].sort((a, b) => ledger.cases.municipality[a]! - ledger.cases.municipality[b]!);
    const parts = runs(sorted, (at) => ledger.cases.municipality[at]!);
    for (const part of parts) {
      const outcome = uniformOutcome(ledger, part);
      if (outcome === null) continue;
      for (const row of part) {
        if (uniformOutcome(ledger, part) === null) break;
        if (ledger.given.outcome[row] === outcome) exchangeRow(ledger, row, outcome, parts, part);
      }
    }
  }
}

function exchangeRow(
  ledger: CaseLedger,
  row: number,
  outcome: number,
  parts: readonly (readonly number[])[],
  own: readonly number[],
): void {
  const { given, rowP } = ledger;
  const isPublic = (at: number): boolean => rowP[at] !== NO_ROW;
  for (const other of parts) {
    if (other === own) continue;
    const partner = other.find((at) => given.outcome[at] !== outcome && isPublic(at) === isPublic(row));
    if (partner === undefined) continue;
    swapTuples(given, row, partner);
    if (uniformOutcome(ledger, other) === null) return;
    swapTuples(given, row, partner);
  }
}

/** The outcome that has more than its share; null: none, or too few rows to look at. */
function uniformOutcome({ given }: CaseLedger, rows: readonly number[]): number | null {
  if (rows.length < UNIFORM_ROWS_MIN) return null;
  const counts = new Int32Array(OUTCOMES.length);
  for (const row of rows) counts[given.outcome[row]!]!++;
  const highest = Math.max(...counts);
  return highest > OUTCOME_SHARE_MAX * rows.length ? counts.indexOf(highest) : null;
}
