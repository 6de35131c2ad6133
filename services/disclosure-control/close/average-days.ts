import { NEXT_DAY, NO_DAYS, ONE_MONTH_DAYS, SERVICES } from '../codes.ts';
import type { Geography } from '../geography.ts';
import { type CaseLedger, WITHDRAWN } from '../ledger/case-ledger.ts';

/** Handling times are published as the mean of groups of this many. */
export const DAYS_GROUP_SIZE = 5;

/** Times to either side of the norm are cut by a limit (days) that shares are asked by: no mean lies across one. */
const LIMIT_OF_SIDE = [NEXT_DAY, ONE_MONTH_DAYS];

/**
 * Handling times as they are published: per county, service and range in order, groups of five (the last of five to
 * nine) have their rounded mean, and what rounding leaves goes on to the next group, so that the sum stays. Fewer than five
 * are averaged over the country; fewer than five there over their side of the norm; fewer than five there have none.
 * @param closing cases that get a tuple now.
 * @returns by position of the ledger.
 */
export function averageDays(ledger: CaseLedger, closing: readonly number[], geography: Geography): Uint16Array {
  const { cases, withdrawn } = ledger;
  const averaged = new Uint16Array(cases.length).fill(NO_DAYS);
  const measured = closing.filter((at) => withdrawn[at] === WITHDRAWN.NO && cases.deadline[at]! < LIMIT_OF_SIDE.length);
  for (let service = 0; service < SERVICES.length; service++) {
    LIMIT_OF_SIDE.forEach((limit, flag) => {
      const alike = measured
        .filter((at) => cases.service[at] === service && cases.deadline[at] === flag)
        .sort((a, b) => cases.days[a]! - cases.days[b]! || a - b);
      const tooFew: number[] = [];
      for (const isWithin of [true, false]) {
        const within = alike.filter((at) => cases.days[at]! <= limit === isWithin);
        const counties = Map.groupBy(within, (at) => geography.countyOf[cases.municipality[at]!]!);
        const few = [...counties.values()].filter((group) => group.length < DAYS_GROUP_SIZE).flat();
        few.sort((a, b) => cases.days[a]! - cases.days[b]! || a - b);
        for (const group of [...counties.values()].filter(({ length }) => length >= DAYS_GROUP_SIZE)) {
          averageRun(group, cases.days, averaged);
        }
        if (few.length >= DAYS_GROUP_SIZE) averageRun(few, cases.days, averaged);
        else tooFew.push(...few);
      }
      if (tooFew.length >= DAYS_GROUP_SIZE) averageRun(tooFew, cases.days, averaged);
    });
  }
  return averaged;
}

/** A rounded mean is never outside the times of its own group: rounding leaves at most half a day a case to the next. */
function averageRun(sorted: readonly number[], days: Uint16Array, averaged: Uint16Array): void {
  let carried = 0;
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    end = sorted.length - start < 2 * DAYS_GROUP_SIZE ? sorted.length : start + DAYS_GROUP_SIZE;
    const group = sorted.slice(start, end);
    const sum = group.reduce((total, at) => total + days[at]!, carried);
    const mean = Math.round(sum / group.length);
    carried = sum - mean * group.length;
    for (const at of group) averaged[at] = mean;
  }
}
