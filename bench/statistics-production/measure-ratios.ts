import { NO_DAYS } from '../../services/disclosure-control/codes.ts';
import type { Geography } from '../../services/disclosure-control/geography.ts';
import type { FigureColumns } from '../../services/disclosure-control/intervals/figure-families.ts';
import type { ProtectedRows } from '../../services/disclosure-control/protected-rows.ts';
import { RATIO_COUNT_MIN } from '../../services/disclosure-control/small-cell-rule.ts';

/** How far shares within the deadline (in points) and mean days (in per cent) are from the true ones. */
export interface RatioMeasure {
  readonly table: string;
  readonly cells: number;
  readonly meanShareError: number;
  readonly maxShareError: number;
  readonly meanDaysError: number;
  readonly maxDaysError: number;
}

type Columns = FigureColumns & Pick<ProtectedRows, 'length' | 'days'>;
type PlaceOf = (columns: Columns, at: number) => number;

/** Cells that are published: of at least the threshold of ratios. */
export function measureRatios(truth: Columns, rows: Columns, base: number, { countyOf }: Geography): RatioMeasure[] {
  const [year, quarter] = [12, 3].map((months) => (columns: Columns, at: number) => {
    return Math.floor(columns.month[at]! / months);
  });
  const service: PlaceOf = (columns, at) => columns.service[at]!;
  const county: PlaceOf = (columns, at) => countyOf[columns.municipality[at]!]!;
  const municipality: PlaceOf = (columns, at) => columns.municipality[at]!;
  const tables: readonly (readonly [string, readonly PlaceOf[]])[] = [
    ['nation × service × year', [service, year!]],
    ['nation × service × quarter', [service, quarter!]],
    ['county × service × year', [county, service, year!]],
    ['county × quarter', [county, quarter!]],
    ['municipality × year', [municipality, year!]],
    ['municipality × year × service', [municipality, service, year!]],
  ];
  return tables.map(([table, parts]) => {
    const keyOf: PlaceOf = (columns, at) => parts.reduce((key, part) => key * 10_000 + part(columns, at), 0);
    const [real, shown] = [sums(truth, keyOf), sums(rows, keyOf)];
    let [cells, share, maxShare, days, maxDays] = [0, 0, 0, 0, 0];
    for (const [key, { decided, within, total }] of shown) {
      const known = real.get(key);
      if (!known || decided * base < RATIO_COUNT_MIN) continue;
      cells++;
      const off = 100 * Math.abs(within / decided - known.within / known.decided);
      const daysOff = 100 * Math.abs(total / decided / (known.total / known.decided) - 1);
      share += off;
      days += daysOff;
      [maxShare, maxDays] = [Math.max(maxShare, off), Math.max(maxDays, daysOff)];
    }
    return {
      table,
      cells,
      meanShareError: share / cells,
      maxShareError: maxShare,
      meanDaysError: days / cells,
      maxDaysError: maxDays,
    };
  });
}

function sums(columns: Columns, keyOf: PlaceOf): Map<number, { decided: number; within: number; total: number }> {
  const cells = new Map<number, { decided: number; within: number; total: number }>();
  for (let at = 0; at < columns.length; at++) {
    // Too few alike in the country have no days.
    if (columns.deadline[at]! > 1 || columns.days[at] === NO_DAYS) continue;
    const key = keyOf(columns, at);
    const cell = cells.get(key) ?? { decided: 0, within: 0, total: 0 };
    cell.decided++;
    if (columns.deadline[at] === 0) cell.within++;
    cell.total += columns.days[at]!;
    cells.set(key, cell);
  }
  return cells;
}
