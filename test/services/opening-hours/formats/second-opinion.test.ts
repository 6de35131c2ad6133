import fc from 'fast-check';
import OpeningHours from 'opening_hours';
import { afterAll, describe, expect, test } from 'vitest';
import { addDays } from '../../../../services/opening-hours/calendar/calendar-day.ts';
import { zoneClock } from '../../../../services/opening-hours/calendar/zone-clock.ts';
import { compileSchedule, segmentAt } from '../../../../services/opening-hours/compile-schedule.ts';
import { toOpeningHoursString } from '../../../../services/opening-hours/formats/to-opening-hours-string.ts';
import { countsAsOpen } from '../../../../services/opening-hours/is-open-at.ts';
import type { Schedule } from '../../../../services/opening-hours/schedule.ts';
import { anyDate, anySchedule } from '../any-schedule.ts';
import { EVERY_DAY, exception, schedule, span, WORKDAYS, weekly } from '../build-schedule.ts';

// The evaluator reads the process's own clock: it has to be the office's.
const zoneBefore = process.env.TZ;
process.env.TZ = 'Europe/Oslo';
afterAll(() => {
  if (zoneBefore === undefined) delete process.env.TZ;
  else process.env.TZ = zoneBefore;
});

const NORWAY = { lat: 62.57, lon: 11.38, address: { country_code: 'no', state: '' } };
const QUARTER_MS = 15 * 60_000;

/** Our answer in the other's words, which has one word for unknown and by appointment. */
function ourWord(own: Schedule, epochMs: number): 'open' | 'unknown' | 'closed' {
  const { state } = segmentAt(compileSchedule(own), epochMs);
  if (countsAsOpen(own.channel, state)) return 'open';
  return state === 'CLOSED' ? 'closed' : 'unknown';
}

/** Every quarter of an hour of the window at which the two answers differ. */
function differences(own: Schedule, from: string, days: number): string[] {
  const text = toOpeningHoursString(own, from, days);
  if (text === null) throw new Error('nothing-known');
  const other = new OpeningHours(text, NORWAY);
  const clock = zoneClock(own.timeZone);
  const start = clock.instantOf(Date.parse(`${from}T00:00:00Z`));
  const end = clock.instantOf(Date.parse(`${addDays(from, days)}T00:00:00Z`));
  const intervals = other.getOpenIntervals(new Date(start), new Date(end));
  const found: string[] = [];
  let index = 0;
  for (let at = start; at < end; at += QUARTER_MS) {
    while (index < intervals.length && (intervals[index]?.[1].getTime() ?? 0) <= at) index += 1;
    const interval = intervals[index];
    const theirs = interval && interval[0].getTime() <= at ? (interval[2] ? 'unknown' : 'open') : 'closed';
    const ours = ourWord(own, at);
    if (ours !== theirs) found.push(`${clock.format(at)} ours ${ours}, theirs ${theirs}`);
  }
  return found;
}

test('the other evaluator runs on Oslo time', () => {
  expect(new Date(2026, 6, 1).getTimezoneOffset()).toBe(-120);
  expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(-60);
});

describe('at every quarter of an hour of two years both agree on', () => {
  const office = [weekly(WORKDAYS, [span('09:00', '11:30'), span('12:00', '15:00')])];
  const cases: [string, Schedule][] = [
    ['drop-in on Mondays and Fridays', schedule([weekly(['MONDAY', 'FRIDAY'], [span('12:00', '14:00')])])],
    [
      'appointments on workdays',
      schedule([weekly(WORKDAYS, [span('08:00', '15:00', 'BY_APPOINTMENT')])], [], 'APPOINTMENT'),
    ],
    ['a phone line', schedule([weekly(WORKDAYS, [span('08:00', '15:30')])], [], 'PHONE')],
    ['a line around the clock', schedule([weekly(EVERY_DAY, [span('00:00', '24:00')])], [], 'EMERGENCY_PHONE')],
    ['hours that also lie on Sundays', schedule([weekly(EVERY_DAY, [span('10:00', '18:00')])])],
    [
      'by appointment in the morning, drop-in after',
      schedule([weekly(WORKDAYS, [span('08:00', '12:00', 'BY_APPOINTMENT'), span('12:00', '14:00')])]),
    ],
    [
      'summer hours, short days, a closing of twelve weeks with one open day, a holiday with its own hours',
      schedule(
        [...office, weekly(WORKDAYS, [span('09:00', '14:00')], { season: { from: '05-15', to: '09-15' } })],
        [
          exception('2026-04-01', '2026-04-02', { state: 'OPEN', spans: [span('09:00', '12:00')] }),
          exception('2026-05-14', '2026-05-15', { state: 'OPEN', spans: [span('10:00', '12:00')] }),
          exception('2026-12-24', '2026-12-25', {
            state: 'OPEN',
            spans: [span('09:00', '12:00')],
            reason: { nb: 'Kort "dag"', en: null },
          }),
          exception('2027-02-01', '2027-04-26', { reason: { nb: 'Ombygging', en: null } }),
          exception('2027-03-10', '2027-03-11', { state: 'OPEN', spans: [span('09:00', '10:00')] }),
          exception('2027-06-01', '2027-06-02', { spans: [span('11:00', '12:30', 'CLOSED')] }),
          exception('2027-06-03', '2027-06-04', { hoursUnknown: true }),
        ],
      ),
    ],
    [
      'every second week, over the new year',
      schedule([
        weekly(['TUESDAY', 'THURSDAY'], [span('10:00', '14:00')], { everyWeeks: 2, cycleFrom: '2026-11-24' }),
        weekly(['MONDAY'], [span('09:00', '10:00')]),
      ]),
    ],
    [
      'new hours from a date, a gap that nobody knows, a weekday without times',
      schedule([
        weekly(WORKDAYS, [span('09:00', '15:00')], { validTo: '2026-06-01' }),
        weekly(['MONDAY'], [span('10:00', '14:00')], { validFrom: '2026-08-01' }),
        weekly(['WEDNESDAY'], [], { validFrom: '2026-08-01', hoursUnknown: true }),
      ]),
    ],
    [
      'evenings past midnight, cut by a holiday and by a closing',
      schedule(
        [weekly(['WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'], [span('20:00', '02:00')])],
        [
          exception('2026-08-21', '2026-08-22'),
          exception('2026-12-31', '2027-01-01', { state: 'OPEN', spans: [span('18:00', '03:30')] }),
          exception('2027-07-06', '2027-07-09', { state: 'OPEN', spans: [span('21:00', '01:00')] }),
        ],
        'EMERGENCY_PHONE',
      ),
    ],
    [
      'a season over the new year',
      schedule([...office, weekly(WORKDAYS, [span('10:00', '13:00')], { season: { from: '12-20', to: '01-07' } })]),
    ],
  ];
  test.each(cases)('%s', (_, own) => {
    expect(differences(own, '2026-01-01', 730)).toEqual([]);
  });
});

/** The hour that the other evaluator moves skipped times into; what differs there is pinned below, quarter by quarter. */
const AFTER_THE_JUMP = /^\d{4}-03-(?:2[5-9]|3[01])T03:\d\d:00\+02:00 /;

test('they agree on any schedule, three weeks from any day, but for the hour after the spring jump', () => {
  fc.assert(
    fc.property(anySchedule, anyDate, (any, from) => {
      fc.pre(any.weekly.length > 0 || any.exceptions.length > 0);
      expect(differences(any, from, 21).filter((difference) => !AFTER_THE_JUMP.test(difference))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

/**
 * The one difference. A time that the spring night skips (02:30) is the moment of the jump with us; the other evaluator
 * moves it an hour on (03:30), which lets spans overlap or end before they begin. In autumn both take the first pass.
 */
describe('on nights when the clock changes they differ only by a time that spring skips', () => {
  const line = (opens: string, closes: string) => {
    const easter = exception('2027-03-27', '2027-03-30', { state: 'OPEN', spans: [span(opens, closes)] });
    return schedule([weekly(EVERY_DAY, [span(opens, closes)])], [easter], 'EMERGENCY_PHONE');
  };
  const afterTheJump = (words: string) =>
    ['2026-03-29', '2027-03-28'].flatMap((day) => ['03:00', '03:15'].map((time) => `${day}T${time}:00+02:00 ${words}`));

  test('as the end', () => {
    expect(differences(line('22:00', '02:30'), '2026-01-01', 730)).toEqual(afterTheJump('ours closed, theirs open'));
  });
  test('as the beginning', () => {
    expect(differences(line('02:30', '05:00'), '2026-01-01', 730)).toEqual(afterTheJump('ours open, theirs closed'));
  });
  test.each([
    ['01:00', '03:00'],
    ['02:00', '05:00'],
    ['02:15', '02:45'],
    ['20:00', '04:00'],
  ])('and not from %s to %s', (opens, closes) => {
    expect(differences(line(opens, closes), '2026-01-01', 730)).toEqual([]);
  });
});
