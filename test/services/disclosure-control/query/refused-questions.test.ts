import { describe, expect, test } from 'vitest';
import { answerQuery } from '../../../../services/disclosure-control/query/answer-query.ts';
import {
  type CaseFilter,
  type CaseQuery,
  QUERY_LIMITS,
  StatisticsInputError,
} from '../../../../services/disclosure-control/query/statistics-query.ts';
import { madeUpTable } from './made-up-table.ts';

const table = madeUpTable('P', 200);
/** What is wrong with a question and where; null: it is answered. */
function refusal(query: Partial<CaseQuery>, limits = QUERY_LIMITS): string | null {
  try {
    answerQuery(table, { groupBy: [], measures: ['COUNT'], ...query }, limits);
    return null;
  } catch (error) {
    if (!(error instanceof StatisticsInputError)) throw error;
    return `${error.rule} at ${error.path.join('.')}`;
  }
}
const filtered = (filter: CaseFilter, more: Partial<CaseQuery> = {}, limits = QUERY_LIMITS) =>
  refusal({ filter, ...more }, limits);
const [Y24, Y25] = [
  { from: '2024-01-01', to: '2025-01-01' },
  { from: '2025-01-01', to: '2026-01-01' },
];

describe('a question that cannot be answered says which part of it is at fault', () => {
  test.each<[string, CaseFilter, string | null]>([
    ['a period without an end', { from: '2024-01-01' }, 'period-open at filter.to'],
    ['a period without a beginning', { to: '2024-01-01' }, 'period-open at filter.from'],
    ['a period that ends as it begins', { from: '2024-01-01', to: '2024-01-01' }, 'period-reversed at filter.to'],
    ['a period of one month', { from: '2024-01-01', to: '2024-02-01' }, null],
    [
      'a period from the middle of a month',
      { from: '2024-01-15', to: '2024-03-01' },
      'period-whole-months at filter.from',
    ],
    ['a period to a month there is not', { from: '2024-01-01', to: '2024-13-01' }, 'period-whole-months at filter.to'],
    ['a period and periods', { ...Y24, periods: [Y25] }, 'period-twice at filter.periods'],
    ['half a period and periods', { to: '2025-01-01', periods: [Y25] }, 'period-twice at filter.periods'],
    ['no period of several', { periods: [] }, 'periods-number at filter.periods'],
    [
      'a reversed one among several',
      { periods: [Y24, { from: '2025-02-01', to: '2025-01-01' }] },
      'period-reversed at filter.periods.1.to',
    ],
    [
      'periods that overlap by a month, added up',
      { periods: [Y24, { from: '2024-12-01', to: '2025-02-01' }] },
      'periods-overlap at filter.periods',
    ],
    ['periods that touch, added up', { periods: [Y25, Y24] }, null],
    ['an unknown service', { services: ['GUIDANCE', 'NONE'] }, 'unknown-code at filter.services.1'],
    ['an unknown outcome left out', { except: { outcomes: ['NONE'] } }, 'unknown-code at filter.except.outcomes.0'],
    ['an unknown municipality', { municipalities: ['1101', '9999'] }, 'unknown-code at filter.municipalities.1'],
    ['an unknown county left out', { except: { counties: ['99'] } }, 'unknown-code at filter.except.counties.0'],
    ['an unknown governor', { governors: ['vest'] }, 'unknown-code at filter.governors.0'],
    ['a code named twice', { services: ['GUIDANCE', 'GUIDANCE'] }, null],
    ['a former number', { municipalities: ['0302'] }, null],
  ])('%s', (_, filter, expected) => expect(filtered(filter)).toBe(expected));

  test.each<[string, Partial<CaseQuery>, string | null]>([
    ['a dimension named twice', { groupBy: ['YEAR', 'COUNTY', 'YEAR'] }, 'repeated-dimension at groupBy.2'],
    ['an unknown dimension', { groupBy: ['YEAR', 'NAME' as 'YEAR'] }, 'unknown-dimension at groupBy.1'],
    ['an unknown measure', { measures: ['COUNT', 'SUM' as 'COUNT'] }, 'unknown-measure at measures.1'],
    ['days without their measure', { withinDays: 5 }, 'within-days at withinDays'],
    ['the measure without days', { measures: ['SHARE_WITHIN_DAYS'] }, 'within-days at withinDays'],
    ['no days at all', { measures: ['SHARE_WITHIN_DAYS'], withinDays: 0 }, null],
    ['days before there are any', { measures: ['SHARE_WITHIN_DAYS'], withinDays: -1 }, 'within-days at withinDays'],
    ['half a day', { measures: ['SHARE_WITHIN_DAYS'], withinDays: 0.5 }, 'within-days at withinDays'],
    ['the most days there are', { measures: ['SHARE_WITHIN_DAYS'], withinDays: 1500 }, null],
    ['a day more', { measures: ['SHARE_WITHIN_DAYS'], withinDays: 1501 }, 'within-days at withinDays'],
    [
      'ages a year before',
      { groupBy: ['CASE_AGE'], measures: ['CHANGE_FROM_YEAR_BEFORE'] },
      'age-a-year-before at measures',
    ],
    ['ages alone', { groupBy: ['CASE_AGE'] }, null],
    ['periods that are not given', { groupBy: ['COUNTY', 'PERIOD'] }, 'periods-missing at groupBy.1'],
    [
      'years that roll on over periods',
      { groupBy: ['ROLLING_YEAR'], filter: { periods: [Y24] } },
      'periods-overlap at groupBy.0',
    ],
    [
      'both',
      { groupBy: ['PERIOD', 'COUNTY', 'ROLLING_YEAR'], filter: { periods: [Y24] } },
      'periods-overlap at groupBy.2',
    ],
  ])('%s', (_, query, expected) => expect(refusal(query)).toBe(expected));

  test('as many cells, months and periods as are allowed are answered, one more of any is not', () => {
    const limits = { cellsMax: 6, monthsMax: 24, periodsMax: 2 };
    expect(refusal({ groupBy: ['SERVICE'] }, limits)).toBeNull();
    expect(refusal({ groupBy: ['AGE_BAND'] }, limits)).toBe('too-many-cells at groupBy');
    const [start, end] = ['2023-01-01', '2025-01-01'];
    expect(filtered({ from: start, to: end }, {}, limits)).toBeNull();
    expect(filtered({ from: start, to: '2025-02-01' }, {}, limits)).toBe('period-too-long at filter.to');
    const M = { from: '2025-01-01', to: '2025-02-01' };
    expect(filtered({ periods: [Y24, Y25] }, {}, limits)).toBeNull();
    expect(filtered({ periods: [Y24, { ...Y25, to: '2026-02-01' }] }, {}, limits)).toBe(
      'period-too-long at filter.periods',
    );
    expect(filtered({ periods: [M, { ...M, to: '2025-03-01' }, M] }, {}, limits)).toBe(
      'periods-number at filter.periods',
    );
  });

  test('the limits are a screenful of cells, fifty years and forty periods', () => {
    expect(QUERY_LIMITS).toEqual({ cellsMax: 100_000, monthsMax: 600, periodsMax: 40 });
  });
});
