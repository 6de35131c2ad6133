import type { CaseColumns } from '../../services/disclosure-control/case-columns.ts';
import { NOT_YET } from '../../services/disclosure-control/codes.ts';
import type { Geography } from '../../services/disclosure-control/geography.ts';
import {
  addUp,
  countFigures,
  type Figures,
  type MonthRange,
} from '../../services/disclosure-control/intervals/count-figures.ts';
import type { IntervalTable } from '../../services/disclosure-control/intervals/error-classes.ts';
import {
  cellCount,
  type FigureColumns,
  familiesOf,
  firstSettlingMonth,
  isSensitive,
  MEASURED_NARROWINGS,
  type MeasuredNarrowing,
  NARROWING,
  NARROWING_SIZES,
  type Narrowing,
} from '../../services/disclosure-control/intervals/figure-families.ts';
import { positionsWhere } from '../../services/disclosure-control/positions-where.ts';
import type { ProtectedRows } from '../../services/disclosure-control/protected-rows.ts';
import { cellInterval } from '../../services/disclosure-control/query/cell-interval.ts';
import { everyPosition } from '../../services/disclosure-control/stable-sort.ts';

/** How far the figures of one family are from the truth, and how wide their intervals are. */
export interface FamilyMeasure {
  readonly family: string;
  readonly cells: number;
  /** Share of the cells whose interval holds the true number. */
  readonly coverage: number;
  readonly width: number;
  readonly meanError: number;
  readonly maxError: number;
}

/** Measures every family over all months, against the register after the last release. */
export function measureFamilies(
  truth: CaseColumns,
  rows: ProtectedRows,
  base: number,
  geography: Geography,
  range: MonthRange,
  intervals: IntervalTable,
): FamilyMeasure[] {
  const municipalities = geography.municipalities.length;
  // Quarters and years are those of the calendar.
  const from = range.from - (range.from % 12);
  const months = range.to - from;
  const waiting = positionsWhere(rows.length, (at) => rows.outcome[at] === NOT_YET.outcome);
  const count = (columns: FigureColumns, positions: ArrayLike<number>, narrowing: string) =>
    countFigures(columns, positions, narrowing, { from, to: range.to }, municipalities);
  return MEASURED_NARROWINGS.flatMap((narrowing) => {
    const size = cellCount(narrowing);
    const real = count(truth, everyPosition(truth.length), narrowing);
    const shown = count(rows, everyPosition(rows.length), narrowing);
    const isWithheld = withheldCells(narrowing);
    const open = isSensitive(narrowing) && waiting.length > 0 ? count(rows, waiting, '') : null;
    return familiesOf(narrowing).map(({ area, period, family }): FamilyMeasure => {
      const sums = (figures: Figures, cells: number) => addUp(figures, cells, months, area, period, geography).counts;
      const [t, s] = [sums(real, size), sums(shown, size)];
      const w = open && sums(open, 1);
      let [cells, inside, width, error, maxError] = [0, 0, 0, 0, 0];
      const perPlace = Math.ceil(months / period) * size;
      for (let start = 0; start < t.length; start += perPlace) {
        // A place of which nothing is known says nothing.
        if (t.subarray(start, start + perPlace).every((n) => n === 0)) continue;
        for (let i = start; i < start + perPlace; i++) {
          // What is withheld is a group of rows, and of no case.
          if (isWithheld[i % size] === 1) continue;
          const last = from + (Math.floor((i - start) / size) + 1) * period - 1;
          if (last < range.from) continue;
          const isSettling = last >= firstSettlingMonth(range.to - 1);
          const shape = { area, months: period, narrowing, figures: 1, isSettling };
          const [low, high] = cellInterval(s[i]!, w?.[Math.floor(i / size)] ?? 0, base, shape, intervals);
          const off = Math.abs(s[i]! * base - t[i]!);
          cells++;
          if (t[i]! >= low && t[i]! <= high) inside++;
          width += high - low;
          error += off;
          maxError = Math.max(maxError, off);
        }
      }
      return {
        family,
        cells,
        coverage: inside / cells,
        width: width / cells,
        meanError: error / cells,
        maxError,
      };
    });
  });
}

/** 1: the cell holds what is withheld while its group is too small. */
function withheldCells(narrowing: MeasuredNarrowing): Uint8Array {
  return Uint8Array.from({ length: cellCount(narrowing) }, (_, cell) => {
    let left = cell;
    const codes = [...narrowing].toReversed().map((name) => {
      const column = NARROWING[name as Narrowing];
      const size = NARROWING_SIZES[name as Narrowing];
      const code = left % size;
      left = Math.floor(left / size);
      return [column, code] as const;
    });
    return codes.some(([column, code]) => column in NOT_YET && NOT_YET[column as keyof typeof NOT_YET] === code)
      ? 1
      : 0;
  });
}
