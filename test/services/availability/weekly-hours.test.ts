import { describe, expect, test } from 'vitest';
import { hasChanged, weeklyHours } from '../../../services/availability/weekly-hours.ts';
import type { Schedule, WeeklyRule } from '../../../services/opening-hours/schedule.ts';

const rule = (more: Partial<WeeklyRule> = {}): WeeklyRule => ({
  id: 'r',
  days: ['MONDAY', 'FRIDAY'],
  spans: [{ opens: '12:00', closes: '14:00', state: 'OPEN' }],
  hoursUnknown: false,
  validFrom: '2026-01-01',
  validTo: null,
  everyWeeks: 1,
  cycleFrom: null,
  season: null,
  comment: null,
  sourceId: 's',
  verifiedAt: null,
  ...more,
});
const schedule = (...weekly: WeeklyRule[]): Schedule => ({
  id: 'h',
  channel: 'DROP_IN',
  timeZone: 'Europe/Oslo',
  weekly,
  exceptions: [],
});
const ask = (schedules: Schedule[], on = '2026-11-30') => weeklyHours(schedules, 'DROP_IN', on);

describe('hours of an ordinary week', () => {
  test('are those of the rules in force on the day', () => {
    expect(ask([schedule(rule())])).toEqual({ hours: 4, status: 'REPORTED' });
    expect(ask([schedule(rule({ validTo: '2026-11-30' }))])).toEqual({ hours: null, status: 'NOT_REPORTED' });
  });

  test('of two receptions that are open at once count once', () => {
    const other = rule({ spans: [{ opens: '13:00', closes: '15:00', state: 'OPEN' }] });
    expect(ask([schedule(rule()), schedule(other)]).hours).toBe(6);
  });

  test('by appointment are none for those who walk in, and reported as such', () => {
    const byAppointment = rule({ spans: [{ opens: '12:00', closes: '14:00', state: 'BY_APPOINTMENT' }] });
    expect(ask([schedule(byAppointment)])).toEqual({ hours: 0, status: 'REPORTED' });
  });

  test('past midnight belong to the day on which they begin', () => {
    expect(
      ask([schedule(rule({ days: ['MONDAY'], spans: [{ opens: '22:00', closes: '02:00', state: 'OPEN' }] }))]).hours,
    ).toBe(4);
  });

  test('of every second week count half', () => {
    expect(ask([schedule(rule({ days: ['MONDAY'], everyWeeks: 2, cycleFrom: '2026-01-05' }))]).hours).toBe(1);
  });

  test('are not reported where a day is unknown, nor where nothing is known: never zero', () => {
    expect(ask([schedule(rule(), rule({ days: ['TUESDAY'], spans: [], hoursUnknown: true }))]).status).toBe(
      'NOT_REPORTED',
    );
    expect(ask([])).toEqual({ hours: null, status: 'NOT_REPORTED' });
  });

  test('have changed where both days are known and differ', () => {
    const hours = (value: number | null) => ({
      hours: value,
      status: value === null ? ('NOT_REPORTED' as const) : ('REPORTED' as const),
    });
    expect([hasChanged(hours(4), hours(6)), hasChanged(hours(4), hours(4)), hasChanged(hours(4), hours(null))]).toEqual(
      [true, false, null],
    );
  });
});
