import { allocateCases, type CaseColumns, copyCases } from '../case-columns.ts';
import { NO_DAYS, NOT_YET } from '../codes.ts';
import { allocateTuples, type SensitiveColumns } from '../sensitive-columns.ts';
import { everyPosition } from '../stable-sort.ts';
import { takePositions } from '../take-positions.ts';

/** In a row column: no row stands for the case; a row that this release adds and numbers at its end. */
export const NO_ROW = -1;
export const NEW_ROW = -2;

/** NOT_COUNTED: no stream has counted it (late, or its month is not entered). OPEN: its tuple waits. CLOSED: it has a tuple. */
export const STAGE = { NOT_COUNTED: 0, OPEN: 1, CLOSED: 2 } as const;
/** UNSETTLED: gone, but still counted until the next settlement. SETTLED: only its row is left. */
export const WITHDRAWN = { NO: 0, UNSETTLED: 1, SETTLED: 2 } as const;

/**
 * The cases of the years that may still be revised, and what stands for each. Confidential. Position i of every column is
 * one case; of a withdrawn one all that is left is where it was counted.
 */
export interface CaseLedger {
  /** The cases as reported. */
  readonly cases: CaseColumns;
  /** The sensitive parts as published: those of some case of the same bucket, NOT_YET while open. */
  readonly given: SensitiveColumns;
  /** Number of the row of either level that stands for the case. */
  readonly rowA: Int32Array;
  readonly rowP: Int32Array;
  /** Month that the row shows; a row may stand for an earlier case of its service. */
  readonly rowMonth: Uint16Array;
  readonly stage: Uint8Array;
  readonly withdrawn: Uint8Array;
}

/** @returns a ledger of cases that nothing has counted yet. */
export function ledgerOf(cases: CaseColumns): CaseLedger {
  const { length } = cases;
  const given = allocateTuples(length);
  given.outcome.fill(NOT_YET.outcome);
  given.complaint.fill(NOT_YET.complaint);
  given.deadline.fill(NOT_YET.deadline);
  given.days.fill(NO_DAYS);
  return {
    cases,
    given,
    rowA: new Int32Array(length).fill(NO_ROW),
    rowP: new Int32Array(length).fill(NO_ROW),
    rowMonth: new Uint16Array(length),
    stage: new Uint8Array(length),
    withdrawn: new Uint8Array(length),
  };
}

/** @returns the ledger followed by the fresh cases at `positions`. */
export function joinLedger(ledger: CaseLedger, fresh: CaseColumns, positions: Int32Array): CaseLedger {
  const before = ledger.cases.length;
  const joined = ledgerOf(allocateCases(before + positions.length));
  copyCases(ledger.cases, everyPosition(before), joined.cases);
  copyCases(fresh, positions, joined.cases, before);
  for (const name of ['outcome', 'complaint', 'deadline', 'days'] as const) joined.given[name].set(ledger.given[name]);
  for (const name of ['rowA', 'rowP', 'rowMonth', 'stage', 'withdrawn'] as const) joined[name].set(ledger[name]);
  return joined;
}

/** @returns the entries at `positions`, in that order. */
export function pickLedger(ledger: CaseLedger, positions: Int32Array): CaseLedger {
  const picked = ledgerOf(allocateCases(positions.length));
  copyCases(ledger.cases, positions, picked.cases);
  for (const name of ['outcome', 'complaint', 'deadline', 'days'] as const) {
    takePositions(picked.given[name], ledger.given[name], positions);
  }
  for (const name of ['rowA', 'rowP', 'rowMonth', 'stage', 'withdrawn'] as const) {
    takePositions(picked[name], ledger[name], positions);
  }
  return picked;
}

/** Erases what the ledger knows of a person. Month and service are needed to settle it; where a row stands for it, its age is shown there. */
export function eraseCase({ cases, rowA, withdrawn }: CaseLedger, at: number): void {
  withdrawn[at] = WITHDRAWN.UNSETTLED;
  for (const column of [cases.caseNumber, cases.person, cases.outcome, cases.complaint, cases.deadline, cases.days]) {
    column[at] = 0;
  }
  if (rowA[at] === NO_ROW) cases.ageBand[at] = 0;
}
