import { NO_DAYS, SERVICES } from '../codes.ts';
import { splitAttributes } from '../row-attributes.ts';
import type { GroupPlan } from './group-plan.ts';
import { KIND_COUNT, type ProtectedTable } from './protected-table.ts';

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

/** Per kind of row its part of the cell's number (−1: filtered out) and what it adds. */
interface Kinds {
  readonly cell: Int32Array;
  readonly measured: Uint8Array;
  readonly within: Uint8Array;
  readonly known: Uint8Array;
  readonly complained: Uint8Array;
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
  const kinds = kindsOf(plan);
  const { kind, days } = table;
  eachRow(table, plan, from, kinds.cell, (cell, row) => {
    sums.rows[cell]!++;
    if (wanted.shares) {
      const of = kind[row]!;
      sums.measured[cell]! += kinds.measured[of]!;
      sums.within[cell]! += kinds.within[of]!;
      sums.known[cell]! += kinds.known[of]!;
      sums.complained[cell]! += kinds.complained[of]!;
    }
    if (wanted.days && days[row] !== NO_DAYS) {
      sums.timed[cell]!++;
      sums.days[cell]! += days[row]!;
    }
  });
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
  const { days } = table;
  eachRow(table, plan, from, kindsOf(plan).cell, (cell, row) => {
    if (next[cell]! >= 0 && days[row] !== NO_DAYS) pooled[next[cell]!++] = days[row]!;
  });
  const medians = new Float64Array(plan.cellCount).fill(Number.NaN);
  for (let cell = 0; cell < plan.cellCount; cell++) {
    const count = timed[cell]!;
    if (count < rowsMin) continue;
    const times = pooled.subarray(next[cell]! - count, next[cell]!).sort();
    medians[cell] = (times[(count - 1) >> 1]! + times[count >> 1]!) / 2;
  }
  return medians;
}

function eachRow(
  table: ProtectedTable,
  plan: GroupPlan,
  from: number,
  cellOfKind: Int32Array,
  visit: (cell: number, row: number) => void,
): void {
  const { municipalityStart, month, kind } = table;
  const { groupOf: periodOf, stride: periodStride } = plan.time;
  for (let position = 0; position < plan.place.groupOf.length; position++) {
    const place = plan.place.groupOf[position]!;
    if (place < 0) continue;
    const base = place * plan.place.stride;
    const end = municipalityStart[position + 1]!;
    for (let row = municipalityStart[position]!; row < end; row++) {
      const since = month[row]! - from;
      if (since < 0 || since >= periodOf.length) continue;
      const cell = cellOfKind[kind[row]!]!;
      if (cell >= 0) visit(base + periodOf[since]! * periodStride + cell, row);
    }
  }
}

function kindsOf(plan: GroupPlan): Kinds {
  const kinds: Kinds = {
    cell: new Int32Array(KIND_COUNT),
    measured: new Uint8Array(KIND_COUNT),
    within: new Uint8Array(KIND_COUNT),
    known: new Uint8Array(KIND_COUNT),
    complained: new Uint8Array(KIND_COUNT),
  };
  for (let kind = 0; kind < KIND_COUNT; kind++) {
    const [age, outcome, complaint, deadline] = splitAttributes(Math.floor(kind / SERVICES.length));
    const parts = [
      [plan.service, kind % SERVICES.length],
      [plan.age, age],
      [plan.outcome, outcome],
      [plan.complaint, complaint],
      [plan.deadline, deadline],
    ] as const;
    let cell = 0;
    for (const [axis, code] of parts) {
      const group = axis.groupOf[code]!;
      cell = group < 0 || cell < 0 ? -1 : cell + group * axis.stride;
    }
    kinds.cell[kind] = cell;
    kinds.measured[kind] = deadline < 2 ? 1 : 0;
    kinds.within[kind] = deadline === 0 ? 1 : 0;
    kinds.known[kind] = complaint === 9 ? 0 : 1;
    kinds.complained[kind] = complaint > 0 && complaint < 9 ? 1 : 0;
  }
  return kinds;
}
