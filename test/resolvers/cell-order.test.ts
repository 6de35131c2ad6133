import { expect, test } from 'vitest';
import { cellOrder, endWithTies } from '../../resolvers/case-statistics/cell-order.ts';
import type { StatisticsAnswer } from '../../services/disclosure-control/query/answer-query.ts';

/** An answer of which only the counts matter; NaN: no value. */
const answer = (counts: readonly number[]) =>
  ({ count: { value: Float64Array.from(counts) }, ratios: new Map() }) as unknown as StatisticsAnswer;

test.each([
  ['the two in second place are both on a page of two', [6, 30, 12, 12, 6], 2, 3],
  ['a page that ends where the next one is less is as long as asked', [6, 30, 12, 12, 6], 3, 3],
  ['cells without a value are not equal to each other', [Number.NaN, 30, Number.NaN], 2, 2],
  ['a page beyond the end is as long as asked', [30, 12], 5, 5],
])('%s', (_, counts, end, expected) => {
  const asked = answer(counts);
  expect(endWithTies(asked, 'COUNT_HIGHEST', cellOrder(asked, 'COUNT_HIGHEST')!, end)).toBe(expected);
});
