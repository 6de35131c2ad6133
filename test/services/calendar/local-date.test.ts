import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayInWords } from '../../../services/calendar/day-in-words.ts';
import { checkLocalDate, isLocalDate } from '../../../services/calendar/local-date.ts';
import { refusalOf } from '../text-rules/refusal.ts';

test.each(['2024-02-29', '2000-02-29', '1900-01-01', '2100-12-31', '2026-12-24'])('%s is a day', (day) => {
  expect(checkLocalDate(day, ['on'])).toBe(day);
});

test.each([
  ['does not exist', '2024-02-30'],
  ['does not exist', '2023-02-29'],
  ['does not exist', '1900-02-29'],
  ['does not exist', '2024-04-31'],
  ['has no such month', '2024-13-01'],
  ['has no such month', '2024-00-10'],
  ['has no day zero', '2024-01-00'],
  ['is written the local way', '01.02.2024'],
  ['is short of digits', '2024-2-1'],
  ['is an instant', '2024-02-01T00:00:00Z'],
  ['is without separators', '20240201'],
  ['is before the years asked about', '1899-12-31'],
  ['is after the years asked about', '2101-01-01'],
  ['has a sign', '+002024-02-01'],
  ['has a space', ' 2024-02-01'],
  ['has a line break', '2024-02-01\n'],
  ['has digits of another script', '２０２４-02-01'],
  ['is empty', ''],
])('a day that %s is refused: %j', (_why, value) => {
  expect(refusalOf(() => checkLocalDate(value, ['filter', 'on']))).toMatchObject({
    rule: 'LOCAL_DATE',
    argument: ['filter', 'on'],
  });
});

test('exactly the days that the calendar has are accepted', () => {
  const number = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'));
  fc.assert(
    fc.property(fc.integer({ min: 1890, max: 2110 }), number, number, (year, month, day) => {
      const text = `${year}-${month}-${day}`;
      const parsed = new Date(`${text}T00:00:00Z`);
      const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
      expect(isLocalDate(text)).toBe(exists && year >= 1900 && year <= 2100);
    }),
    { numRuns: 2000 },
  );
});

test('a day in words has the month’s name and no leading zero', () => {
  expect([dayInWords('2024-01-01'), dayInWords('2025-12-24')]).toEqual(['1. januar 2024', '24. desember 2025']);
});
