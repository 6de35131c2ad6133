import type { Geography } from '../geography.ts';
import { keyedOrder, keyedStream } from '../keyed-random.ts';
import { type CaseLedger, NO_ROW, STAGE, WITHDRAWN } from '../ledger/case-ledger.ts';
import { copyTuple, type SensitiveColumns, swapTuples } from '../sensitive-columns.ts';
import { ROUNDING_BASE } from '../small-cell-rule.ts';
import { PART_SIZES, TUPLE_FAMILIES } from './tuple-families.ts';
import { daysAdded, partOf, type TupleMargins, tupleMargins } from './tuple-margins.ts';

/** Local search: how often every row is visited, and how many exchanges it tries each time. */
export const ASSIGN_SWEEPS = 4;
export const ASSIGN_TRIES = 10;
const FAMILIES = TUPLE_FAMILIES.length;

export type ClosingBuckets = readonly (readonly number[])[];

/** Gives each member the tuple of a member in secret order. A row of a withdrawn case gets some other member’s. */
export function permuteTuples(
  ledger: CaseLedger,
  buckets: ClosingBuckets,
  own: SensitiveColumns,
  key: Uint8Array,
): void {
  const { cases, given, withdrawn } = ledger;
  const [places, givers] = ['place', 'tuple'].map((label) => keyedOrder(key, label, cases.caseNumber));
  const inOrder = (members: readonly number[], order: Uint32Array) =>
    [...members].sort((a, b) => order[a]! - order[b]! || a - b);
  for (const members of buckets) {
    const real = inOrder(
      members.filter((at) => withdrawn[at] === WITHDRAWN.NO),
      givers!,
    );
    for (const [i, at] of inOrder(members, places!).entries()) copyTuple(own, real[i % real.length]!, given, at);
  }
}

/**
 * Gives the members of each bucket their tuples: a secret permutation, then exchanges inside buckets that bring the tables
 * of {@link TUPLE_FAMILIES} closer. Which tuple of a bucket a row shows stays as hidden as before.
 * @param own tuples as they may be published, days averaged.
 */
export function assignTuples(
  ledger: CaseLedger,
  buckets: ClosingBuckets,
  own: SensitiveColumns,
  geography: Geography,
  key: Uint8Array,
  when: readonly [release: number, month: number],
): void {
  permuteTuples(ledger, buckets, own, key);
  for (const bucket of buckets) for (const at of bucket) ledger.stage[at] = STAGE.CLOSED;
  const margins = tupleMargins(ledger, geography);
  const random = keyedStream(key, 'assign', ...when);
  const search = exchangeSearch(ledger, margins, buckets);
  for (let sweep = 0; sweep < ASSIGN_SWEEPS; sweep++) {
    for (const bucket of buckets) {
      for (const at of bucket) {
        if (ledger.rowA[at] === NO_ROW) continue;
        for (let attempt = 0; attempt < ASSIGN_TRIES; attempt++) search(at, bucket[random() % bucket.length]!);
      }
    }
  }
}

/** @returns a function that exchanges the tuples of two members if that lowers the weighted squared errors. */
function exchangeSearch(
  ledger: CaseLedger,
  { errorA, errorP, weight, basesOf }: TupleMargins,
  buckets: ClosingBuckets,
): (a: number, b: number) => void {
  const { cases, given, rowA, rowP, rowMonth } = ledger;
  const place = new Int32Array(cases.length).fill(-1);
  const members = buckets.flat();
  const bases = new Int32Array(members.length * FAMILIES);
  const parts = new Int32Array(members.length * FAMILIES);
  /** 0: no margin of the family there takes part, so that its errors count for nothing. */
  const counts = new Uint8Array(members.length * FAMILIES);
  members.forEach((at, i) => {
    place[at] = i;
    const month = rowA[at] === NO_ROW ? cases.month[at]! : rowMonth[at]!;
    const own = bases.subarray(i * FAMILIES, (i + 1) * FAMILIES);
    basesOf(cases.municipality[at]!, month, cases.service[at]!, cases.ageBand[at]!, own);
    TUPLE_FAMILIES.forEach((family, f) => {
      parts[i * FAMILIES + f] = partOf(family, given, at);
      counts[i * FAMILIES + f] = takesPart(weight, own[f]!, PART_SIZES[family.part]) ? 1 : 0;
    });
  });
  const isSum = TUPLE_FAMILIES.map(({ part }) => part === 'daysSum');
  /** What one more row of A with the tuple adds to errorP: P’s row counts six; it is compared with A’s row, which counts three. */
  const stepP = (at: number): number =>
    rowA[at] === NO_ROW ? 0 : (rowP[at] === NO_ROW ? 0 : ROUNDING_BASE.P) - ROUNDING_BASE.A;
  const stepA = (at: number): number => (rowA[at] === NO_ROW ? 0 : ROUNDING_BASE.A);

  const visit = (a: number, b: number, act: (margin: number, byA: number, byP: number) => void): void => {
    const [i, j] = [place[a]! * FAMILIES, place[b]! * FAMILIES];
    const [aA, aP, bA, bP] = [stepA(a), stepP(a), stepA(b), stepP(b)];
    const more = daysAdded(given, b) - daysAdded(given, a);
    for (let f = 0; f < FAMILIES; f++) {
      if (counts[i + f] === 0 && counts[j + f] === 0) continue;
      const [from, to] = [parts[i + f]!, parts[j + f]!];
      const [baseA, baseB] = [bases[i + f]!, bases[j + f]!];
      if (isSum[f]) {
        if (more === 0) continue;
        if (baseA === baseB) act(baseA, more * (aA - bA), more * (aP - bP));
        else {
          act(baseA, more * aA, more * aP);
          act(baseB, -more * bA, -more * bP);
        }
      } else if (from !== to) {
        if (baseA === baseB) {
          act(baseA + from, bA - aA, bP - aP);
          act(baseA + to, aA - bA, aP - bP);
        } else {
          act(baseA + from, -aA, -aP);
          act(baseA + to, aA, aP);
          act(baseB + to, -bA, -bP);
          act(baseB + from, bA, bP);
        }
      }
    }
  };
  let change = 0;
  const reckon = (margin: number, byA: number, byP: number): void => {
    change += weight[margin]! * (byA * (2 * errorA[margin]! + byA) + byP * (2 * errorP[margin]! + byP));
  };
  const apply = (margin: number, byA: number, byP: number): void => {
    errorA[margin]! += byA;
    errorP[margin]! += byP;
  };
  return (a, b) => {
    if (a === b) return;
    change = 0;
    visit(a, b, reckon);
    if (change >= 0) return;
    visit(a, b, apply);
    swapTuples(given, a, b);
    const [i, j] = [place[a]! * FAMILIES, place[b]! * FAMILIES];
    for (let f = 0; f < FAMILIES; f++) {
      const part = parts[i + f]!;
      parts[i + f] = parts[j + f]!;
      parts[j + f] = part;
    }
  };
}

function takesPart(weight: Float64Array, from: number, size: number): boolean {
  for (let margin = from; margin < from + size; margin++) if (weight[margin] !== 0) return true;
  return false;
}
