import { describe, expect, test } from 'vitest';
import { allocateCases } from '../../../../services/disclosure-control/case-columns.ts';
import {
  MARGIN_MIN,
  TUPLE_FAMILIES,
  type TupleFamily,
} from '../../../../services/disclosure-control/close/tuple-families.ts';
import { daysAdded, partOf, tupleMargins } from '../../../../services/disclosure-control/close/tuple-margins.ts';
import { NO_DAYS } from '../../../../services/disclosure-control/codes.ts';
import {
  type CaseLedger,
  ledgerOf,
  NO_ROW,
  STAGE,
} from '../../../../services/disclosure-control/ledger/case-ledger.ts';
import { FIRST_MONTH, smallGeography } from '../small-country.ts';

/** Municipalities 0 and 1 are one county, 2 and 3 the other. */
const geography = smallGeography(4, 2);
const LAST = 3;
const GRANTED = 0;
const REFUSED = 2;

interface Closed {
  readonly municipality: number;
  readonly month: number;
  readonly outcome: number;
  readonly days?: number;
  readonly service?: number;
  readonly ageBand?: number;
}

/** Closed cases; a row of A stands for every third, of P for every sixth, shown a month later than it was received. */
function closedLedger(list: readonly Closed[]): CaseLedger {
  const cases = allocateCases(list.length);
  list.forEach((one, at) => {
    cases.municipality[at] = one.municipality;
    cases.month[at] = FIRST_MONTH + one.month;
    cases.service[at] = one.service ?? 0;
    cases.ageBand[at] = one.ageBand ?? 0;
    cases.outcome[at] = one.outcome;
    cases.days[at] = one.days ?? 10;
    cases.deadline[at] = (one.days ?? 10) <= 14 ? 0 : 1;
    cases.complaint[at] = at % 2;
  });
  const ledger = ledgerOf(cases);
  ledger.stage.fill(STAGE.CLOSED);
  for (let at = 0; at < cases.length; at += 3) {
    ledger.rowA[at] = at;
    if (at % 2 === 0) ledger.rowP[at] = at;
    ledger.rowMonth[at] = Math.min(cases.month[at]! + 1, FIRST_MONTH + 23);
    for (const part of ['outcome', 'complaint', 'deadline', 'days'] as const)
      ledger.given[part][at] = cases[part][(at + 1) % cases.length]!;
  }
  return ledger;
}

const mixed = (count: number, municipality: number, month = 11): Closed[] =>
  Array.from({ length: count }, (_, at) => ({
    municipality,
    month: month - (at % 3),
    outcome: at % 4,
    days: [3, 10, 20, 200, NO_DAYS][at % 5]!,
    service: at % 5,
    ageBand: at % 6,
  }));

/** The margin of a family that a case counts in, at its own part or another one’s. */
function marginOf(ledger: CaseLedger, family: TupleFamily, at: number, month = ledger.cases.month[at]!) {
  const { municipality, service, ageBand } = ledger.cases;
  const bases = new Int32Array(TUPLE_FAMILIES.length);
  const margins = tupleMargins(ledger, geography);
  margins.basesOf(municipality[at]!, month, service[at]!, ageBand[at]!, bases);
  return { margins, base: bases[TUPLE_FAMILIES.indexOf(family)]! };
}

describe('margins that the assignment of sensitive parts keeps close', () => {
  test('count what the cases are and what the rows show, for each table that people ask for', () => {
    const ledger = closedLedger([...mixed(40, 0), ...mixed(50, LAST), ...mixed(30, 2, 23), ...mixed(30, LAST, 23)]);
    const { cases, given, rowA, rowP, rowMonth } = ledger;
    const margins = tupleMargins(ledger, geography);
    const bases = new Int32Array(TUPLE_FAMILIES.length);
    TUPLE_FAMILIES.forEach((family, f) => {
      const keyOf = (tuples: typeof given, at: number, month: number) => {
        const place = {
          NATION: 0,
          COUNTY: geography.countyOf[cases.municipality[at]!],
          MUNICIPALITY: cases.municipality[at],
        };
        const period = Math.floor(month / family.months);
        const by = [family.byService ? cases.service[at] : '', family.byAge ? cases.ageBand[at] : ''];
        return [place[family.area], period, ...by, partOf(family, tuples, at)].join('/');
      };
      const amount = (tuples: typeof given, at: number) => (family.part === 'daysSum' ? daysAdded(tuples, at) : 1);
      const [errorA, errorP, indexes] = [
        new Map<string, number>(),
        new Map<string, number>(),
        new Map<string, number>(),
      ];
      const enter = (tuples: typeof given, at: number, month: number, a: number, p: number) => {
        const key = keyOf(tuples, at, month);
        errorA.set(key, (errorA.get(key) ?? 0) + a * amount(tuples, at));
        errorP.set(key, (errorP.get(key) ?? 0) + p * amount(tuples, at));
        margins.basesOf(cases.municipality[at]!, month, cases.service[at]!, cases.ageBand[at]!, bases);
        indexes.set(key, bases[f]! + partOf(family, tuples, at));
      };
      for (let at = 0; at < cases.length; at++) {
        enter(cases, at, cases.month[at]!, -1, 0);
        if (rowA[at] !== NO_ROW) enter(given, at, rowMonth[at]!, 3, (rowP[at] === NO_ROW ? 0 : 6) - 3);
      }
      for (const [key, index] of indexes)
        expect([key, margins.errorA[index], margins.errorP[index]]).toEqual([key, errorA.get(key), errorP.get(key)]);
      expect(new Set(indexes.values()).size).toBe(indexes.size);
    });
  });

  test('take part from so many cases on, of the nation, a county and a municipality', () => {
    for (const family of TUPLE_FAMILIES.filter((one) => one.part === 'outcome' && !one.byAge)) {
      const weightAt = (count: number) => {
        const alike = Array.from(
          { length: count },
          (): Closed => ({ municipality: LAST, month: 11, outcome: GRANTED }),
        );
        const others = alike.map((one): Closed => ({ ...one, outcome: REFUSED }));
        const ledger = closedLedger([...alike, ...others]);
        const { margins, base } = marginOf(ledger, family, 0);
        return margins.weight[base + GRANTED];
      };
      const least = MARGIN_MIN[family.area];
      expect(weightAt(least - 1)).toBe(0);
      expect(weightAt(least)).toBe(family.weight / Math.max(least, 20));
      expect(weightAt(500)).toBe(family.weight / 400);
    }
  });

  test('of outcomes in a municipality take no part where one outcome has more than nine in ten', () => {
    for (const family of TUPLE_FAMILIES.filter(
      (one) => one.part === 'outcome' && one.area === 'MUNICIPALITY' && !one.byAge,
    )) {
      const weightOf = (municipality: number, refused: number) => {
        const list = Array.from(
          { length: 200 },
          (_, at): Closed => ({ municipality, month: 23, outcome: at < refused ? REFUSED : GRANTED }),
        );
        const { margins, base } = marginOf(closedLedger(list), family, 0);
        return [margins.weight[base + GRANTED]! > 0, margins.weight[base + REFUSED]! > 0];
      };
      for (const municipality of [0, LAST]) {
        expect(weightOf(municipality, 180)).toEqual([true, true]);
        expect(weightOf(municipality, 181)).toEqual([false, false]);
      }
    }
  });

  test('of outcomes in a county or the nation take part all the same', () => {
    for (const family of TUPLE_FAMILIES.filter(
      (one) => one.part === 'outcome' && one.area !== 'MUNICIPALITY' && !one.byAge,
    )) {
      const list = Array.from({ length: 200 }, (): Closed => ({ municipality: LAST, month: 23, outcome: REFUSED }));
      const { margins, base } = marginOf(closedLedger(list), family, 0);
      expect(margins.weight[base + REFUSED]).toBeGreaterThan(0);
    }
  });

  test('of sums of days count as the cases do, in days of the mean case', () => {
    const family = TUPLE_FAMILIES.find((one) => one.part === 'daysSum' && one.area === 'MUNICIPALITY')!;
    const list = Array.from(
      { length: 40 },
      (_, at): Closed => ({ municipality: LAST, month: 0, outcome: at % 4, days: at < 30 ? 20 : NO_DAYS }),
    );
    const { margins, base } = marginOf(closedLedger(list), family, 0);
    expect(margins.weight[base]).toBeCloseTo(family.weight / (30 * 20 * 20), 12);
    expect(marginOf(closedLedger(list.slice(0, 11)), family, 0).margins.weight[base]).toBe(0);
  });
});
