import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, calendarDay, dayNumber, minuteOfDay, wallTime } from '../../../services/calendar/calendar-day.ts';

test('days are counted from 1970-01-01, a Thursday', () => {
  expect(dayNumber('1970-01-01')).toBe(0);
  expect(calendarDay(0)).toMatchObject({ date: '1970-01-01', weekday: 'THURSDAY', monthDay: '01-01', week: 0 });
  expect(calendarDay(-1).date).toBe('1969-12-31');
  expect(dayNumber('2100-12-31')).toBe(47_846);
});

test('what is no day has no number', () => {
  for (const text of [
    '2026-02-29',
    '2026-13-01',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00',
    '',
    '1900-01-01',
    '2200-01-01',
  ]) {
    expect(dayNumber(text)).toBeNull();
  }
  expect(dayNumber('2028-02-29')).not.toBeNull();
});

test('a week later is the same weekday of the next week, and there and back is the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 47_000 }), (number) => {
      const day = calendarDay(number);
      const later = calendarDay(number + 7);
      expect(later).toMatchObject({ weekday: day.weekday, week: day.week + 1 });
      expect(dayNumber(day.date)).toBe(number);
      expect(addDays(addDays(day.date, 400), -400)).toBe(day.date);
    }),
  );
});

test('a new week begins on Monday', () => {
  const sunday = dayNumber('2026-11-22') as number;
  expect(calendarDay(sunday + 1).week).toBe(calendarDay(sunday).week + 1);
});

test('wall times go from 00:00 to 24:00 and nothing else is one', () => {
  expect(['00:00', '09:05', '23:59', '24:00'].map(minuteOfDay)).toEqual([0, 545, 1439, 1440]);
  for (const text of ['24:01', '25:00', '9:00', '09:60', '0900', '09.00', '', ' 09:00'])
    expect(minuteOfDay(text)).toBeNull();
});

test('a minute past midnight is written as the next day’s time', () => {
  expect([0, 545, 1440, 1441, 1560].map(wallTime)).toEqual(['00:00', '09:05', '24:00', '00:01', '02:00']);
});
