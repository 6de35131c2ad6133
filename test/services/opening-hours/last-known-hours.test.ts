import { expect, test } from 'vitest';
import { lastKnownHours } from '../../../services/opening-hours/last-known-hours.ts';
import { schedule, span, weekly } from './build-schedule.ts';

const older = weekly(['MONDAY'], [span('08:00', '10:00')], { validFrom: '2018-01-01', validTo: '2020-01-01' });
const newer = weekly(['TUESDAY'], [span('09:00', '24:00'), span('12:00', '13:00', 'CLOSED')], {
  validFrom: '2020-01-01',
  validTo: '2021-01-01',
});

test('the hours that were last known are those of the last period that has ended, without its closings', () => {
  expect(lastKnownHours(schedule([older, newer]), '2026-11-23')).toEqual([
    { days: ['TUESDAY'], opens: '09:00', closes: '00:00' },
  ]);
});

test('a period has ended on the day after its last, not before', () => {
  expect(lastKnownHours(schedule([older, newer]), '2021-01-01')).toHaveLength(1);
  expect(lastKnownHours(schedule([newer]), '2020-12-31')).toEqual([]);
  expect(lastKnownHours(schedule([older, newer]), '2020-06-01')).toMatchObject([{ opens: '08:00' }]);
});

test('rules without an end, and rules without hours, are none', () => {
  const endless = weekly(['MONDAY'], [span('08:00', '10:00')]);
  const unknown = weekly(['MONDAY'], [], { validTo: '2022-01-01', hoursUnknown: true });
  expect(lastKnownHours(schedule([endless]), '2026-11-23')).toEqual([]);
  expect(lastKnownHours(schedule([newer, unknown]), '2026-11-23')).toMatchObject([{ days: ['TUESDAY'] }]);
});
