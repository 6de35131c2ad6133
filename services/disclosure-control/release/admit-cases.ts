import type { CaseColumns } from '../case-columns.ts';
import type { QueuedCorrection, SensitivePart } from '../close/correct-rows.ts';
import { type CaseLedger, eraseCase, joinLedger, NO_ROW, STAGE, WITHDRAWN } from '../ledger/case-ledger.ts';
import { positionsWhere } from '../positions-where.ts';
import type { ReleaseState } from './release-state.ts';

/** A case that was given to an earlier release and is withdrawn since. */
export interface Withdrawal {
  readonly caseNumber: number;
  /** Number of the municipality. */
  readonly municipality: string;
  readonly service: number;
}

/** A case that was given to an earlier release with `from` and is `to` now. */
export interface Correction extends Withdrawal {
  readonly from: SensitivePart;
  readonly to: SensitivePart;
}

/** The input of a release beside the state. */
export interface ReleaseInput {
  /** Cases that no release has been given. Those after the closed month wait for a later one. */
  readonly cases: CaseColumns;
  /** Each is given once. */
  readonly withdrawals: readonly Withdrawal[];
  /** Each change is given once. */
  readonly corrections: readonly Correction[];
}

/** The ledger with what is new, and what became of the rest. */
export interface Admitted {
  readonly ledger: CaseLedger;
  readonly corrections: readonly QueuedCorrection[];
  readonly newCases: number;
  /** Cases of months that an earlier release covered. */
  readonly late: number;
  readonly optedOut: number;
  /** Received after the closed month: untouched. */
  readonly afterThrough: number;
  /** Cases, withdrawals and corrections of years that are final. */
  readonly tooLate: number;
}

/** First year that may still be revised when `month` is released next: the year of the month, and the one before. */
export function firstOpenYear(month: number): number {
  return Math.floor(month / 12) - 1;
}

/** Leaves opt-outs out, erases withdrawn cases, and corrects those whose tuple is not published yet. */
export function admitCases(state: ReleaseState, input: ReleaseInput, through: number): Admitted {
  const { ledger } = state;
  const positionOf = positionsOf(ledger, [...input.corrections, ...input.withdrawals]);
  const heirOf = heirsIn(ledger);
  let tooLate = 0;
  const corrections = [...state.corrections];
  for (const { caseNumber, municipality, service, from, to } of input.corrections) {
    const at = positionOf.get(caseNumber);
    if (at === undefined) {
      tooLate++;
      continue;
    }
    giveOwn(ledger, at, to);
    if (ledger.stage[at] !== STAGE.CLOSED) continue;
    corrections.push({ municipality, service, year: Math.floor(ledger.cases.month[at]! / 12), from, to });
  }
  for (const { caseNumber } of input.withdrawals) {
    const at = positionOf.get(caseNumber);
    if (at === undefined) tooLate++;
    else withdraw(ledger, at, heirOf);
  }
  const { cases } = input;
  // Before the first release no year is final.
  const firstMonth = state.through === null ? 0 : firstOpenYear(state.through + 1) * 12;
  const optedOut = positionsWhere(cases.length, (at) => cases.optOut[at] === 1).length;
  const final = positionsWhere(cases.length, (at) => cases.optOut[at] === 0 && cases.month[at]! < firstMonth).length;
  const current = positionsWhere(
    cases.length,
    (at) => cases.optOut[at] === 0 && cases.month[at]! >= firstMonth && cases.month[at]! <= through,
  );
  // Sorted by case number, so that a release does not depend on the order in which its cases were read.
  current.sort((a, b) => cases.caseNumber[a]! - cases.caseNumber[b]!);
  return {
    ledger: joinLedger(ledger, cases, current),
    corrections,
    newCases: current.length,
    late: current.filter((at) => state.through !== null && cases.month[at]! <= state.through).length,
    optedOut,
    afterThrough: cases.length - optedOut - final - current.length,
    tooLate: tooLate + final,
  };
}

/** Positions of the changed cases, by case number; cases that the ledger no longer has are left out. */
function positionsOf({ cases }: CaseLedger, changes: readonly Withdrawal[]): ReadonlyMap<number, number> {
  const wanted = new Set(changes.map(({ caseNumber }) => caseNumber));
  const found = new Map<number, number>();
  if (wanted.size === 0) return found;
  cases.caseNumber.forEach((number, at) => {
    if (number > 0 && wanted.has(number)) found.set(number, at);
  });
  return found;
}

function giveOwn({ cases }: CaseLedger, at: number, part: SensitivePart): void {
  cases.outcome[at] = part.outcome;
  cases.complaint[at] = part.complaint;
  cases.deadline[at] = part.deadline;
  cases.days[at] = part.days;
}

/**
 * Erases a case. A row that stood for it while its tuple waits stands for another open case of the kind from now on. A late
 * case that was never counted is gone without a trace.
 */
function withdraw(ledger: CaseLedger, at: number, heirOf: (like: number) => number | undefined): void {
  const { rowA, rowP, rowMonth, stage, withdrawn } = ledger;
  if (stage[at] === STAGE.OPEN && rowA[at] !== NO_ROW) {
    const heir = heirOf(at);
    if (heir !== undefined) {
      for (const column of [rowA, rowP]) {
        column[heir] = column[at]!;
        column[at] = NO_ROW;
      }
      rowMonth[heir] = rowMonth[at]!;
    }
  }
  const counted = stage[at] !== STAGE.NOT_COUNTED;
  eraseCase(ledger, at);
  if (counted) return;
  stage[at] = STAGE.CLOSED;
  withdrawn[at] = WITHDRAWN.SETTLED;
}

/**
 * Finds the first open case without a row of the same municipality, year, service and age. Open cases are listed
 * once, when the first is asked for.
 */
function heirsIn({ cases, stage, rowA, withdrawn }: CaseLedger): (like: number) => number | undefined {
  const kindOf = (at: number): string =>
    [cases.municipality[at], Math.floor(cases.month[at]! / 12), cases.service[at], cases.ageBand[at]].join(' ');
  let openCases: ReadonlyMap<string, number[]> | null = null;
  return (like) => {
    openCases ??= Map.groupBy(
      positionsWhere(stage.length, (at) => stage[at] === STAGE.OPEN && rowA[at] === NO_ROW),
      kindOf,
    );
    const heirs = openCases.get(kindOf(like)) ?? [];
    return heirs.find((at) => rowA[at] === NO_ROW && withdrawn[at] === WITHDRAWN.NO);
  };
}
