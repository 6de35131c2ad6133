import { describe, expect, test } from 'vitest';
import { type CountValue, noFigure, type RatioValue } from '../../../services/disclosure-control/query/answer-cells.ts';
import { changeFrom, perThousand, shareOfTotal } from '../../../services/oversight/derived-figures.ts';
import { criticalValue, trendSignal } from '../../../services/oversight/trend-signal.ts';

const count = (value: number, reach = 6): CountValue => ({
  value,
  low: value - reach,
  high: value + reach,
  status: 'PUBLISHED',
});
const missing: CountValue = { value: null, low: 0, high: 5, status: 'FEWER_THAN_THRESHOLD' };

describe('figures worked out from counts', () => {
  test('cases by 1 000 inhabitants have the interval of the count', () => {
    expect(perThousand(count(60), 4_000)).toMatchObject({ value: 15, low: 13.5, high: 16.5, status: 'PUBLISHED' });
  });

  test('without inhabitants there is no such figure, and a count that is not there says why', () => {
    expect(perThousand(count(60), null)).toEqual(noFigure('NO_DENOMINATOR'));
    expect(perThousand(missing, 4_000)).toEqual(noFigure('FEWER_THAN_THRESHOLD'));
  });

  test('a share of a whole under sixty is not given', () => {
    expect(shareOfTotal(count(30), 54)).toEqual(noFigure('TOO_FEW_FOR_RATIO'));
    expect(shareOfTotal(count(30), 60)).toMatchObject({ value: 0.5, status: 'PUBLISHED' });
  });

  test('a change needs sixty in both years', () => {
    expect(changeFrom(count(66), count(60))).toMatchObject({ value: 0.1, status: 'PUBLISHED' });
    expect(changeFrom(count(66), count(54))).toEqual(noFigure('TOO_FEW_FOR_RATIO'));
    expect(changeFrom(count(54), count(66))).toEqual(noFigure('TOO_FEW_FOR_RATIO'));
    expect(changeFrom(count(66), missing)).toEqual(noFigure('FEWER_THAN_THRESHOLD'));
  });
});

describe('the signal of a trend', () => {
  const share = (value: number, half: number): RatioValue => ({
    ...noFigure('PUBLISHED'),
    value,
    chanceLow: value - half,
    chanceHigh: value + half,
  });

  test('a difference that chance explains is none', () => {
    expect(trendSignal(share(0.7, 0.1), share(0.75, 0.02), 1)).toBe('WITHIN');
    expect(trendSignal(share(0.5, 0.1), share(0.75, 0.02), 1)).toBe('LOWER');
    expect(trendSignal(share(0.95, 0.05), share(0.75, 0.02), 1)).toBe('HIGHER');
  });

  test('the more municipalities are looked at, the larger a difference must be', () => {
    expect(criticalValue(0.05)).toBeCloseTo(1.96, 3);
    expect(criticalValue(0.05 / 357)).toBeGreaterThan(3.7);
    const [own, nation] = [share(0.625, 0.1), share(0.75, 0.02)];
    expect(trendSignal(own, nation, 1)).toBe('LOWER');
    expect(trendSignal(own, nation, 46)).toBe('WITHIN');
  });

  test('without a figure on either side nothing is said', () => {
    expect(trendSignal(noFigure('TOO_FEW_FOR_RATIO'), share(0.7, 0.1), 1)).toBe('TOO_FEW');
    expect(trendSignal(share(0.7, 0.1), noFigure('NOT_REPORTED'), 1)).toBe('TOO_FEW');
  });
});
