import { allocateCases, type CaseColumns, copyCases } from '../case-columns.ts';
import { everyPosition } from '../stable-sort.ts';

/**
 * The cases whose sensitive part is not yet published: first those that an earlier release counted but left open, then the
 * new ones.
 */
export interface CasePool {
  readonly cases: CaseColumns;
  /** Row that stands for the case in level A and P; −1: none. */
  readonly rowA: Int32Array;
  readonly rowP: Int32Array;
  /** 1: withdrawn after it was counted. Only the row is left of it; every fact about the person is erased. */
  readonly withdrawn: Uint8Array;
  /** The first `openCount` cases were counted by earlier releases. */
  readonly openCount: number;
}

/** @returns an empty pool. */
export function emptyPool(): CasePool {
  return poolOf(allocateCases(0), 0);
}

function poolOf(cases: CaseColumns, openCount: number): CasePool {
  const { length } = cases;
  return {
    cases,
    rowA: new Int32Array(length).fill(-1),
    rowP: new Int32Array(length).fill(-1),
    withdrawn: new Uint8Array(length),
    openCount,
  };
}

/** @returns the open cases followed by the new ones at `positions`. */
export function joinPool(open: CasePool, fresh: CaseColumns, positions: Int32Array): CasePool {
  const openCount = open.cases.length;
  const pool = poolOf(allocateCases(openCount + positions.length), openCount);
  copyCases(open.cases, everyPosition(openCount), pool.cases);
  copyCases(fresh, positions, pool.cases, openCount);
  pool.rowA.set(open.rowA);
  pool.rowP.set(open.rowP);
  pool.withdrawn.set(open.withdrawn);
  return pool;
}

/** @returns the cases of the pool at `positions`, all of them counted. */
export function pickPool(pool: CasePool, positions: Int32Array): CasePool {
  const picked = poolOf(allocateCases(positions.length), positions.length);
  copyCases(pool.cases, positions, picked.cases);
  for (let i = 0; i < positions.length; i++) {
    picked.rowA[i] = pool.rowA[positions[i]!]!;
    picked.rowP[i] = pool.rowP[positions[i]!]!;
    picked.withdrawn[i] = pool.withdrawn[positions[i]!]!;
  }
  return picked;
}

/** Erases what the pool knows of a person; the row, if any, stays as an empty place. */
export function eraseCase(pool: CasePool, position: number): void {
  const { cases } = pool;
  pool.withdrawn[position] = 1;
  for (const column of [cases.person, cases.outcome, cases.complaint, cases.deadline, cases.days]) column[position] = 0;
}
