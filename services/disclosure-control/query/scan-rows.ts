import { HANDLING_DAYS_MAX, NO_DAYS, OUTCOMES } from '../codes.ts';
import type { GroupPlan } from './group-plan.ts';
import type { ProtectedTable } from './protected-table.ts';
import { cellsOfKinds, KIND_FACTS, OUTCOME_OF_KIND } from './row-kinds.ts';

/** Counts of a cell in {@link CellSums.outcomes}. */
export const OUTCOMES_OF_CELL = OUTCOMES.length;

/** Rows, not cases, by cell. Columns that were not asked for are empty. */
export interface CellSums {
  readonly rows: Int32Array;
  /**
   * Rows by outcome of the cell’s place, period, service and age, whatever else the cell is narrowed by: in the cell without
   * outcome, complaint and deadline, {@link OUTCOMES_OF_CELL} counts a cell.
   */
  readonly outcomes: Int32Array;
  /** Rows with a decision to measure, and those within the deadline. */
  readonly measured: Int32Array;
  readonly within: Int32Array;
  /** Rows whose complaint column is published, and those with a complaint. */
  readonly known: Int32Array;
  readonly complained: Int32Array;
  /** Rows with a handling time, and the sum of the times. */
  readonly timed: Int32Array;
  readonly days: Float64Array;
  /** Sum of the squared times. */
  readonly squares: Float64Array;
  /** Rows with a handling time of at most so many days, for each of the limits asked for. */
  readonly withinDays: readonly Int32Array[];
  /** Rows whose complaint the governor tried, and those of them that it changed or set aside. */
  readonly tried: Int32Array;
  readonly reversed: Int32Array;
}

/** Sums to compute besides the number of rows. */
export interface WantedSums {
  /** Rows by outcome; or only those whose outcome is withheld, which are few. */
  readonly outcomes: 'ALL' | 'WITHHELD' | null;
  readonly shares: boolean;
  readonly days: boolean;
  readonly reversals: boolean;
  /** Limits in days. */
  readonly withinDays: readonly number[];
}

/** Reads every row of the filter's municipalities once. */
export function scanRows(table: ProtectedTable, plan: GroupPlan, wanted: WantedSums): CellSums {
  const size = (asked: boolean): number => (asked ? plan.cellCount : 0);
  const sums: CellSums = {
    rows: new Int32Array(plan.cellCount),
    outcomes: new Int32Array(size(wanted.outcomes !== null) * OUTCOMES_OF_CELL),
    measured: new Int32Array(size(wanted.shares)),
    within: new Int32Array(size(wanted.shares)),
    known: new Int32Array(size(wanted.shares)),
    complained: new Int32Array(size(wanted.shares)),
    timed: new Int32Array(size(wanted.days)),
    days: new Float64Array(size(wanted.days)),
    squares: new Float64Array(size(wanted.days)),
    withinDays: wanted.withinDays.map(() => new Int32Array(plan.cellCount)),
    tried: new Int32Array(size(wanted.reversals)),
    reversed: new Int32Array(size(wanted.reversals)),
  };
  const { kind, days, month } = table;
  const limits = wanted.withinDays;
  const { measured, within, known, complained, tried, reversed } = KIND_FACTS;
  const { cell: cells, plain: plainCells } = cellsOfKinds(plan, wanted.outcomes);
  const hasOutcomes = wanted.outcomes !== null;
  for (const { start, end, base, from, periodCell } of ranges(table, plan)) {
    for (let row = start; row < end; row++) {
      const of = kind[row]!;
      const part = cells[of]!;
      if (hasOutcomes && plainCells[of]! >= 0) {
        const plain = base + periodCell[month[row]! - from]! + plainCells[of]!;
        sums.outcomes[plain * OUTCOMES_OF_CELL + OUTCOME_OF_KIND[of]!]!++;
      }
      if (part < 0) continue;
      const cell = base + periodCell[month[row]! - from]! + part;
      sums.rows[cell]!++;
      if (wanted.shares) {
        sums.measured[cell]! += measured[of]!;
        sums.within[cell]! += within[of]!;
        sums.known[cell]! += known[of]!;
        sums.complained[cell]! += complained[of]!;
      }
      if (wanted.days && days[row] !== NO_DAYS) {
        sums.timed[cell]!++;
        sums.days[cell]! += days[row]!;
        sums.squares[cell]! += days[row]! ** 2;
        for (let i = 0; i < limits.length; i++) if (days[row]! <= limits[i]!) sums.withinDays[i]![cell]!++;
      }
      if (wanted.reversals) {
        sums.tried[cell]! += tried[of]!;
        sums.reversed[cell]! += reversed[of]!;
      }
    }
  }
  return sums;
}

/** The handling times at `ranks` of every cell with at least `rowsMin` timed rows; rank 0.5 is the median. NaN elsewhere. */
export function daysAtRanks(
  table: ProtectedTable,
  plan: GroupPlan,
  timed: Int32Array,
  rowsMin: number,
  ranksOf: (timed: number, cell: number) => readonly number[],
): Float64Array[] {
  const next = new Int32Array(plan.cellCount).fill(-1);
  let total = 0;
  for (let cell = 0; cell < plan.cellCount; cell++) {
    if (timed[cell]! < rowsMin) continue;
    next[cell] = total;
    total += timed[cell]!;
  }
  const pooled = new Uint16Array(total);
  const { days, month, kind } = table;
  const { cell: cells } = cellsOfKinds(plan, null);
  for (const { start, end, base, from, periodCell } of ranges(table, plan)) {
    for (let row = start; row < end; row++) {
      const part = cells[kind[row]!]!;
      if (part < 0 || days[row] === NO_DAYS) continue;
      const cell = base + periodCell[month[row]! - from]! + part;
      if (next[cell]! >= 0) pooled[next[cell]!++] = days[row]!;
    }
  }
  const columns = ranksOf(1, 0).map(() => new Float64Array(plan.cellCount).fill(Number.NaN));
  for (let cell = 0; cell < plan.cellCount; cell++) {
    const count = timed[cell]!;
    if (count < rowsMin) continue;
    const times = sortTimes(pooled.subarray(next[cell]! - count, next[cell]!));
    ranksOf(count, cell).forEach((rank, i) => {
      columns[i]![cell] = timeAt(times, rank);
    });
  }
  return columns;
}

/** Above this many values counting is faster than sorting. */
const COUNTING_FROM = 500;

function sortTimes(times: Uint16Array): Uint16Array {
  if (times.length < COUNTING_FROM) return times.sort();
  const counts = new Int32Array(HANDLING_DAYS_MAX + 1);
  for (let i = 0; i < times.length; i++) counts[times[i]!]!++;
  let at = 0;
  counts.forEach((count, days) => {
    times.fill(days, at, at + count);
    at += count;
  });
  return times;
}

/** How fast times grow above the longest that a row shows, by rank: measured on the production bench. */
const TAIL_GROWTH = 8;

/** Between two times the mean of both; above the longest, as long as so high a rank may be. */
function timeAt(sorted: Uint16Array, rank: number): number {
  const place = Math.min(Math.max(rank, 0), 1) * (sorted.length - 1);
  const time = (sorted[Math.floor(place)]! + sorted[Math.ceil(place)]!) / 2;
  return rank > 1 ? Math.min(HANDLING_DAYS_MAX, time * Math.exp(TAIL_GROWTH * (rank - 1))) : time;
}

interface RowRange {
  readonly start: number;
  readonly end: number;
  /** The place's part of a cell's number. */
  readonly base: number;
  /** First month of the run, and the period's part of a cell's number by month since it. */
  readonly from: number;
  readonly periodCell: Int32Array;
}

/** The rows of every municipality of the filter within each run of months: they are sorted by month. */
function ranges(table: ProtectedTable, { place, time }: GroupPlan): RowRange[] {
  const { municipalityStart, month } = table;
  const found: RowRange[] = [];
  for (const run of time.runs) {
    const { from } = run;
    const to = from + run.groupOf.length;
    const periodCell = run.groupOf.map((group) => group * time.stride);
    for (let position = 0; position < place.groupOf.length; position++) {
      const group = place.groupOf[position]!;
      const first = municipalityStart[position]!;
      const last = municipalityStart[position + 1]!;
      if (group < 0 || first === last) continue;
      const start = month[first]! >= from ? first : firstAtLeast(month, from, first, last);
      const end = month[last - 1]! < to ? last : firstAtLeast(month, to, start, last);
      if (end > start) found.push({ start, end, base: group * place.stride, from, periodCell });
    }
  }
  return found;
}

function firstAtLeast(sorted: Uint16Array, value: number, low: number, high: number): number {
  let [below, above] = [low, high];
  while (below < above) {
    const middle = (below + above) >> 1;
    if (sorted[middle]! < value) below = middle + 1;
    else above = middle;
  }
  return below;
}
