import { describe, expect, test } from 'vitest';
import {
  meanFigure,
  quantileRanks,
  reachOfLimit,
  shareFigure,
  spreadOf,
} from '../../../../services/disclosure-control/query/ratio-interval.ts';

describe('a share of rows', () => {
  test('is told with its standard errors, wider where chance counts too', () => {
    const { value, low, high, chanceLow, chanceHigh, edge } = shareFigure(24, 98, 6);
    const error = Math.sqrt((0.25 * 0.75) / 98);
    const wide = Math.hypot(2.6 * error, (1.96 * error) / Math.sqrt(6));
    expect(value).toBe(24 / 98);
    expect([low, high]).toEqual([expect.closeTo(0.25 - 2.6 * error, 12), expect.closeTo(0.25 + 2.6 * error, 12)]);
    expect([chanceLow, chanceHigh]).toEqual([expect.closeTo(0.25 - wide, 12), expect.closeTo(0.25 + wide, 12)]);
    expect(edge).toBeNull();
  });

  test('of which one in five may be others’ holds the share of any four in five, and reaches further where it is told to', () => {
    const { low, high } = shareFigure(80, 100, 6, 0.2);
    const [centre, error] = [81 / 102, Math.sqrt(((81 / 102) * (21 / 102)) / 100)];
    expect(low).toBeCloseTo((centre - 0.2) / 0.8 - 2.6 * error, 12);
    expect(high).toBe(1);
    expect(shareFigure(80, 100, 6, 0, 3).low).toBeCloseTo(centre - 3 * error, 12);
    expect([1, 2, 6, 7].map(reachOfLimit)).toEqual([2.6, 4, 4, 2.6]);
  });

  test('of none or of all is not told as a number, and its ends stay between 0 and 1', () => {
    expect(shareFigure(0, 10, 6)).toMatchObject({ value: null, edge: 'NEAR_NONE', low: 0 });
    expect(shareFigure(10, 10, 6)).toMatchObject({ value: null, edge: 'NEAR_ALL', high: 1 });
    expect(shareFigure(1, 10, 6).edge).toBeNull();
    expect(shareFigure(9, 10, 6).edge).toBeNull();
  });
});

describe('a mean of rows', () => {
  test('is told with its standard errors', () => {
    // 10 and 20 days, fifty rows of each: the error of the mean is a half.
    const { value, low, high, chanceLow, chanceHigh } = meanFigure(1_500, 50 * 100 + 50 * 400, 100, 4);
    // Upwards further, for the longest times are in few rows.
    const above = (3.4 * (1 + 11 / 100)) / 2;
    const [wide, wideAbove] = [Math.hypot(2.6 / 2, 1.96 / 4), Math.hypot(above, 1.96 / 4)];
    expect([value, low, high]).toEqual([15, expect.closeTo(15 - 1.3, 12), expect.closeTo(15 + above, 12)]);
    expect([chanceLow, chanceHigh]).toEqual([expect.closeTo(15 - wide, 12), expect.closeTo(15 + wideAbove, 12)]);
  });

  test('of which one in five may be others’ holds the mean of any four in five', () => {
    const days = [...Array.from({ length: 80 }, () => 2), ...Array.from({ length: 20 }, () => 40)];
    const sums = [days.reduce((sum, one) => sum + one, 0), days.reduce((sum, one) => sum + one ** 2, 0)] as const;
    const { low, high } = meanFigure(...sums, 100, 6, 0.2);
    const [without, with20] = [2, (60 * 2 + 20 * 40) / 80];
    expect(low).toBeLessThan(without);
    expect(high).toBeGreaterThan(with20);
    expect(meanFigure(...sums, 100, 6).low).toBeGreaterThan(without);
    // Alike to the day, it is sure to a day and no closer.
    expect(meanFigure(300, 900, 100, 6, 0.2)).toMatchObject({ low: 2, high: 4 });
  });

  test('of rows that are all alike is sure to half a day, and never below nothing', () => {
    expect(meanFigure(300, 900, 100, 6)).toMatchObject({
      value: 3,
      low: 2.5,
      high: 3.5,
      chanceLow: 2.5,
      chanceHigh: 3.5,
    });
    // Rounding can leave the squares a little below the square of the mean.
    expect(meanFigure(300, 899.999, 100, 6).high).toBe(3.5);
    expect(meanFigure(20, 20, 100, 6)).toMatchObject({ low: 0, chanceLow: 0 });
  });
});

test('the rank of a quantile stands between ranks two to either side, further where chance counts too', () => {
  const error = Math.sqrt((0.9 * 0.1) / 100);
  const wide = Math.hypot(2.5 * error, (1.96 * error) / 2);
  const ranks = [0.9, 0.9 - 2.5 * error, 0.9 + 2.5 * error, 0.9 - wide, 0.9 + wide];
  expect(quantileRanks(0.9, 100, 4)).toEqual(ranks.map((rank) => expect.closeTo(rank, 12)));
  // One in five others’: of the other four in five it stands at 0.72 where those are the longest, at 0.92 where the shortest.
  const [, least, most] = quantileRanks(0.9, 100, 4, 0.2);
  expect([least, most]).toEqual([expect.closeTo(0.72 - 2.5 * error, 12), expect.closeTo(0.92 + 2.5 * error, 12)]);
});

test('figures narrowed by age have a fifth more error: outcomes and times are dealt out among all ages', () => {
  expect([false, true].map(spreadOf)).toEqual([1, 1.2]);
  const reach = ({ value, low }: { value: number | null; low: number }) => value! - low;
  expect(reach(meanFigure(1_500, 50 * 100 + 50 * 400, 100, 4, 0, 1.2))).toBeCloseTo(1.2 * 1.3, 12);
  expect(quantileRanks(0.9, 100, 4, 0, 1.2)[1]).toBeCloseTo(0.9 - 1.2 * 2.5 * 0.03, 12);
});
