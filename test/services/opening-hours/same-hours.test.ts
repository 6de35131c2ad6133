import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { toICalendar } from '../../../services/opening-hours/formats/to-icalendar.ts';
import { toNorg2 } from '../../../services/opening-hours/formats/to-norg2.ts';
import { toOpeningHoursString } from '../../../services/opening-hours/formats/to-opening-hours-string.ts';
import { toSchemaOrg } from '../../../services/opening-hours/formats/to-schema-org.ts';
import { toWeeklyRuns } from '../../../services/opening-hours/formats/to-weekly-runs.ts';
import { officeOpeningState } from '../../../services/opening-hours/office-opening-state.ts';
import { openingHours } from '../../../services/opening-hours/opening-hours.ts';
import { nextOpening } from '../../../services/opening-hours/opening-state.ts';
import type { Schedule, Span } from '../../../services/opening-hours/schedule.ts';
import { EVERY_DAY, exception, schedule, span, WORKDAYS, weekly } from './build-schedule.ts';

const DAY = [span('09:00', '15:00')];
const SPLIT = [span('08:30', '11:00'), span('12:00', '14:30', 'BY_APPOINTMENT')];
const NIGHT = [span('20:00', '02:00')];
const ALL_DAY = [span('00:00', '24:00')];
const usual = (spans: readonly Span[] = DAY) => weekly(WORKDAYS, spans);
const reason = { nb: 'Kurs', en: 'Training' };

const SCHEDULES: Readonly<Record<string, Schedule>> = {
  'open on workdays': schedule([usual()]),
  'in two spans a day, one by appointment': schedule([usual(SPLIT)]),
  'by appointment, on that channel': schedule([usual(SPLIT)], [], 'APPOINTMENT'),
  'open past midnight': schedule([weekly(['FRIDAY', 'SATURDAY'], NIGHT), usual()], [], 'PHONE'),
  'open past midnight until a day with hours of its own': schedule([
    weekly(EVERY_DAY, [span('22:00', '01:00'), span('10:00', '12:00')]),
  ]),
  'open around the clock': schedule([weekly(EVERY_DAY, ALL_DAY)], [], 'EMERGENCY_PHONE'),
  'around the clock but one night': schedule(
    [weekly(EVERY_DAY, ALL_DAY)],
    [exception('2026-11-24', '2026-11-25', { spans: [span('22:00', '06:00', 'CLOSED')] })],
    'EMERGENCY_PHONE',
  ),
  'by appointment all day': schedule([weekly(WORKDAYS, [span('00:00', '24:00', 'BY_APPOINTMENT')])]),
  'every second week, odd and even': schedule([
    weekly(['MONDAY'], DAY, { everyWeeks: 2, cycleFrom: '2026-11-23' }),
    weekly(['TUESDAY'], SPLIT, { everyWeeks: 2, cycleFrom: '2026-11-16', validFrom: '2026-01-01' }),
    weekly(['SUNDAY'], NIGHT, { everyWeeks: 2, validFrom: '2026-11-29' }),
  ]),
  'of two seasons, one over the new year': schedule([
    usual(),
    weekly(EVERY_DAY, [span('10:00', '12:00')], { season: { from: '12-15', to: '01-06' } }),
    weekly(WORKDAYS, [span('09:00', '13:00')], { season: { from: '03-25', to: '04-08' } }),
  ]),
  'that change on a day': schedule([
    weekly(WORKDAYS, DAY, { validTo: '2026-12-01' }),
    weekly(WORKDAYS, SPLIT, { validFrom: '2026-12-01', validTo: '2027-01-04', comment: 'Ring først' }),
  ]),
  'that only begin next year': schedule([weekly(WORKDAYS, DAY, { validFrom: '2027-12-01' })]),
  'that only begin in fourteen months': schedule([weekly(WORKDAYS, DAY, { validFrom: '2028-02-01' })]),
  'of unknown times on Wednesdays': schedule([usual(), weekly(['WEDNESDAY'], [], { hoursUnknown: true })]),
  'never open': schedule([weekly(EVERY_DAY, [])]),
  'nobody has told us': schedule([]),
  'with special days': schedule(
    [usual(), weekly(['SATURDAY'], NIGHT)],
    [
      exception('2026-11-26', '2026-11-27', { reason }),
      exception('2026-11-27', '2026-11-28', { state: 'OPEN', spans: [span('10:00', '12:00')], reason }),
      exception('2026-11-30', '2026-12-01', {
        spans: [span('11:00', '12:00', 'CLOSED')],
        reason: { nb: 'Lunsj', en: null },
      }),
      exception('2026-11-21', '2026-11-22', { spans: [span('23:00', '24:00', 'CLOSED')] }),
      exception('2026-12-23', '2027-01-02', { state: 'BY_APPOINTMENT' }),
      exception('2026-12-24', '2026-12-25', { isOwn: true, state: 'OPEN', spans: [span('08:00', '10:00')] }),
      exception('2027-01-07', '2027-01-09', { hoursUnknown: true }),
      exception('2026-03-28', '2026-03-30', { state: 'OPEN', spans: [span('01:00', '05:00')] }),
    ],
  ),
  'of an office that closes down': schedule([usual()], [exception('2026-12-10', '9999-12-31', { isClosure: true })]),
};
const OFFICES: Readonly<Record<string, readonly Schedule[]>> = {
  'one reception of two is closed': [schedule([weekly(['MONDAY'], DAY)]), schedule([weekly(['TUESDAY'], SPLIT)])],
  'one of two is not known': [schedule([usual()]), schedule([])],
  'two that meet at noon': [schedule([usual([span('08:00', '12:00')])]), schedule([usual([span('12:00', '16:00')])])],
  'three of which one is by appointment': [
    schedule([usual(SPLIT)]),
    schedule([usual([span('10:00', '12:00')])]),
    schedule([weekly(EVERY_DAY, [])]),
  ],
};

const digest = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value ?? null))
    .digest('hex')
    .slice(0, 8);
/** Every third hour, seven minutes past and at the full hour. */
const instants = (from: string, days: number) =>
  Array.from({ length: days * 16 }, (_, i) =>
    new Date(Date.parse(`${from}T00:00:00Z`) + (i >> 1) * 3 * 3_600_000 + (i % 2) * 420_000).toISOString(),
  );
const statesOf = (schedules: readonly Schedule[], from: string, days: number) =>
  instants(from, days).map((at) => {
    const { schedule: about, ...answer } = officeOpeningState(schedules, at, schedules[0]!.channel);
    return [answer, about === null ? null : schedules.indexOf(about)];
  });

const OUTPUTS: Readonly<Record<string, (of: Schedule, from: string, days: number) => unknown>> = {
  states: (of, from, days) => statesOf([of], from, Math.min(days, 25)),
  next: (of, from) => nextOpening(of, `${from}T12:00:00Z`),
  days: openingHours,
  runs: toWeeklyRuns,
  'schema.org': toSchemaOrg,
  OpenStreetMap: toOpeningHoursString,
  NORG2: toNorg2,
  iCalendar: (of, from, days) => {
    const entries = [
      { schedule: of, place: null, address: null },
      { schedule: of, place: 'Mottaket', address: 'Storgata 1, 2500 Tynset' },
    ];
    return toICalendar({
      entries,
      from,
      days,
      name: 'NAV Eksempel',
      host: 'example.no',
      stamp: '2026-11-20T10:00:00Z',
    });
  },
};

/** What is right in them is held by the other tests: the outputs agree with the states, and the states with the rules. */
describe('the same hours are answered and written as in earlier versions of the program', () => {
  const windows = [
    ['2026-11-20', 60],
    ['2026-03-20', 30],
    ['2026-11-25', 1],
    ['2026-10-23', 7],
  ] as const;
  test.each(Object.keys(SCHEDULES))('hours %s', (name) => {
    const digests = Object.entries(OUTPUTS).map(([output, write]) => {
      return `${output} ${windows.map(([from, days]) => digest(write(SCHEDULES[name]!, from, days))).join(' ')}`;
    });
    expect(digests).toMatchSnapshot();
  });

  test.each(Object.keys(OFFICES))('an office: %s', (name) => {
    expect(digest(statesOf(OFFICES[name]!, '2026-11-20', 10))).toMatchSnapshot();
  });
});
