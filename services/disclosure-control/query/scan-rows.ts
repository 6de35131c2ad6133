import { HANDLING_DAYS_MAX, NO_DAYS } from '../codes.ts';
import type { GroupPlan } from './group-plan.ts';
import type { ProtectedTable } from './protected-table.ts';
import { cellOfKind, KIND_FACTS } from './row-kinds.ts';

/** Rows, not cases, by cell. Columns that were not asked for are empty. */
export interface CellSums {
  readonly rows: Int32Array;
  /** Rows with a decision to measure, and those within the deadline. */
  readonly measured: Int32Array;
  readonly within: Int32Array;
  /** Rows whose complaint column is published, and those with a complaint. */
  readonly known: Int32Array;
  readonly complained: Int32Array;
  /** Rows with a handling time, and the sum of the times. */
  readonly timed: Int32Array;
  readonly days: Float64Array;
}

/** What to add up besides rows. */
export interface WantedSums {
  readonly shares: boolean;
  readonly days: boolean;
}

/** Reads every row of the filter's municipalities once. */
export function scanRows(table: ProtectedTable, plan: GroupPlan, from: number, wanted: WantedSums): CellSums {
  const size = (asked: boolean): number => (asked ? plan.cellCount : 0);
  const sums: CellSums = {
    rows: new Int32Array(plan.cellCount),
    measured: new Int32Array(size(wanted.shares)),
    within: new Int32Array(size(wanted.shares)),
    known: new Int32Array(size(wanted.shares)),
    complained: new Int32Array(size(wanted.shares)),
    timed: new Int32Array(size(wanted.days)),
    days: new Float64Array(size(wanted.days)),
  };
  const { kind, days, month } = table;
  const { measured, within, known, complained } = KIND_FACTS;
  const cells = cellOfKind(plan);
  const periodCell = periodCells(plan);
  for (const { start, end, base } of ranges(table, plan, from)) {
    for (let row = start; row < end; row++) {
      const of = kind[row]!;
      const part = cells[of]!;
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
      }
    }
  }
  return sums;
}

/** Median handling time of every cell with at least `rowsMin` timed rows, NaN elsewhere. */
export function medianDays(
  table: ProtectedTable,
  plan: GroupPlan,
  from: number,
  timed: Int32Array,
  rowsMin: number,
): Float64Array {
  const next = new Int32Array(plan.cellCount).fill(-1);
  let total = 0;
  for (let cell = 0; cell < plan.cellCount; cell++) {
    if (timed[cell]! < rowsMin) continue;
    next[cell] = total;
    total += timed[cell]!;
  }
  const pooled = new Uint16Array(total);
  const { days, month, kind } = table;
  const cells = cellOfKind(plan);
  const periodCell = periodCells(plan);
  for (const { start, end, base } of ranges(table, plan, from)) {
    for (let row = start; row < end; row++) {
      const part = cells[kind[row]!]!;
      if (part < 0 || days[row] === NO_DAYS) continue;
      const cell = base + periodCell[month[row]! - from]! + part;
      if (next[cell]! >= 0) pooled[next[cell]!++] = days[row]!;
    }
  }
  const medians = new Float64Array(plan.cellCount).fill(Number.NaN);
  for (let cell = 0; cell < plan.cellCount; cell++) {
    const count = timed[cell]!;
    if (count < rowsMin) continue;
    medians[cell] = medianOf(pooled.subarray(next[cell]! - count, next[cell]!));
  }
  return medians;
}

/** Above this many values counting is faster than sorting. */
const COUNTING_FROM = 500;

function medianOf(times: Uint16Array): number {
  const [lower, upper] = [(times.length - 1) >> 1, times.length >> 1];
  if (times.length < COUNTING_FROM) {
    times.sort();
    return (times[lower]! + times[upper]!) / 2;
  }
  const counts = new Int32Array(HANDLING_DAYS_MAX + 1);
  for (let i = 0; i < times.length; i++) counts[times[i]!]!++;
  const at = (rank: number): number => {
    let [value, passed] = [0, counts[0]!];
    while (passed <= rank) passed += counts[++value]!;
    return value;
  };
  return (at(lower) + at(upper)) / 2;
}

interface RowRange {
  readonly start: number;
  readonly end: number;
  /** The place's part of a cell's number. */
  readonly base: number;
}

/** The rows of every municipality of the filter within the period: they are sorted by month. */
function ranges(table: ProtectedTable, plan: GroupPlan, from: number): RowRange[] {
  const { municipalityStart, month } = table;
  const { groupOf, stride } = plan.place;
  const to = from + plan.time.groupOf.length;
  const found: RowRange[] = [];
  for (let position = 0; position < groupOf.length; position++) {
    const place = groupOf[position]!;
    const first = municipalityStart[position]!;
    const last = municipalityStart[position + 1]!;
    if (place < 0 || first === last) continue;
    const start = month[first]! >= from ? first : firstAtLeast(month, from, first, last);
    const end = month[last - 1]! < to ? last : firstAtLeast(month, to, start, last);
    if (end > start) found.push({ start, end, base: place * stride });
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

function periodCells(plan: GroupPlan): Int32Array {
  return plan.time.groupOf.map((group) => group * plan.time.stride);
}
