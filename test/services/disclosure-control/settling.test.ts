import { describe, expect, test } from 'vitest';
import { monthNumber, monthText } from '../../../services/disclosure-control/codes.ts';
import { answerCells } from '../../../services/disclosure-control/query/answer-cells.ts';
import { answerQuery } from '../../../services/disclosure-control/query/answer-query.ts';
import type { CaseDimension } from '../../../services/disclosure-control/query/dimensions.ts';
import { monthlyProduction } from '../../../services/synthetic-country/monthly-production.ts';
import { keysOf, releaseProduction, smallCountry, smallGeography, THROUGH, tableOf } from './small-country.ts';

const geography = smallGeography(30, 3);
const shares = { late: 0.25, withdrawn: 0.01, corrected: 0.02 };
const production = monthlyProduction(smallCountry(geography, 15_000), geography, THROUGH, 5, shares);
const releases = releaseProduction(geography, production, keysOf('settling'));

/** What a release through the month shows of the nation, by period: published, and the interval. */
function shown(through: string, by: CaseDimension) {
  const released = releases.slice(0, releases.length - (THROUGH - monthNumber(through)));
  const answer = answerQuery(tableOf(geography, released, 'P'), { filter: null, groupBy: [by], measures: ['COUNT'] });
  return new Map(
    answerCells(answer, [by]).map(({ keys, count }) => [keys[0]!.code, { ...count, width: count.high - count.low }]),
  );
}

/** Cases known when the month was released. */
function known(through: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const monthOf = new Map<number, string>();
  const add = (month: string, by: number): void => void counts.set(month, (counts.get(month) ?? 0) + by);
  for (const { through: released, input } of production.months) {
    if (released > monthNumber(through)) break;
    for (let at = 0; at < input.cases.length; at++) {
      const month = monthText(input.cases.month[at]!);
      monthOf.set(input.cases.caseNumber[at]!, month);
      add(month, 1);
    }
    for (const { caseNumber } of input.withdrawals) add(monthOf.get(caseNumber)!, -1);
  }
  return counts;
}

describe('late cases that wait for the end of the quarter', () => {
  test('widen the intervals of the months they may belong to, and of no month before those', () => {
    const months = shown('2025-11', 'MONTH');
    const [early, late] = ['2024-09', '2024-10'].map((month) => months.get(month)!.width);
    expect(late).toBeGreaterThan(2 * early!);
    expect(new Set([...months].filter(([month]) => month < '2024-10').map(([, { width }]) => width))).toEqual(
      new Set([early]),
    );
  });

  test('widen a year and a quarter that hold one of those months', () => {
    const ofYear = (through: string): number => shown(through, 'YEAR').get('2024')!.width;
    expect(ofYear('2025-05')).toBeGreaterThan(1.5 * ofYear('2025-06'));
    const quarters = shown('2025-11', 'QUARTER');
    expect(quarters.get('2024-Q4')!.width).toBeGreaterThan(1.5 * quarters.get('2024-Q3')!.width);
  });

  test('widen nothing once they are settled', () => {
    const months = shown('2025-12', 'MONTH');
    expect(new Set([...months.values()].map(({ width }) => width)).size).toBe(1);
    expect(months.get('2025-11')!.width).toBeLessThan(shown('2025-11', 'MONTH').get('2025-11')!.width);
  });

  test('are inside the intervals of their months', () => {
    for (const through of ['2025-10', '2025-11']) {
      const truth = known(through);
      for (const [month, { low, high, status }] of shown(through, 'MONTH')) {
        if (status === 'NOT_YET_RELEASED') continue;
        expect(truth.get(month)).toBeGreaterThanOrEqual(low);
        expect(truth.get(month)).toBeLessThanOrEqual(high);
      }
    }
  });

  test('before any month is settled have the only intervals there are', () => {
    const { width } = shown('2024-02', 'MONTH').get('2024-01')!;
    expect(width).toBeGreaterThan(0);
  });
});
