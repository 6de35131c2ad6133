import { expect, test } from 'vitest';
import { dayInNorway } from '../../../services/calendar/day-in-norway.ts';

test('the day turns at midnight in Norway, not at midnight in UTC, winter and summer', () => {
  expect(dayInNorway(Date.parse('2026-11-23T22:59:59Z'))).toBe('2026-11-23');
  expect(dayInNorway(Date.parse('2026-11-23T23:00:00Z'))).toBe('2026-11-24');
  expect(dayInNorway(Date.parse('2026-07-01T21:59:59Z'))).toBe('2026-07-01');
  expect(dayInNorway(Date.parse('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
});
