import { AGE_BANDS, OUTCOMES, SERVICES } from '../codes.ts';
import type { Geography } from '../geography.ts';
import type { ProtectedRows } from '../protected-rows.ts';

/** The columns that a table counts by; cases and protected rows both have them. */
export type CountedColumns = Pick<
  ProtectedRows,
  'length' | 'municipality' | 'month' | 'service' | 'ageBand' | 'outcome' | 'deadline'
>;

/** One line of the utility table: how far the published figures of a table are from the true ones. */
export interface UtilityLine {
  readonly table: string;
  /** Cells that hold at least one case. */
  readonly cells: number;
  readonly maxError: number;
  readonly meanAbsoluteError: number;
  /** Mean of |error| / count over cells of at least 100 cases; null without any. */
  readonly meanRelativeError: number | null;
}

type CellOf = (columns: CountedColumns, at: number) => number;

/** The tables of the report, each as the cell of a case. */
function tables(geography: Geography): readonly (readonly [string, CellOf])[] {
  const [S, O, A] = [SERVICES.length, OUTCOMES.length, AGE_BANDS.length];
  const [M, C] = [geography.municipalities.length, geography.counties.length];
  const year = (columns: CountedColumns, at: number): number => Math.floor(columns.month[at]! / 12);
  const inYear: CellOf = (columns, at) => year(columns, at) * M + columns.municipality[at]!;
  const byService: CellOf = (columns, at) => inYear(columns, at) * S + columns.service[at]!;
  const nation: CellOf = (columns, at) => (year(columns, at) * A + columns.ageBand[at]!) * O + columns.outcome[at]!;
  return [
    ['municipality × month', (columns, at) => columns.month[at]! * M + columns.municipality[at]!],
    ['municipality × year', inYear],
    ['municipality × year × service', byService],
    ['municipality × year × service × outcome', (columns, at) => byService(columns, at) * O + columns.outcome[at]!],
    ['county × month', (columns, at) => columns.month[at]! * C + geography.countyOf[columns.municipality[at]!]!],
    ['nation × year × age × outcome', nation],
  ];
}

/** Measures the published figures against the truth, table by table. Confidential input: for the release role only. */
export function utilityTable(
  truth: CountedColumns,
  rows: CountedColumns,
  weight: number,
  geography: Geography,
): UtilityLine[] {
  return tables(geography).map(([table, cellOf]) => {
    const counts = new Map<number, number>();
    for (let at = 0; at < truth.length; at++) {
      const cell = cellOf(truth, at);
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
    const published = new Map<number, number>();
    for (let at = 0; at < rows.length; at++) {
      const cell = cellOf(rows, at);
      published.set(cell, (published.get(cell) ?? 0) + weight);
    }
    let [sum, max, relative, large] = [0, 0, 0, 0];
    for (const [cell, count] of counts) {
      const error = Math.abs((published.get(cell) ?? 0) - count);
      sum += error;
      max = Math.max(max, error);
      if (count >= 100) {
        relative += error / count;
        large++;
      }
    }
    return {
      table,
      cells: counts.size,
      maxError: max,
      meanAbsoluteError: sum / Math.max(1, counts.size),
      meanRelativeError: large === 0 ? null : relative / large,
    };
  });
}

/** Mean error, in percentage points, of the share decided within the deadline by municipality and year, where published at least `gate`. */
export function deadlineShareError(truth: CountedColumns, rows: CountedColumns, weight: number, gate: number): number {
  const shares = (columns: CountedColumns): Map<number, [within: number, measured: number]> => {
    const byCell = new Map<number, [number, number]>();
    for (let at = 0; at < columns.length; at++) {
      if (columns.deadline[at]! > 1) continue;
      const cell = columns.municipality[at]! * 4096 + Math.floor(columns.month[at]! / 12);
      const share = byCell.get(cell) ?? [0, 0];
      if (columns.deadline[at] === 0) share[0]++;
      share[1]++;
      byCell.set(cell, share);
    }
    return byCell;
  };
  const real = shares(truth);
  let [sum, cells] = [0, 0];
  for (const [cell, [within, measured]] of shares(rows)) {
    const known = real.get(cell);
    if (!known || measured * weight < gate) continue;
    sum += Math.abs(within / measured - known[0] / known[1]);
    cells++;
  }
  return (100 * sum) / Math.max(1, cells);
}
