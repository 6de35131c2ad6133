import { describe, expect, test } from 'vitest';
import type { Figures } from '../../../../services/disclosure-control/intervals/count-figures.ts';
import { CLASS_STARTS, classOf } from '../../../../services/disclosure-control/intervals/error-classes.ts';
import { quantileOf } from '../../../../services/disclosure-control/intervals/error-histogram.ts';
import { errorsByClass, joinErrors } from '../../../../services/disclosure-control/intervals/family-errors.ts';
import {
  firstSettlingMonth,
  measuredNarrowing,
} from '../../../../services/disclosure-control/intervals/figure-families.ts';
import { measureIntervals } from '../../../../services/disclosure-control/intervals/measure-intervals.ts';
import { positionsWhere } from '../../../../services/disclosure-control/positions-where.ts';

type Errors = readonly (readonly [error: number, figures: number])[];
/** The interval of the first class, of figures with these errors; of further classes where they are given. */
function interval(errors: Errors, base = 6, others: Readonly<Record<number, Errors>> = {}, family = 'NATION/1/') {
  const histograms = new Map([
    [0, new Map(errors)],
    ...Object.entries(others).map(([of, more]) => [Number(of), new Map(more)] as const),
  ]);
  return measureIntervals(new Map([[family, histograms]]), base)[family]![0]!;
}

describe('an interval of enough figures', () => {
  test('leaves three and a half in a thousand out at either end', () => {
    const { low, high } = interval([
      [-19, 3],
      [-15, 1],
      [0, 992],
      [15, 1],
      [19, 3],
    ]);
    expect([low, high]).toEqual([-15, 15]);
    expect(
      interval([
        [-19, 4],
        [-15, 1],
        [0, 990],
        [15, 1],
        [19, 4],
      ]),
    ).toMatchObject({ low: -19, high: 19 });
  });

  test('reaches as far as rounding does, and one case down, though no figure was off', () => {
    expect(interval([[0, 250]])).toEqual({ low: -1, high: 5, mean: 0, deviation: 0, figures: 250 });
    expect(interval([[0, 250]], 3)).toMatchObject({ low: -1, high: 2 });
  });

  test('has the mean and the deviation of its errors', () => {
    const { mean, deviation } = interval([
      [-8, 100],
      [12, 300],
    ]);
    expect(mean).toBe(7);
    expect(deviation).toBeCloseTo(Math.sqrt((100 * 64 + 300 * 144) / 400 - 49), 10);
  });
});

describe('an interval of fewer than 250 figures', () => {
  test('ends at multiples of the base, each further by 15 in a hundred than the largest error on its side', () => {
    expect(
      interval([
        [0, 248],
        [10, 1],
      ]),
    ).toMatchObject({ low: -6, high: 12, figures: 249 });
    expect(
      interval([
        [0, 248],
        [-11, 1],
      ]),
    ).toMatchObject({ low: -18, high: 6 });
  });

  test('reaches at least 2.2 deviations to either side of the mean error, and never less than the base', () => {
    expect(
      interval([
        [-10, 100],
        [10, 100],
      ]),
    ).toMatchObject({ low: -24, high: 24, mean: 0, deviation: 10 });
    expect(interval([[20, 3]])).toMatchObject({ low: -6, high: 24, mean: 20, deviation: 0 });
    expect(
      interval([
        [1, 1],
        [0, 100],
      ]),
    ).toMatchObject({ low: -6, high: 6 });
    expect(interval([])).toMatchObject({ low: -6, high: 6, mean: 0, deviation: 0, figures: 0 });
  });

  test('of years reaches 3.2 root mean squares to either side: what changes after a year is final is measured nowhere', () => {
    const year = (errors: Errors) => interval(errors, 6, {}, 'NATION/12/');
    expect(year([[20, 3]])).toMatchObject({ low: -66, high: 66 });
    expect(
      year([
        [0, 248],
        [10, 1],
      ]),
    ).toMatchObject({ low: -12, high: 12 });
  });

  test('takes in the nearest classes until there are enough, and no further one', () => {
    expect(interval([[0, 100]], 6, { 1: [[7, 150]], 2: [[90, 100]] })).toMatchObject({
      low: -1,
      high: 7,
      figures: 250,
    });
    expect(interval([[0, 100]], 6, { 1: [[7, 149]], 2: [[9, 100]] })).toMatchObject({ high: 9, figures: 349 });
    expect(interval([[0, 100]], 6, { [CLASS_STARTS.length - 1]: [[9, 200]] })).toMatchObject({ high: 9, figures: 300 });
    const last = measureIntervals(
      new Map([
        [
          'F',
          new Map([
            [8, new Map([[7, 150]])],
            [9, new Map([[0, 100]])],
          ]),
        ],
      ]),
      6,
    )['F']![9]!;
    expect(last.figures).toBe(250);
  });

  test('holds the class’s own errors where more than one in a hundred would lie outside its neighbours’', () => {
    const [own, neighbours] = [
      [
        [0, 90],
        [20, 1],
      ],
      { 1: [[0, 400]] },
    ] as const;
    expect(interval(own, 6, neighbours)).toMatchObject({ low: -6, high: 24, figures: 491 });
    expect(interval([...own, [3, 9]], 6, neighbours)).toMatchObject({ low: -1, high: 5, figures: 500 });
  });
});

const figuresOf = (...counts: number[]): Figures => ({
  counts: Int32Array.from(counts),
  filled: positionsWhere(counts.length, (at) => counts[at] !== 0),
});

describe('errors', () => {
  test('are true minus published, by how many rows there are; a place of which nothing is known has none', () => {
    const errors = errorsByClass(figuresOf(0, 0, 7, 0, 0, 0, 5, 0), figuresOf(0, 0, 1, 0, 0, 0, 0, 2), 6, 4);
    expect(Object.fromEntries([...errors].map(([of, histogram]) => [of, Object.fromEntries(histogram)]))).toEqual({
      0: { 0: 5, 5: 1 },
      1: { 1: 1 },
      2: { '-12': 1 },
    });
    const some = errorsByClass(figuresOf(9, 7, 0, 0), figuresOf(1, 1, 0, 0), 6, 2, { from: 1, to: 2 });
    expect([...some].map(([of, histogram]) => [of, [...histogram]])).toEqual([
      [0, []],
      [1, [[1, 1]]],
    ]);
  });

  test('of several years add up', () => {
    const year = (error: number) => new Map([['F', new Map([[0, new Map([[error, 2]])]])]]);
    expect([
      ...joinErrors([year(1), year(1), year(3)])
        .get('F')!
        .get(0)!,
    ]).toEqual([
      [1, 4],
      [3, 2],
    ]);
  });

  test('have the smallest as quantile that more than the rank are not above, else the largest', () => {
    const histogram = new Map([
      [5, 2],
      [-3, 1],
      [0, 4],
    ]);
    expect([0, 0.9, 1, 4.9, 5, 6, 7, 99].map((rank) => quantileOf(histogram, rank))).toEqual([
      -3, -3, 0, 0, 5, 5, 5, 5,
    ]);
    expect(quantileOf(new Map(), 0)).toBe(0);
  });

  test('have a class by their rows', () => {
    expect([0, 1, 2, 3, 4, 5, 9, 10, 29, 30, 99, 100, 299, 300, 999, 1_000, 9_999].map(classOf)).toEqual([
      0, 1, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9,
    ]);
  });
});

test('late cases may wait for a year before the last settled month, and at a quarter’s end none do', () => {
  const month = (year: number, inYear: number) => year * 12 + inYear - 1;
  expect(firstSettlingMonth(month(2025, 12))).toBe(Infinity);
  expect(firstSettlingMonth(month(2025, 11))).toBe(month(2024, 10));
  expect(firstSettlingMonth(month(2025, 10))).toBe(month(2024, 10));
  expect(firstSettlingMonth(month(2025, 9))).toBe(Infinity);
});

test('a narrowing that is not measured has the errors of the finest', () => {
  expect(measuredNarrowing(new Set())).toBe('');
  expect(measuredNarrowing(new Set(['A', 'S']))).toBe('SA');
  expect(measuredNarrowing(new Set(['C', 'A']))).toBe('SAOD');
});
