import { expect, test } from 'vitest';
import { checkInterval } from '../../../services/calendar/check-interval.ts';

test('a period that ends on its first day, or before it, is refused: its end is exclusive', () => {
  expect(() => checkInterval('2024-01-01', '2024-01-02')).not.toThrow();
  expect(() => checkInterval('2024-01-01', '2024-01-01')).toThrow(/^to: .*\(INTERVAL\)$/);
  expect(() => checkInterval('2024-01-02', '2024-01-01')).toThrow(/INTERVAL/);
});

test('a period that is open on a side is never turned around', () => {
  expect(() => checkInterval(null, '1990-01-01')).not.toThrow();
  expect(() => checkInterval('2100-01-01', null)).not.toThrow();
});
