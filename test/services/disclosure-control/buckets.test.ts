import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocateCases, type CaseColumns } from '../../../services/disclosure-control/case-columns.ts';
import { permuteTuples } from '../../../services/disclosure-control/close/assign-tuples.ts';
import { averageDays } from '../../../services/disclosure-control/close/average-days.ts';
import { isSafeBucket, measureBucket } from '../../../services/disclosure-control/close/bucket-rule.ts';
import { closeBuckets } from '../../../services/disclosure-control/close/close-buckets.ts';
import { NO_DAYS, UNDECIDED } from '../../../services/disclosure-control/codes.ts';
import { type CaseLedger, ledgerOf, STAGE } from '../../../services/disclosure-control/ledger/case-ledger.ts';
import { everyPosition } from '../../../services/disclosure-control/stable-sort.ts';
import { FIRST_MONTH, keysOf, smallGeography } from './small-country.ts';

const geography = smallGeography(4, 2);

interface Drawn {
  readonly person: number;
  readonly municipality: number;
  readonly month: number;
  readonly service: number;
  readonly outcome: number;
  readonly days: number;
}

function openLedger(list: readonly Drawn[]): CaseLedger {
  const cases: CaseColumns = allocateCases(list.length);
  list.forEach((one, at) => {
    cases.caseNumber[at] = at + 1;
    cases.person[at] = one.person;
    cases.municipality[at] = one.municipality;
    cases.month[at] = FIRST_MONTH + one.month;
    cases.service[at] = one.service;
    cases.ageBand[at] = at % 3;
    cases.outcome[at] = one.outcome;
    cases.deadline[at] = one.days <= 14 ? 0 : 1;
    cases.days[at] = one.days;
  });
  const ledger = ledgerOf(cases);
  ledger.stage.fill(STAGE.OPEN);
  return ledger;
}

const one = (at: number, more: Partial<Drawn> = {}): Drawn => ({
  person: at,
  municipality: 0,
  month: 0,
  service: 0,
  outcome: at % 2,
  days: at % 30,
  ...more,
});
const many = (count: number, more: (at: number) => Partial<Drawn> = () => ({})): Drawn[] =>
  Array.from({ length: count }, (_, at) => one(at, more(at)));

const anyCases = fc.array(
  fc.record({
    person: fc.integer({ min: 1, max: 60 }),
    municipality: fc.integer({ min: 0, max: 3 }),
    month: fc.integer({ min: 0, max: 2 }),
    service: fc.integer({ min: 0, max: 2 }),
    outcome: fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 }) },
    ),
    days: fc.integer({ min: 0, max: 40 }),
  }),
  { maxLength: 300 },
);

const closed = (list: readonly Drawn[], isYearEnd = false) => {
  const ledger = openLedger(list);
  return { ledger, ...closeBuckets(ledger, geography, isYearEnd) };
};

describe('groups of any size', () => {
  test('two hundred thousand cases of a month that are all alike wait together, also at the end of a year', () => {
    const alike = many(200_000, () => ({ outcome: 0 }));
    expect(closed(alike, true)).toMatchObject({ buckets: [], waiting: 200_000 });
  });

  test('of two hundred thousand that are alike, twenty thousand are exchanged with as large a neighbour', () => {
    const alike = many(200_000, () => ({ outcome: 2 }));
    const mixed = many(200_000, (at) => ({ person: 200_000 + at, municipality: 1, outcome: at % 3 }));
    const { ledger, buckets } = closed([...alike, ...mixed]);
    const refused = buckets.map((bucket) => bucket.filter((at) => ledger.cases.outcome[at] === 2).length);
    expect(refused).toEqual([66_666 + 20_000, 180_000]);
  });
});

describe('the rule of a bucket', () => {
  const isSafe = (list: readonly Drawn[]): boolean =>
    isSafeBucket(measureBucket(openLedger(list), everyPosition(list.length)));

  test('fifteen cases are enough, fourteen are not', () => {
    expect(isSafe(many(15))).toBe(true);
    expect(isSafe(many(14))).toBe(false);
  });

  test('cases of eight persons are enough, of seven they are not, however many', () => {
    expect(isSafe(many(40, (at) => ({ person: at % 8, outcome: at % 3 })))).toBe(true);
    expect(isSafe(many(40, (at) => ({ person: at % 7, outcome: at % 3 })))).toBe(false);
  });

  test('an outcome may have nine in ten and no more', () => {
    expect(isSafe(many(20, (at) => ({ outcome: at < 2 ? 1 : 0 })))).toBe(true);
    expect(isSafe(many(20, (at) => ({ outcome: at < 1 ? 1 : 0 })))).toBe(false);
  });

  test('a withdrawn case counts for nothing', () => {
    const ledger = openLedger(many(15));
    ledger.withdrawn[3] = 1;
    expect(isSafeBucket(measureBucket(ledger, everyPosition(15)))).toBe(false);
  });
});

describe('closing buckets', () => {
  test('every bucket is safe, holds one service, and no case is in two', () => {
    fc.assert(
      fc.property(anyCases, fc.boolean(), (list, isYearEnd) => {
        const { ledger, buckets, waiting } = closed(list, isYearEnd);
        for (const bucket of buckets) {
          expect(isSafeBucket(measureBucket(ledger, bucket))).toBe(true);
          expect(new Set(bucket.map((at) => ledger.cases.service[at])).size).toBe(1);
        }
        const members = buckets.flat();
        expect(new Set(members).size).toBe(members.length);
        expect(members.length + waiting).toBe(list.length);
      }),
      { numRuns: 80 },
    );
  });

  test('a municipality with too few joins the next one of its county', () => {
    const list = [...many(9), ...many(9, (at) => ({ person: 100 + at, municipality: 1 }))];
    expect(closed(list).buckets.map((bucket) => bucket.length)).toEqual([18]);
  });

  test('what a county cannot close waits, and joins other counties when the year ends', () => {
    const list = [...many(9), ...many(9, (at) => ({ person: 100 + at, municipality: 3 }))];
    expect(closed(list).waiting).toBe(18);
    expect(closed(list, true)).toMatchObject({ waiting: 0 });
  });

  test('of a uniform municipality as few cases are exchanged as nine in ten asks for', () => {
    const uniform = many(60, () => ({ outcome: 2 }));
    const mixed = many(60, (at) => ({ person: 100 + at, municipality: 1, outcome: at % 3 }));
    const { ledger, buckets } = closed([...uniform, ...mixed]);
    const own = buckets.find((bucket) => bucket.filter((at) => at < 60).length > 50)!;
    expect(own.length).toBe(60);
    expect(own.filter((at) => ledger.cases.outcome[at] === 2).length).toBe(54);
  });

  describe('for a uniform municipality', () => {
    const uniform = (municipality: number, month = 0) => many(60, () => ({ municipality, month, outcome: 2 }));
    const mixed = (municipality: number, month = 0) =>
      many(60, (at) => ({ person: 100 * (municipality + 1) + at, municipality, month, outcome: at % 3 }));
    /** The municipalities of each bucket, and how many of its cases are refused. */
    const shown = (list: readonly Drawn[]) => {
      const { ledger, buckets, waiting } = closed(list);
      const { municipality, outcome } = ledger.cases;
      const bucketsOf = buckets.map((bucket) => [
        [...new Set(bucket.map((at) => municipality[at]!))].sort(),
        bucket.filter((at) => outcome[at] === 2).length,
      ]);
      return { waiting, buckets: bucketsOf };
    };

    test('cases are exchanged inside its county before any of another county are', () => {
      expect(shown([...uniform(3), ...mixed(0), ...mixed(2)]).buckets).toEqual([
        [[0], 20],
        [[2, 3], 26],
        [[2, 3], 54],
      ]);
    });

    test('a neighbour gives no more than leaves nine in ten of its own alike; the next one gives the rest', () => {
      const alike = many(200, () => ({ outcome: 2 }));
      const neighbour = many(40, (at) => ({ person: 300 + at, municipality: 1, outcome: at < 20 ? 2 : 0 }));
      expect(shown([...alike, ...neighbour, ...mixed(2)]).buckets).toEqual([
        [[0, 1], 36],
        [[0, 2], 24],
        [[0, 1, 2], 180],
      ]);
    });

    test('that is alone in its county, cases are exchanged with another county', () => {
      expect(shown([...uniform(0), ...mixed(3)])).toEqual({
        waiting: 0,
        buckets: [
          [[0, 3], 26],
          [[0, 3], 54],
        ],
      });
    });

    test('cases are exchanged with December of its year and never with January of the next: then its cases wait', () => {
      expect(shown([...uniform(0), ...mixed(1, 11)])).toMatchObject({ waiting: 0, buckets: [{}, {}] });
      expect(shown([...uniform(0), ...mixed(1, 12)])).toEqual({ waiting: 60, buckets: [[[1], 20]] });
    });

    test('whose neighbour would have fewer than eight persons left by an exchange, the two are one bucket', () => {
      const alike = many(30, (at) => ({ person: 2 + (at % 8), outcome: 2 }));
      const neighbour = many(16, (at) => ({ person: at === 0 ? 1 : 2 + (at % 7), municipality: 1, outcome: at % 2 }));
      expect(shown([...alike, ...neighbour])).toEqual({ waiting: 0, buckets: [[[0, 1], 30]] });
    });
  });
});

describe('tuples', () => {
  test('those of a bucket are dealt out anew, none lost and none doubled', () => {
    fc.assert(
      fc.property(anyCases, (list) => {
        const { ledger, buckets } = closed(list, true);
        permuteTuples(ledger, buckets, ledger.cases, keysOf('buckets').A);
        for (const bucket of buckets) {
          const sorted = (column: ArrayLike<number>) => bucket.map((at) => column[at]!).sort((a, b) => a - b);
          expect(sorted(ledger.given.outcome)).toEqual(sorted(ledger.cases.outcome));
          expect(sorted(ledger.given.days)).toEqual(sorted(ledger.cases.days));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a handling time is shared by five cases of the service, keeps its side of the norm, and the sum stays', () => {
    fc.assert(
      fc.property(anyCases, (list) => {
        const ledger = openLedger(list);
        const { cases } = ledger;
        const days = averageDays(ledger, [...everyPosition(list.length)], geography);
        const groups = Map.groupBy(list.keys(), (at) => `${cases.service[at]} ${cases.deadline[at]} ${days[at]}`);
        for (const members of groups.values()) {
          if (days[members[0]!] === NO_DAYS) continue;
          expect(members.length).toBeGreaterThanOrEqual(5);
          for (const at of members) expect(days[at]! <= 14).toBe(cases.deadline[at] === 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['the next day', 1, 3],
    ['a month', 30, 40],
  ])('no mean of five crosses the limit of %s', (_, within, over) => {
    const ledger = openLedger(many(11, (at) => ({ days: at < 6 ? within : over })));
    const days = averageDays(ledger, [...everyPosition(11)], geography);
    expect([...days]).toEqual([...new Array(6).fill(within), ...new Array(5).fill(over)]);
  });

  test('too few within the next day in the country are averaged with the rest of their side of the norm', () => {
    const ledger = openLedger(many(5, (at) => ({ days: at < 2 ? 1 : 6, municipality: at % 4 })));
    expect([...averageDays(ledger, [0, 1, 2, 3, 4], geography)]).toEqual([4, 4, 4, 4, 4]);
  });

  test('four cases of a kind in the country have no published handling time', () => {
    const ledger = openLedger(many(4));
    expect([...averageDays(ledger, [0, 1, 2, 3], geography)]).toEqual([NO_DAYS, NO_DAYS, NO_DAYS, NO_DAYS]);
  });

  test('undecided cases have no handling time to average', () => {
    const ledger = openLedger(many(12, () => ({ days: 3 })));
    for (let at = 0; at < 6; at++) ledger.cases.deadline[at] = UNDECIDED;
    const days = averageDays(ledger, [...everyPosition(12)], geography);
    expect([...days].map((one) => one === NO_DAYS)).toEqual(Array.from({ length: 12 }, (_, at) => at < 6));
  });
});
