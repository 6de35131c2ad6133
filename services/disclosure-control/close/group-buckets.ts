import type { CaseLedger } from '../ledger/case-ledger.ts';
import { isManyEnough, isSafeBucket, measureBucket } from './bucket-rule.ts';

/** From so many cases on, a municipality’s own cases that are only too alike stay together and exchange a few. */
const EXCHANGE_CASES_MIN = 30;

/** Cases of one service grouped so that tuples may be exchanged inside each group. */
export interface Grouped {
  readonly buckets: number[][];
  /** Many enough, but too alike. */
  readonly alike: number[][];
  /** Too few for a bucket. */
  left: number[];
}

/**
 * Groups open cases of one county and service: by month where that is safe, else by municipality, else with the next
 * municipality of the county.
 * @param sorted by municipality, month and age.
 */
export function groupCounty(ledger: CaseLedger, sorted: readonly number[]): Grouped {
  const { municipality, month } = ledger.cases;
  const grouped: Grouped = { buckets: [], alike: [], left: [] };
  let carried: number[] = [];
  for (const own of runs(sorted, (at) => municipality[at]!)) {
    const rest: number[] = [];
    for (const ofMonth of runs(own, (at) => month[at]!)) {
      if (isSafeBucket(measureBucket(ledger, ofMonth))) grouped.buckets.push(ofMonth);
      else append(rest, ofMonth);
    }
    const measure = measureBucket(ledger, rest);
    if (isSafeBucket(measure)) grouped.buckets.push(rest);
    else if (isManyEnough(measure) && measure.cases >= EXCHANGE_CASES_MIN) grouped.alike.push(rest);
    else append(carried, rest);
    if (isSafeBucket(measureBucket(ledger, carried))) {
      grouped.buckets.push(carried);
      carried = [];
    }
  }
  grouped.left = joinLast(ledger, grouped.buckets, carried);
  return grouped;
}

/** Groups what counties left at the end of a year: with the same service of the counties after. */
export function groupNation(
  ledger: CaseLedger,
  leftByCounty: readonly (readonly number[])[],
  buckets: number[][],
): number[] {
  let carried: number[] = [];
  for (const left of leftByCounty) {
    append(carried, left);
    if (!isSafeBucket(measureBucket(ledger, carried))) continue;
    buckets.push(carried);
    carried = [];
  }
  return joinLast(ledger, buckets, carried);
}

/** Puts a few cases into the last bucket that stays safe with them. @returns those that none can take. */
function joinLast(ledger: CaseLedger, buckets: number[][], few: number[]): number[] {
  if (few.length === 0) return few;
  for (const bucket of buckets.toReversed()) {
    if (!isSafeBucket(measureBucket(ledger, [...bucket, ...few]))) continue;
    append(bucket, few);
    return [];
  }
  return few;
}

/** One by one: an argument for each case would overflow the stack. */
export function append(to: number[], more: readonly number[]): void {
  for (const at of more) to.push(at);
}

/** Unbroken runs of equal keys. */
export function runs(sorted: readonly number[], keyOf: (at: number) => number): number[][] {
  const found: number[][] = [];
  for (const at of sorted) {
    const last = found.at(-1);
    if (last && keyOf(last[0]!) === keyOf(at)) last.push(at);
    else found.push([at]);
  }
  return found;
}
