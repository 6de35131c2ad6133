import { describe, expect, test } from 'vitest';
import { monthText } from '../../../services/disclosure-control/codes.ts';
import { answerCells } from '../../../services/disclosure-control/query/answer-cells.ts';
import { answerQuery } from '../../../services/disclosure-control/query/answer-query.ts';
import { canonicalQuery } from '../../../services/disclosure-control/query/receipt.ts';
import type {
  CaseFilter,
  CaseQuery,
  StatisticsInputError,
} from '../../../services/disclosure-control/query/statistics-query.ts';
import {
  FIRST_MONTH,
  keysOf,
  releaseInSteps,
  smallCountry,
  smallGeography,
  THROUGH,
  tableOf,
} from './small-country.ts';

const geography = smallGeography(12, 3);
const [release] = releaseInSteps(geography, smallCountry(geography, 12_000), keysOf('periods'), [THROUGH]);
const table = tableOf(geography, [release!], 'P');
const day = (month: number): string => `${monthText(month)}-01`;
const months = (from: number, to: number) => ({ from: day(from), to: day(to) });

function cellsOf(query: Partial<CaseQuery>) {
  const whole: CaseQuery = { groupBy: [], measures: ['COUNT'], ...query };
  return answerCells(answerQuery(table, whole), whole.groupBy);
}
const countOf = (filter: CaseFilter): number => cellsOf({ filter })[0]!.count.value ?? 0;

function ruleOf(query: Partial<CaseQuery>): string {
  try {
    cellsOf(query);
  } catch (error) {
    return (error as StatisticsInputError).rule;
  }
  return 'answered';
}

const spring = months(FIRST_MONTH, FIRST_MONTH + 3);
const nextSpring = months(FIRST_MONTH + 12, FIRST_MONTH + 15);

describe('several periods in one question', () => {
  test('are added up, and the same months asked for by year stand side by side', () => {
    const filter = { periods: [spring, nextSpring] };
    expect(countOf(filter)).toBe(countOf(spring) + countOf(nextSpring));
    const byYear = cellsOf({ filter, groupBy: ['YEAR'] });
    expect(byYear.map(({ count }) => count.value)).toEqual([countOf(spring), countOf(nextSpring)]);
  });

  test('may overlap where they are not added up, and each has what it would have alone', () => {
    const periods = [spring, months(FIRST_MONTH + 1, FIRST_MONTH + 9), nextSpring];
    const cells = cellsOf({ filter: { periods }, groupBy: ['PERIOD', 'SERVICE'], measures: ['MEDIAN_HANDLING_DAYS'] });
    for (const period of periods) {
      const alone = cellsOf({ filter: period, groupBy: ['SERVICE'], measures: ['MEDIAN_HANDLING_DAYS'] });
      const together = cells.filter(({ keys }) => keys[0]!.code === `${period.from}/${period.to}`);
      expect(together.map(({ count, ratios }) => ({ count, ratios }))).toEqual(
        alone.map(({ count, ratios }) => ({ count, ratios })),
      );
    }
  });

  test('in another order, or one of them twice, are the same question', () => {
    const one = {
      filter: { periods: [nextSpring, spring, spring] },
      groupBy: ['PERIOD'],
      measures: ['COUNT'],
    } as const;
    const other = { ...one, filter: { periods: [spring, nextSpring] } };
    expect(canonicalQuery(one)).toBe(canonicalQuery(other));
    expect(answerQuery(table, one).receipt.checksum).toBe(answerQuery(table, other).receipt.checksum);
  });

  test('a rolling year is the four quarters that end with each quarter, the ones before the period too', () => {
    const filter = months(FIRST_MONTH + 12, FIRST_MONTH + 21);
    const cells = cellsOf({ filter, groupBy: ['ROLLING_YEAR'] });
    expect(cells.map(({ keys }) => keys[0]!.code)).toEqual(['2025-Q1', '2025-Q2', '2025-Q3']);
    expect(cells.map(({ count }) => count.value)).toEqual(
      [3, 6, 9].map((shift) => countOf(months(FIRST_MONTH + shift, FIRST_MONTH + shift + 12))),
    );
  });

  test.each([
    ['periods-overlap', { filter: { periods: [spring, months(FIRST_MONTH + 2, FIRST_MONTH + 5)] } }],
    ['periods-overlap', { filter: spring, groupBy: ['PERIOD', 'ROLLING_YEAR'] }],
    ['periods-missing', { filter: spring, groupBy: ['PERIOD'] }],
    ['period-twice', { filter: { ...spring, periods: [spring] } }],
    ['periods-number', { filter: { periods: [] } }],
    ['period-reversed', { filter: { periods: [{ from: spring.to, to: spring.from }] } }],
    ['period-whole-months', { filter: { periods: [{ from: '2024-01-15', to: '2024-03-01' }] } }],
    ['within-days', { measures: ['SHARE_WITHIN_DAYS'] }],
    ['within-days', { measures: ['SHARE_WITHIN_DAYS'], withinDays: 1_501 }],
    ['within-days', { measures: ['COUNT'], withinDays: 30 }],
    ['age-a-year-before', { groupBy: ['CASE_AGE'], measures: ['CHANGE_FROM_YEAR_BEFORE'] }],
  ] as const)('are refused as %s where that makes no sense', (rule, query) => {
    expect(ruleOf(query as unknown as Partial<CaseQuery>)).toBe(rule);
  });
});

describe('measures that the law asks for', () => {
  const shareOf = (
    measure: 'SHARE_WITHIN_DAYS' | 'SHARE_WITHIN_ONE_MONTH' | 'SHARE_SAME_OR_NEXT_DAY',
    withinDays?: number,
  ) => cellsOf({ measures: [measure], ...(withinDays !== undefined && { withinDays }) })[0]!.ratios[measure]!.value;

  test('a deadline of any number of days: thirty is the month, one is the same or the next day, longer is never less', () => {
    expect(shareOf('SHARE_WITHIN_DAYS', 30)).toBe(shareOf('SHARE_WITHIN_ONE_MONTH'));
    expect(shareOf('SHARE_WITHIN_DAYS', 1)).toBe(shareOf('SHARE_SAME_OR_NEXT_DAY'));
    const shares = [1, 7, 21, 60].map((days) => shareOf('SHARE_WITHIN_DAYS', days)!);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBeLessThan(shares[3]!);
  });

  test('undecided cases stand by how long they have waited when the release’s last month is over', () => {
    const filter = { outcomes: ['PENDING'] };
    const byAge = new Map(cellsOf({ filter, groupBy: ['CASE_AGE'] }).map(({ keys, count }) => [keys[0]!.code, count]));
    const byMonth = cellsOf({ filter, groupBy: ['MONTH'] }).map(({ count }) => count.value ?? 0);
    const waited = (from: number, to: number): number => byMonth.slice(24 - to, 24 - from).reduce((a, b) => a + b, 0);
    expect(byAge.get('MONTHS_0')!.value ?? 0).toBe(waited(0, 1));
    expect(byAge.get('MONTHS_3_5')!.value ?? 0).toBe(waited(3, 6));
    expect(byAge.get('MONTHS_12_PLUS')!.value ?? 0).toBe(waited(12, 24));
    expect(waited(0, 24)).toBeGreaterThan(0);
  });

  test('reversals are of the complaints that the governor decided, shown from 60 of them on', () => {
    const [cell] = cellsOf({ measures: ['REVERSAL_SHARE'] });
    const of = (complaintOutcomes: readonly string[]) => countOf({ complaintOutcomes });
    const reversed = of(['CHANGED_BY_GOVERNOR', 'SET_ASIDE_BY_GOVERNOR']);
    const tried = reversed + of(['UPHELD_BY_GOVERNOR', 'REJECTED_BY_GOVERNOR']);
    expect(tried).toBeGreaterThanOrEqual(60);
    expect(cell!.ratios.REVERSAL_SHARE).toMatchObject({
      status: 'PUBLISHED',
      value: Math.round((1e4 * reversed) / tried) / 1e4,
    });
    const one = cellsOf({ filter: { ...spring, municipalities: ['1101'] }, measures: ['REVERSAL_SHARE'] })[0]!;
    expect(one.ratios.REVERSAL_SHARE!.status).toBe('TOO_FEW_FOR_RATIO');
  });
});
