import { expect, test } from 'vitest';
import { WEEKDAYS } from '../../../services/calendar/date-time.ts';
import { closuresOf, withClosures } from '../../../services/opening-hours/office-period.ts';
import { openingHours } from '../../../services/opening-hours/opening-hours.ts';
import type { OpeningException, Schedule, WeeklyRule } from '../../../services/opening-hours/schedule.ts';
import { withSpecialDays } from '../../../services/opening-hours/special-days.ts';

const said = { sourceId: 'source-client-x', verifiedAt: null };
const everyDay: WeeklyRule = {
  ...{ id: 'week', days: WEEKDAYS, hoursUnknown: false, validFrom: null },
  ...{ validTo: null, everyWeeks: 1 as const, cycleFrom: null, season: null, comment: null, ...said },
  spans: [{ opens: '09:00', closes: '15:00', state: 'OPEN' }],
};
const special = (from: string, to: string): OpeningException => ({
  ...{ id: from, from, to, state: 'OPEN', spans: [], reason: null, isOwn: true, ...said },
});
const schedule = (openFrom: string | null, openUntil: string | null, days: readonly OpeningException[]): Schedule => ({
  ...{ id: 's', channel: 'DROP_IN', timeZone: 'Europe/Oslo', weekly: [everyDay] },
  exceptions: withClosures(days, closuresOf({ openFrom, openUntil, ...said })),
});
const stateOn = (of: Schedule, day: string) => openingHours(of, day, 1)[0]?.state;

test('an office is closed from its last day on, also on days that it had promised to be open', () => {
  const closing = schedule(null, '2027-03-01', [
    special('2027-02-27', '2027-03-03'),
    special('2027-05-01', '2027-05-02'),
  ]);
  expect(stateOn(closing, '2027-02-28')).toBe('OPEN');
  for (const day of ['2027-03-01', '2027-03-02', '2027-05-01', '2090-01-01'])
    expect(stateOn(closing, day)).toBe('CLOSED');
  expect(openingHours(closing, '2027-03-01', 1)[0]?.reason?.nb).toBe('Kontoret er lagt ned');
});

test('a new office is closed until its first day, and open from it on', () => {
  const coming = schedule('2027-03-01', null, [special('2027-02-27', '2027-03-03')]);
  for (const day of ['2026-11-30', '2027-02-28']) expect(stateOn(coming, day)).toBe('CLOSED');
  for (const day of ['2027-03-01', '2027-03-05']) expect(stateOn(coming, day)).toBe('OPEN');
});

test('a preview of other special days keeps the office closed where there is none', () => {
  const preview = withSpecialDays(schedule(null, '2027-03-01', [special('2027-02-27', '2027-02-28')]), [], null);
  expect(stateOn(preview, '2027-02-27')).toBe('OPEN');
  expect(stateOn(preview, '2027-03-01')).toBe('CLOSED');
});

test('what says nothing of when there is an office leaves its days as they were', () => {
  const days = [special('2027-02-27', '2027-03-03')];
  expect(withClosures(days, closuresOf({ openFrom: null, openUntil: null, ...said }))).toBe(days);
});
