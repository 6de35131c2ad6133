import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDay, dayNumber } from '../../../services/calendar/calendar-day.ts';
import {
  type AgeingFact,
  type AgeingKind,
  STALE_AFTER_DAYS,
  staleFacts,
} from '../../../services/oversight/stale-facts.ts';

const TODAY = '2026-11-23';
const daysAgo = (days: number) => calendarDay(dayNumber(TODAY)! - days).date;
const fact = (kind: AgeingKind, more: Partial<AgeingFact>): AgeingFact => ({
  kind,
  verifiedAt: null,
  updatedOn: null,
  retrievedOn: TODAY,
  ...more,
});
const isStale = (one: AgeingFact) => staleFacts([one], TODAY).length === 1;

describe('when a fact is stale', () => {
  test.each(['HOURS', 'PHONE', 'ADDRESS', 'AGREEMENT'] as const)(
    '%s: the day after its age is over, not before',
    (kind) => {
      const age = STALE_AFTER_DAYS[kind];
      expect(isStale(fact(kind, { updatedOn: daysAgo(age) }))).toBe(false);
      expect(isStale(fact(kind, { updatedOn: daysAgo(age + 1) }))).toBe(true);
    },
  );

  test('hours age faster than telephone numbers, and those faster than addresses', () => {
    expect(STALE_AFTER_DAYS.HOURS).toBeLessThan(STALE_AFTER_DAYS.PHONE);
    expect(STALE_AFTER_DAYS.PHONE).toBeLessThan(STALE_AFTER_DAYS.ADDRESS);
  });

  test('a confirmation renews an old page', () => {
    const old = fact('HOURS', { updatedOn: '2020-06-29' });
    expect(isStale(old)).toBe(true);
    expect(isStale({ ...old, verifiedAt: '2026-10-01T08:00:00Z' })).toBe(false);
  });

  test('an old page read yesterday is still an old page', () => {
    expect(isStale(fact('HOURS', { updatedOn: '2020-06-29', retrievedOn: daysAgo(1) }))).toBe(true);
  });

  test('the day of reading stands where the source gives none', () => {
    expect(isStale(fact('HOURS', { retrievedOn: daysAgo(500) }))).toBe(true);
    expect(isStale(fact('HOURS', { retrievedOn: daysAgo(5) }))).toBe(false);
  });

  test('a fact never becomes fresh by waiting', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }), (age, wait) => {
        const one = fact('PHONE', { updatedOn: daysAgo(age) });
        const later = calendarDay(dayNumber(TODAY)! + wait).date;
        expect(staleFacts([one], later).length).toBeGreaterThanOrEqual(staleFacts([one], TODAY).length);
      }),
      { numRuns: 200 },
    );
  });
});
