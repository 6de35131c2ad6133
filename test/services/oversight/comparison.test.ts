import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noFigure } from '../../../services/disclosure-control/query/answer-cells.ts';
import { lastDayBefore, monthsOf } from '../../../services/oversight/months-of.ts';
import { medianOf, rankAmong, rankRange } from '../../../services/oversight/rank-among.ts';
import { shareOfCounts } from '../../../services/oversight/share-of-counts.ts';
import { SIZE_GROUPS, sizeGroup } from '../../../services/oversight/size-group.ts';

describe('municipalities of the same size', () => {
  test.each([
    [99, 'UNDER_100'],
    [100, 'FROM_100_TO_299'],
    [299, 'FROM_100_TO_299'],
    [300, 'FROM_300_TO_999'],
    [1000, 'FROM_1000'],
    [null, 'UNKNOWN'],
  ])('%s published cases in a year is %s', (cases, group) => {
    expect(sizeGroup(cases, 12)).toBe(group);
  });

  test('half a year with half the cases is the same group', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (cases) => {
        expect(sizeGroup(cases * 2, 24)).toBe(sizeGroup(cases, 12));
        expect(SIZE_GROUPS).toContain(sizeGroup(cases, 12));
      }),
      { numRuns: 100 },
    );
  });
});

describe('rank', () => {
  test('equal shares have equal ranks, and those without one are not counted', () => {
    const shares = [0.9, null, 0.8, 0.8, 0.7];
    expect(shares.map((share) => rankAmong(share, shares)?.rank ?? null)).toEqual([1, null, 2, 2, 4]);
    expect(rankAmong(0.7, shares)?.of).toBe(4);
  });

  test('the median of an even number lies between the two in the middle', () => {
    expect(medianOf([4, null, 1, 3, 2])).toBe(2.5);
    expect(medianOf([null])).toBeNull();
  });
});

describe('a share of two published counts', () => {
  const count = (value: number) => ({ value, status: 'PUBLISHED' as const });
  test('needs sixty published cases below it', () => {
    expect(shareOfCounts(count(6), count(54), 6)).toEqual(noFigure('TOO_FEW_FOR_RATIO'));
    expect(shareOfCounts(count(6), count(60), 6)).toMatchObject({ value: 0.1, status: 'PUBLISHED' });
  });

  test('a part without a row is nearly none of the whole, never exactly none', () => {
    const few = { value: null, status: 'FEWER_THAN_THRESHOLD' as const };
    const share = shareOfCounts(few, count(60), 6);
    expect(share).toMatchObject({ value: null, low: 0, status: 'NEAR_NONE' });
    expect(share.high).toBeGreaterThan(0.2);
  });

  test('without a whole there is no share, for the whole’s reason', () => {
    for (const status of ['NOT_REPORTED', 'NOT_YET_RELEASED', 'FEWER_THAN_THRESHOLD'] as const)
      expect(shareOfCounts(count(6), { value: null, status }, 6)).toEqual(noFigure(status));
  });
});

describe('periods', () => {
  test('a year has twelve months, and its last day is 31 December', () => {
    expect(monthsOf('2025-01-01', '2026-01-01')).toBe(12);
    expect(lastDayBefore('2026-01-01')).toBe('2025-12-31');
    expect(lastDayBefore('2024-03-01')).toBe('2024-02-29');
  });
});

describe('the ranks that intervals leave open', () => {
  const figure = (value: number, reach: number) => ({ value, chanceLow: value - reach, chanceHigh: value + reach });

  test('are all of the group where every interval meets every other', () => {
    const group = [0.5, 0.55, 0.6].map((value) => figure(value, 0.1));
    for (const own of group) expect(rankRange(own, group)).toEqual({ best: 1, worst: 3 });
  });

  test('are the rank alone where nothing overlaps', () => {
    const group = [0.9, 0.5, 0.1].map((value) => figure(value, 0.05));
    expect(group.map((own) => rankRange(own, group))).toEqual([1, 2, 3].map((rank) => ({ best: rank, worst: rank })));
  });

  test('always hold the rank, and a municipality without a figure has none', () => {
    const figures = fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.3, noNaN: true })),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(figures, (drawn) => {
        const group = drawn.map(([value, reach]) => figure(value, reach));
        const { rank } = rankAmong(
          group[0]!.value,
          group.map(({ value }) => value),
        )!;
        const { best, worst } = rankRange(group[0]!, group)!;
        expect(best).toBeLessThanOrEqual(rank);
        expect(worst).toBeGreaterThanOrEqual(rank);
      }),
    );
    expect(rankRange({ value: null, chanceLow: null, chanceHigh: 0.1 }, [])).toBeNull();
  });
});
