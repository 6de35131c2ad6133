import { type CaseColumns, positionsWhere } from '../case-columns.ts';
import { type Geography, presentNumber } from '../geography.ts';
import { keyedOrder } from '../keyed-random.ts';
import { type CasePool, eraseCase, joinPool } from '../shuffle/case-pool.ts';
import { everyPosition, sortByRank } from '../stable-sort.ts';
import { type Correction, type CorrectionDebt, type Debts, pays, streamKey, type Withdrawal } from './debts.ts';

/** What a release is given besides the state. */
export interface ReleaseInput {
  /** Cases that no release has counted. Those after the closed month wait for a later one. */
  readonly cases: CaseColumns;
  /** Cases withdrawn since an earlier release counted them; each is given once. */
  readonly withdrawals: readonly Withdrawal[];
  /** Cases changed since an earlier release counted them; each change is given once. */
  readonly corrections: readonly Correction[];
}

/** The pool of a release, and what became of the rest. */
export interface Admitted {
  readonly pool: CasePool;
  /** Debts left, as maps of its own. */
  readonly debts: Debts;
  readonly optedOut: number;
  readonly afterThrough: number;
  readonly swallowed: number;
}

/** Leaves opt-outs out, applies withdrawals and corrections to open cases, and lets new cases pay the debts of released ones. */
export function admitCases(
  open: CasePool,
  owed: Debts,
  input: ReleaseInput,
  through: number,
  geography: Geography,
  key: Uint8Array,
): Admitted {
  const withdrawn = new Map(owed.withdrawn);
  const corrected = new Map([...owed.corrected].map(([stream, debts]) => [stream, [...debts]]));
  const positionOf = new Map<number, number>();
  for (let i = 0; i < open.cases.length; i++) positionOf.set(open.cases.caseNumber[i]!, i);
  for (const correction of input.corrections) {
    const at = positionOf.get(correction.caseNumber);
    if (at === undefined) {
      const stream = presentStream(geography, correction);
      corrected.set(stream, [...(corrected.get(stream) ?? []), { from: correction.from, to: correction.to }]);
    } else if (open.withdrawn[at] === 0) give(open.cases, at, correction.to);
  }
  for (const withdrawal of input.withdrawals) {
    const { caseNumber } = withdrawal;
    const stream = presentStream(geography, withdrawal);
    withdrawn.set(stream, (withdrawn.get(stream) ?? 0) + 1);
    const at = positionOf.get(caseNumber);
    if (at !== undefined) eraseCase(open, at);
  }
  const { cases } = input;
  const optedOut = positionsWhere(cases.length, (at) => cases.optOut[at] === 1).length;
  const current = positionsWhere(cases.length, (at) => cases.optOut[at] === 0 && cases.month[at]! <= through);
  const admitted = payWithdrawals(cases, current, withdrawn, geography, key);
  return {
    pool: joinPool(open, cases, admitted),
    debts: { withdrawn, corrected },
    optedOut,
    afterThrough: cases.length - optedOut - current.length,
    swallowed: current.length - admitted.length,
  };
}

/** The stream that pays for a case: of the municipality that its own now is. */
function presentStream(geography: Geography, { municipality, service }: Withdrawal): string {
  return streamKey(presentNumber(geography, municipality) ?? municipality, service);
}

/** The stream's next cases, by month and then in secret order, pay for the withdrawn ones by being left out themselves. */
function payWithdrawals(
  cases: CaseColumns,
  current: Int32Array,
  withdrawn: Map<string, number>,
  geography: Geography,
  key: Uint8Array,
): Int32Array {
  const byNumber = numericOrder(cases, current);
  if (withdrawn.size === 0) return byNumber;
  const owing = byNumber.filter((at) => withdrawn.has(streamOf(cases, at, geography)));
  const secret = sortByRank(owing, keyedOrder(key, 'debt', cases.caseNumber));
  secret.sort((a, b) => cases.month[a]! - cases.month[b]!);
  const swallowed = new Set<number>();
  for (const at of secret) {
    const stream = streamOf(cases, at, geography);
    const debt = withdrawn.get(stream) ?? 0;
    if (debt === 0) continue;
    swallowed.add(at);
    if (debt === 1) withdrawn.delete(stream);
    else withdrawn.set(stream, debt - 1);
  }
  return byNumber.filter((at) => !swallowed.has(at));
}

/** By case number, so that a release does not depend on the order in which its cases were read. */
function numericOrder(cases: CaseColumns, current: Int32Array): Int32Array {
  const { caseNumber } = cases;
  const sorted = current.every((at, i) => i === 0 || caseNumber[current[i - 1]!]! < caseNumber[at]!);
  return sorted ? current : current.slice().sort((a, b) => caseNumber[a]! - caseNumber[b]!);
}

function streamOf(cases: CaseColumns, at: number, geography: Geography): string {
  return streamKey(geography.municipalities[cases.municipality[at]!]!.number, cases.service[at]!);
}

function give(cases: CaseColumns, at: number, part: Correction['to']): void {
  cases.outcome[at] = part.outcome;
  cases.complaint[at] = part.complaint;
  cases.deadline[at] = part.deadline;
  cases.days[at] = part.days;
}

/** Cases whose bucket closes pay the corrections of their stream. @returns how many were paid. */
export function payCorrections(
  pool: CasePool,
  bucketOf: Int32Array,
  corrected: Map<string, CorrectionDebt[]>,
  geography: Geography,
): number {
  if (corrected.size === 0) return 0;
  const { cases } = pool;
  let paid = 0;
  for (const at of everyPosition(cases.length)) {
    if (bucketOf[at]! < 0 || pool.withdrawn[at] === 1) continue;
    const debts = corrected.get(streamOf(cases, at, geography));
    const due = debts?.findIndex((debt) => pays(debt, cases.outcome[at]!, cases.complaint[at]!, cases.deadline[at]!));
    if (!debts || due === undefined || due < 0) continue;
    const [debt] = debts.splice(due, 1);
    give(cases, at, debt!.to);
    paid++;
  }
  return paid;
}
