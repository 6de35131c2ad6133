import fc from 'fast-check';
import OpeningHours from 'opening_hours';
import { afterAll, describe, expect, test } from 'vitest';
import { addDays } from '../../../../services/calendar/calendar-day.ts';
import { zoneClock } from '../../../../services/calendar/zone-clock.ts';
import { compileSchedule, segmentAt } from '../../../../services/opening-hours/compile-schedule.ts';
import { toOpeningHoursString } from '../../../../services/opening-hours/formats/to-opening-hours-string.ts';
import { countsAsOpen } from '../../../../services/opening-hours/is-open-at.ts';
import type { Schedule } from '../../../../services/opening-hours/schedule.ts';
import { inFull } from '../../../setup/long-run.ts';
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
      'evenings past midnight before days with other hours',
      schedule([
        weekly(['MONDAY', 'TUESDAY'], [span('18:00', '01:00')]),
        weekly(['WEDNESDAY', 'FRIDAY'], [span('09:00', '12:00')]),
        weekly(['SUNDAY'], [span('18:00', '02:00')]),
      ]),
    ],
    [
      'an evening that the next day’s own first minutes close again',
      schedule([
        weekly(['SUNDAY'], [span('18:00', '00:15')]),
        weekly(['MONDAY'], [span('00:00', '00:15', 'CLOSED'), span('09:00', '12:00')]),
      ]),
    ],
    [
      'an evening that runs on into hours by appointment, and into a day whose hours nobody knows',
      schedule([
        weekly(['MONDAY', 'WEDNESDAY'], [span('00:00', '00:15', 'BY_APPOINTMENT')]),
        weekly(['TUESDAY', 'THURSDAY'], [span('18:00', '00:30')]),
        weekly(['FRIDAY'], [], { hoursUnknown: true }),
      ]),
    ],
    [
      'evenings of a season that the next day’s own first minutes close again',
      schedule([
        weekly(['WEDNESDAY', 'THURSDAY'], [span('18:00', '00:15')], { season: { from: '12-01', to: '03-01' } }),
        weekly(['THURSDAY'], [span('00:00', '00:15', 'CLOSED')], { season: { from: '12-01', to: '03-01' } }),
      ]),
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

test('they agree on the day after the last evening of a week that is not like the others', () => {
  const own = schedule([
    weekly(['MONDAY'], [], { hoursUnknown: true, validFrom: '2026-09-28', validTo: '2026-09-29' }),
    weekly(['MONDAY', 'TUESDAY'], [span('18:00', '00:15')]),
  ]);
  expect(differences(own, '2026-09-09', 21)).toEqual([]);
});

test('they agree on the first day asked about, into which an evening of weekly hours that end soon runs on', () => {
  const own = schedule([weekly(['MONDAY'], [span('18:00', '00:15')], { validTo: '2027-02-24' })]);
  expect(differences(own, '2027-02-23', 21)).toEqual([]);
});

/** The two hours that the other evaluator gets wrong when clocks are moved on; each is pinned below, quarter by quarter. */
const SPRING_HOURS = /^(?:2026-03-(?:29T03|30T00)|2027-03-(?:28T03|29T00)):\d\d:00\+02:00 /;

test('they agree on any schedule, three weeks from any day, but for two hours in spring', () => {
  fc.assert(
    fc.property(anySchedule, anyDate, (any, from) => {
      fc.pre(any.weekly.length > 0 || any.exceptions.length > 0);
      expect(differences(any, from, 21).filter((difference) => !SPRING_HOURS.test(difference))).toEqual([]);
    }),
    { numRuns: inFull(2_000, 500) },
  );
});

/**
 * The two differences. A time that the spring night skips (02:30) is the moment of the jump with us; the other evaluator
 * moves it an hour on (03:30), which lets spans overlap or end before they begin. And what an evening brings into the day
 * after a spring night it seeks 24 hours earlier, which in that day's first hour is the day before yesterday. In autumn both
 * take the first pass.
 */
describe('on nights when the clock changes they differ only in spring, by', () => {
  const line = (opens: string, closes: string) => {
    const easter = exception('2027-03-27', '2027-03-30', { state: 'OPEN', spans: [span(opens, closes)] });
    return schedule([weekly(EVERY_DAY, [span(opens, closes)])], [easter], 'EMERGENCY_PHONE');
  };
  const afterTheJump = (words: string) =>
    ['2026-03-29', '2027-03-28'].flatMap((day) => ['03:00', '03:15'].map((time) => `${day}T${time}:00+02:00 ${words}`));

  test('a skipped time as the end', () => {
    expect(differences(line('22:00', '02:30'), '2026-01-01', 730)).toEqual(afterTheJump('ours closed, theirs open'));
  });
  test('a skipped time as the beginning', () => {
    expect(differences(line('02:30', '05:00'), '2026-01-01', 730)).toEqual(afterTheJump('ours open, theirs closed'));
  });
  test('the first hour after the Sunday, into which that evening runs on', () => {
    const own = schedule([weekly(['SUNDAY', 'MONDAY'], [span('18:00', '01:15')])], [], 'EMERGENCY_PHONE');
    // In 2027 that Sunday is Easter Day, and closed.
    const inTheFirstHour = ['00:00', '00:15', '00:30', '00:45'].map(
      (time) => `2026-03-30T${time}:00+02:00 ours open, theirs closed`,
    );
    expect(differences(own, '2026-01-01', 730)).toEqual(inTheFirstHour);
  });
  test.each([
    ['01:00', '03:00'],
    ['02:00', '05:00'],
    ['02:15', '02:45'],
    ['20:00', '04:00'],
  ])('and nothing from %s to %s', (opens, closes) => {
    expect(differences(line(opens, closes), '2026-01-01', 730)).toEqual([]);
  });
});
