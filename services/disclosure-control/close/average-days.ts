import { HANDLING_DAYS_MAX, NEXT_DAY, NO_DAYS, NORMAL_HANDLING_DAYS, ONE_MONTH_DAYS, SERVICES } from '../codes.ts';
import type { Geography } from '../geography.ts';
import { type CaseLedger, WITHDRAWN } from '../ledger/case-ledger.ts';

/** Handling times are published as the mean of groups of this many. */
export const DAYS_GROUP_SIZE = 5;

/** Days from `least` to `most`, both included. */
interface DaysRange {
  readonly least: number;
  readonly most: number;
}

/** Times to either side of the norm, each cut by a limit that shares are asked by: no mean lies across one. */
const SIDES: readonly (readonly [DaysRange, DaysRange])[] = [
  [
    { least: 0, most: NEXT_DAY },
    { least: NEXT_DAY + 1, most: NORMAL_HANDLING_DAYS },
  ],
  [
    { least: NORMAL_HANDLING_DAYS + 1, most: ONE_MONTH_DAYS },
    { least: ONE_MONTH_DAYS + 1, most: HANDLING_DAYS_MAX },
  ],
];

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
  const measured = closing.filter((at) => withdrawn[at] === WITHDRAWN.NO && cases.deadline[at]! < SIDES.length);
  for (let service = 0; service < SERVICES.length; service++) {
    SIDES.forEach((ranges, flag) => {
      const alike = measured
        .filter((at) => cases.service[at] === service && cases.deadline[at] === flag)
        .sort((a, b) => cases.days[a]! - cases.days[b]! || a - b);
      const tooFew: number[] = [];
      for (const range of ranges) {
        const isFirst = range === ranges[0];
        const within = alike.filter((at) => cases.days[at]! <= ranges[0].most === isFirst);
        const counties = Map.groupBy(within, (at) => geography.countyOf[cases.municipality[at]!]!);
        const few = [...counties.values()].filter((group) => group.length < DAYS_GROUP_SIZE).flat();
        few.sort((a, b) => cases.days[a]! - cases.days[b]! || a - b);
        for (const group of [...counties.values()].filter(({ length }) => length >= DAYS_GROUP_SIZE)) {
          averageRun(group, cases.days, averaged, range);
        }
        if (few.length >= DAYS_GROUP_SIZE) averageRun(few, cases.days, averaged, range);
        else tooFew.push(...few);
      }
      const side = { least: ranges[0].least, most: ranges[1].most };
      if (tooFew.length >= DAYS_GROUP_SIZE) averageRun(tooFew, cases.days, averaged, side);
    });
  }
  return averaged;
}

function averageRun(
  sorted: readonly number[],
  days: Uint16Array,
  averaged: Uint16Array,
  { least, most }: DaysRange,
): void {
  let carried = 0;
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    end = sorted.length - start < 2 * DAYS_GROUP_SIZE ? sorted.length : start + DAYS_GROUP_SIZE;
    const group = sorted.slice(start, end);
    const sum = group.reduce((total, at) => total + days[at]!, carried);
    const mean = Math.min(Math.max(Math.round(sum / group.length), least), most);
    carried = sum - mean * group.length;
    for (const at of group) averaged[at] = mean;
  }
}
