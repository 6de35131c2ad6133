import { describe, expect, test } from 'vitest';
import type { ErrorClass } from '../../../../services/disclosure-control/intervals/error-classes.ts';
import { type CellShape, cellInterval } from '../../../../services/disclosure-control/query/cell-interval.ts';

const BASE = 6;
const year: CellShape = { area: 'MUNICIPALITY', months: 12, narrowing: '', figures: 1, isSettling: false };
const measured = (low: number, high: number, mean = 0, deviation = 1): ErrorClass[] => [
  { low: 0, high: 0, mean: 0, deviation: 0, figures: 1 },
  { low, high, mean, deviation, figures: 50 },
];

describe('the interval in which the true count lies', () => {
  test('before anything is measured is what rounding alone can hide', () => {
    expect(cellInterval(2, 0, BASE, year, {})).toEqual([7, 17]);
    expect(cellInterval(0, 0, BASE, year, {})).toEqual([0, 5]);
  });

  test('of a sum before anything is measured is that of its parts, or four bases times the root of their number', () => {
    expect(cellInterval(200, 0, BASE, { ...year, figures: 4 }, {})).toEqual([1200 - 20, 1200 + 20]);
    expect(cellInterval(2000, 0, BASE, { ...year, figures: 100 }, {})).toEqual([12_000 - 240, 12_000 + 240]);
  });

  test('is what such figures were off by in this release, and never below zero', () => {
    const intervals = { 'MUNICIPALITY/12/': measured(-9, 8) };
    expect(cellInterval(1, 0, BASE, year, intervals)).toEqual([0, 14]);
    const more = { 'MUNICIPALITY/12/': measured(-4, 8) };
    expect(cellInterval(1, 0, BASE, year, more)).toEqual([2, 14]);
  });

  test('reaches over every row whose sensitive part is withheld and may belong', () => {
    const intervals = { 'MUNICIPALITY/12/': measured(-4, 8) };
    expect(cellInterval(1, 2, BASE, year, intervals)).toEqual([2, 14 + 12]);
    expect(cellInterval(4, 2, BASE, { ...year, figures: 4 }, intervals)[1]).toBe(24 + 4 * 2 + 12);
  });

  test('of a sum is the sum of its parts’ errors, or four deviations of it where that is less', () => {
    const wide = { 'MUNICIPALITY/12/': measured(-100, 100, 2, 1) };
    expect(cellInterval(4, 0, BASE, { ...year, figures: 4 }, wide)).toEqual([23, 40]);
    const narrow = { 'MUNICIPALITY/12/': measured(-2, 3, 0, 50) };
    expect(cellInterval(4, 0, BASE, { ...year, figures: 4 }, narrow)).toEqual([16, 36]);
  });

  test('of a sum reaches one case down and the rounding up at least', () => {
    const exact = { 'MUNICIPALITY/12/': measured(0, 0, 0, 0) };
    expect(cellInterval(4, 0, BASE, { ...year, figures: 4 }, exact)).toEqual([23, 29]);
  });

  test('of a sum with fewer rows than figures holds that some figures have a row and others none', () => {
    // A figure without a row hides what it has; one with a row may stand for a single case.
    const intervals = {
      'MUNICIPALITY/3/': [
        { low: -1, high: 5, mean: 1, deviation: 0.5, figures: 900 },
        { low: -5, high: 7, mean: -2, deviation: 2, figures: 900 },
        { low: -9, high: 9, mean: -2, deviation: 3, figures: 900 },
      ],
    };
    const quarters: CellShape = { ...year, months: 3, figures: 3 };
    // The row may stand for one case, and nothing for the two other quarters.
    expect(cellInterval(1, 0, BASE, quarters, intervals)).toEqual([0, 6 + 9]);
    // Both rows in one quarter reach further than one in each of two.
    expect(cellInterval(2, 0, BASE, quarters, intervals)).toEqual([1, 12 + 13]);
    expect(cellInterval(0, 0, BASE, quarters, intervals)).toEqual([0, 7]);
  });

  test('of a figure whose period is not measured is that of its year, then that of the figure without narrowing', () => {
    const quarter: CellShape = { ...year, months: 3, narrowing: 'SAOD' };
    const plain = { 'MUNICIPALITY/3/': measured(-5, 5) };
    expect(cellInterval(1, 0, BASE, quarter, plain)).toEqual([1, 11]);
    expect(cellInterval(1, 0, BASE, quarter, { ...plain, 'MUNICIPALITY/12/SAOD': measured(-3, 5) })).toEqual([3, 11]);
  });
});
