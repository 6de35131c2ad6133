import { expect, test } from 'vitest';
import { pageSizeOf } from '../../../schema/limits/page-size.ts';

test('a page is 1 to 100 items, 20 where nobody says', () => {
  expect(pageSizeOf(undefined)).toBe(20);
  expect(pageSizeOf(null)).toBe(20);
  expect([1, 100].map((first) => pageSizeOf(first))).toEqual([1, 100]);
  for (const first of [0, -1, 101, 2147483647, 1.5, Number.NaN])
    expect(() => pageSizeOf(first)).toThrow('first: expected 1 to 100 (PAGE_SIZE)');
  expect(pageSizeOf(500, ['cells', 'first'], 1000)).toBe(500);
});
