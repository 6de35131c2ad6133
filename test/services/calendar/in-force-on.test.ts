import { expect, test } from 'vitest';
import { inForceOn, isInForce } from '../../../services/calendar/in-force-on.ts';

const year2024 = { validFrom: '2024-01-01', validTo: '2025-01-01' };

test('an agreement is in force on its first day and not on the day it ends', () => {
  expect(isInForce(year2024, '2023-12-31')).toBe(false);
  expect(isInForce(year2024, '2024-01-01')).toBe(true);
  expect(isInForce(year2024, '2024-12-31')).toBe(true);
  expect(isInForce(year2024, '2025-01-01')).toBe(false);
});

test('a period whose start or end no source states is unbounded on that side', () => {
  expect(isInForce({ validFrom: null, validTo: '2025-01-01' }, '1990-01-01')).toBe(true);
  expect(isInForce({ validFrom: '2024-01-01', validTo: null }, '2099-12-31')).toBe(true);
  expect(isInForce({ validFrom: null, validTo: null }, '2024-02-29')).toBe(true);
});

test('of two periods that meet, exactly one is in force on the day they meet', () => {
  const next = { validFrom: '2025-01-01', validTo: null };
  expect(inForceOn([year2024, next], '2025-01-01')).toEqual([next]);
});
