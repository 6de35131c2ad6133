import { expect, test } from 'vitest';
import { baseAmountConfirmedTo } from '../../../services/guideline-rates/base-amount-confirmed-to.ts';

test('the last known base amount is confirmed up to the 1 May on which the law sets a new one', () => {
  expect(baseAmountConfirmedTo('2026-05-01', null)).toBe('2027-05-01');
  expect(baseAmountConfirmedTo('2026-04-30', null)).toBe('2026-05-01');
  expect(baseAmountConfirmedTo('2026-12-31', null)).toBe('2027-05-01');
});

test('an earlier base amount is confirmed as long as it held', () => {
  expect(baseAmountConfirmedTo('2024-05-01', '2025-05-01')).toBe('2025-05-01');
  // In the 1970s it was at times raised twice in a year, and on other days.
  expect(baseAmountConfirmedTo('1967-01-01', '1968-01-01')).toBe('1968-01-01');
});
