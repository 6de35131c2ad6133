import { DEADLINE_FLAGS, NO_DAYS, NORMAL_HANDLING_DAYS, SERVICES, UNDECIDED } from '../codes.ts';
import type { Geography } from '../geography.ts';
import { type CaseLedger, WITHDRAWN } from '../ledger/case-ledger.ts';

/** Handling times are published as the mean of groups of this many. */
export const DAYS_GROUP_SIZE = 5;

/**
 * Handling times as they are published: per county, service and deadline flag in order, groups of five (the last of five to
 * nine) have their rounded mean, and what rounding leaves goes on to the next group, so that the sum stays. Fewer than five
 * are averaged over the country; fewer than five there have none.
 * @param closing cases that get a tuple now.
 * @returns by position of the ledger.
 */
export function averageDays(ledger: CaseLedger, closing: readonly number[], geography: Geography): Uint16Array {
  const { cases, withdrawn } = ledger;
  const averaged = new Uint16Array(cases.length).fill(NO_DAYS);
  const measured = closing.filter((at) => withdrawn[at] === WITHDRAWN.NO && cases.deadline[at]! < UNDECIDED);
  for (let service = 0; service < SERVICES.length; service++) {
    for (const flag of DEADLINE_FLAGS.slice(0, UNDECIDED).keys()) {
      const alike = measured
        .filter((at) => cases.service[at] === service && cases.deadline[at] === flag)
        .sort((a, b) => cases.days[a]! - cases.days[b]! || a - b);
      const counties = Map.groupBy(alike, (at) => geography.countyOf[cases.municipality[at]!]!);
      const few = [...counties.values()].filter((group) => group.length < DAYS_GROUP_SIZE).flat();
      few.sort((a, b) => cases.days[a]! - cases.days[b]! || a - b);
      for (const group of [...counties.values()].filter(({ length }) => length >= DAYS_GROUP_SIZE)) {
        averageRun(group, cases.days, averaged, flag);
      }
      if (few.length >= DAYS_GROUP_SIZE) averageRun(few, cases.days, averaged, flag);
    }
  }
  return averaged;
}

function averageRun(sorted: readonly number[], days: Uint16Array, averaged: Uint16Array, flag: number): void {
  let carried = 0;
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    end = sorted.length - start < 2 * DAYS_GROUP_SIZE ? sorted.length : start + DAYS_GROUP_SIZE;
    const group = sorted.slice(start, end);
    const sum = group.reduce((total, at) => total + days[at]!, carried);
    const rounded = Math.max(0, Math.round(sum / group.length));
    const mean = flag === 0 ? Math.min(rounded, NORMAL_HANDLING_DAYS) : Math.max(rounded, NORMAL_HANDLING_DAYS + 1);
    carried = sum - mean * group.length;
    for (const at of group) averaged[at] = mean;
  }
}
