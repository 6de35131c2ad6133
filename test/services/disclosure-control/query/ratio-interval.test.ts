import { describe, expect, test } from 'vitest';
import {
  meanFigure,
  quantileRanks,
  shareFigure,
} from '../../../../services/disclosure-control/query/ratio-interval.ts';

describe('a share of rows', () => {
  test('is told with its standard errors, wider where chance counts too', () => {
    const { value, low, high, chanceLow, chanceHigh, edge } = shareFigure(24, 98, 6);
    const error = Math.sqrt((0.25 * 0.75) / 98);
    const wide = Math.hypot(2.3 * error, (1.96 * error) / Math.sqrt(6));
    expect(value).toBe(24 / 98);
    expect([low, high]).toEqual([expect.closeTo(0.25 - 2.3 * error, 12), expect.closeTo(0.25 + 2.3 * error, 12)]);
    expect([chanceLow, chanceHigh]).toEqual([expect.closeTo(0.25 - wide, 12), expect.closeTo(0.25 + wide, 12)]);
    expect(edge).toBeNull();
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
    const wide = Math.hypot(2.3 / 2, 1.96 / 4);
    expect([value, low, high]).toEqual([15, expect.closeTo(15 - 1.15, 12), expect.closeTo(15 + 1.15, 12)]);
    expect([chanceLow, chanceHigh]).toEqual([expect.closeTo(15 - wide, 12), expect.closeTo(15 + wide, 12)]);
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
  const wide = Math.hypot(2.3 * error, (1.96 * error) / 2);
  const ranks = [0.9, 0.9 - 2.3 * error, 0.9 + 2.3 * error, 0.9 - wide, 0.9 + wide];
  expect(quantileRanks(0.9, 100, 4)).toEqual(ranks.map((rank) => expect.closeTo(rank, 12)));
});
