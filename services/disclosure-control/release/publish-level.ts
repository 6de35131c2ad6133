import type { DrawUnits } from '../draw/draw-units.ts';
import { allocateCompletions, allocateRows, type ReleasedLevel } from '../protected-rows.ts';
import type { CasePool } from '../shuffle/case-pool.ts';
import type { SensitiveColumns } from '../shuffle/published-parts.ts';

/**
 * Writes the drawn units as rows, and completes the rows of earlier releases whose bucket closed.
 * @param rowOf per case of the pool, the number of its row in the level; new rows are entered.
 * @param firstRow rows of the level so far.
 */
export function publishLevel(
  pool: CasePool,
  rowOf: Int32Array,
  units: DrawUnits,
  chosen: Int32Array,
  published: SensitiveColumns,
  bucketOf: Int32Array,
  firstRow: number,
): ReleasedLevel {
  const rows = allocateRows(chosen.length);
  for (let row = 0; row < chosen.length; row++) {
    const unit = chosen[row]!;
    const source = units.source[unit]!;
    rowOf[source] = firstRow + row;
    rows.municipality[row] = units.municipality[unit]!;
    rows.month[row] = units.month[unit]!;
    rows.service[row] = units.service[unit]!;
    rows.ageBand[row] = pool.cases.ageBand[source]!;
    rows.outcome[row] = published.outcome[source]!;
    rows.complaint[row] = published.complaint[source]!;
    rows.deadline[row] = published.deadline[source]!;
    rows.days[row] = published.days[source]!;
  }
  const completed: number[] = [];
  for (let at = 0; at < pool.openCount; at++) if (bucketOf[at]! >= 0 && rowOf[at]! >= 0) completed.push(at);
  completed.sort((a, b) => rowOf[a]! - rowOf[b]!);
  const completions = allocateCompletions(completed.length);
  for (const [i, at] of completed.entries()) {
    completions.row[i] = rowOf[at]!;
    completions.outcome[i] = published.outcome[at]!;
    completions.complaint[i] = published.complaint[at]!;
    completions.deadline[i] = published.deadline[at]!;
    completions.days[i] = published.days[at]!;
  }
  return { rows, completions };
}
