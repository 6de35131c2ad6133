import { everyPosition, sortByKey, startsOf } from '../stable-sort.ts';
import type { CaseLedger } from './case-ledger.ts';

/** The ledger’s positions by municipality and month received. */
export interface YearIndex {
  readonly firstYear: number;
  readonly lastYear: number;
  /** Positions of a municipality’s cases received in [from, to), months counted as `year × 12 + month − 1`. */
  between(municipality: number, from: number, to: number): Int32Array;
  /** Positions of a municipality’s cases of a year. */
  ofYear(municipality: number, year: number): Int32Array;
}

/** Sorts the ledger once; cases never change municipality or month during a release. */
export function indexYears({ cases }: CaseLedger, municipalities: number): YearIndex {
  let [first, last] = [Number.MAX_SAFE_INTEGER, 0];
  for (let at = 0; at < cases.length; at++) {
    first = Math.min(first, cases.month[at]!);
    last = Math.max(last, cases.month[at]!);
  }
  const firstYear = Math.floor(Math.min(first, last) / 12);
  const lastYear = Math.floor(last / 12);
  const start = firstYear * 12;
  const months = (lastYear - firstYear + 1) * 12;
  const cell = new Int32Array(cases.length);
  for (let at = 0; at < cases.length; at++) cell[at] = cases.municipality[at]! * months + cases.month[at]! - start;
  const order = sortByKey(everyPosition(cases.length), cell, municipalities * months);
  const starts = startsOf(order, cell, municipalities * months);
  const between = (municipality: number, from: number, to: number): Int32Array => {
    const inside = (month: number): number => Math.min(Math.max(month - start, 0), months);
    const base = municipality * months;
    return order.subarray(starts[base + inside(from)]!, starts[base + inside(to)]!);
  };
  return {
    firstYear,
    lastYear,
    between,
    ofYear: (municipality, year) => between(municipality, year * 12, year * 12 + 12),
  };
}
