import { describe, expect, test } from 'vitest';
import { openingHours } from '../../../services/opening-hours/opening-hours.ts';
import { openingState } from '../../../services/opening-hours/opening-state.ts';
import { EVERY_DAY, exception, schedule, span, WORKDAYS, weekly } from './build-schedule.ts';

test('a week lists each day with its hours, and why a day differs', () => {
  const office = schedule(
    [weekly(['MONDAY', 'FRIDAY'], [span('12:00', '14:00')])],
    [exception('2026-11-27', '2026-11-28', { reason: { nb: 'Flytting', en: null } })],
  );
  const week = openingHours(office, '2026-11-23', 7);
  expect(week).toHaveLength(7);
  expect(week[0]).toEqual({
    date: '2026-11-23',
    channel: 'DROP_IN',
    state: 'OPEN',
    spans: [span('12:00', '14:00')],
    unknownSpans: [],
    reason: null,
    note: null,
    unconfirmed: false,
  });
  expect(week[1]).toEqual({
    date: '2026-11-24',
    channel: 'DROP_IN',
    state: 'CLOSED',
    spans: [],
    unknownSpans: [],
    reason: { nb: 'Ikke åpent denne dagen', en: 'Not open on this day' },
    note: null,
    unconfirmed: false,
  });
  expect(week[4]).toMatchObject({ date: '2026-11-27', state: 'CLOSED', spans: [], reason: { nb: 'Flytting' } });
});

test('the best a day offers is its state: open before by appointment', () => {
  const office = schedule([weekly(WORKDAYS, [span('08:00', '12:00', 'BY_APPOINTMENT'), span('12:00', '14:00')])]);
  expect(openingHours(office, '2026-11-24', 1)[0]).toMatchObject({ state: 'OPEN', spans: office.weekly[0]?.spans });
});

test('a closed hour is a gap in the list and never a span of it', () => {
  const office = schedule([weekly(WORKDAYS, [span('09:00', '15:00'), span('11:00', '12:00', 'CLOSED')])]);
  expect(openingHours(office, '2026-11-24', 1)[0]?.spans).toEqual([span('09:00', '11:00'), span('12:00', '15:00')]);
});

test('a public holiday is closed by name, and a day nobody speaks of is unknown', () => {
  const office = schedule([weekly(WORKDAYS, [span('09:00', '15:00')], { validTo: '2026-12-26' })]);
  expect(openingHours(office, '2026-12-25', 2).map(({ state, reason }) => [state, reason?.nb])).toEqual([
    ['CLOSED', 'Første juledag'],
    ['UNKNOWN', 'Ingen kilde oppgir åpningstidene'],
  ]);
});

test('an evening that may not run on into a holiday ends at 24:00', () => {
  const line = schedule([weekly(EVERY_DAY, [span('22:00', '02:00')])], [], 'PHONE');
  expect(openingHours(line, '2026-12-23', 2).map((day) => day.spans)).toEqual([
    [span('22:00', '02:00')],
    [span('22:00', '24:00')],
  ]);
});

test('an exception that says open all day shows the whole day', () => {
  const office = schedule([], [exception('2026-11-24', '2026-11-25', { state: 'OPEN' })]);
  expect(openingHours(office, '2026-11-24', 1)[0]).toMatchObject({ state: 'OPEN', spans: [span('00:00', '24:00')] });
});

test('by appointment at hours that no source gives has no hours', () => {
  const office = schedule(
    [weekly(['TUESDAY'], [span('00:00', '24:00', 'BY_APPOINTMENT')])],
    [exception('2026-11-25', '2026-11-26', { state: 'BY_APPOINTMENT' })],
  );
  expect(openingHours(office, '2026-11-24', 2)).toMatchObject(Array(2).fill({ state: 'BY_APPOINTMENT', spans: [] }));
});

test('of a day that is known in part, the rest is told apart from closed', () => {
  const office = schedule(
    [weekly(['MONDAY'], [], { hoursUnknown: true })],
    [exception('2026-11-23', '2026-11-24', { spans: [span('10:00', '12:00', 'CLOSED')] })],
  );
  expect(openingHours(office, '2026-11-23', 1)).toMatchObject([
    {
      state: 'UNKNOWN',
      spans: [],
      unknownSpans: [
        { opens: '00:00', closes: '10:00' },
        { opens: '12:00', closes: '24:00' },
      ],
    },
  ]);
});

test('what is left of a night after a closing stands on the date on which it begins', () => {
  const line = schedule(
    [weekly(EVERY_DAY, [span('22:00', '06:00')])],
    [exception('2026-12-10', '2026-12-11', { spans: [span('02:00', '04:00', 'CLOSED')] })],
    'EMERGENCY_PHONE',
  );
  expect(openingHours(line, '2026-12-09', 3).map((day) => day.spans)).toEqual([
    [span('22:00', '02:00')],
    [span('04:00', '06:00'), span('22:00', '06:00')],
    [span('22:00', '06:00')],
  ]);
});

describe('public holidays and the days before them', () => {
  const nights = [weekly(EVERY_DAY, [span('22:00', '06:00')])];
  test.each(['PHONE', 'EMERGENCY_PHONE'] as const)(
    'on a public holiday nobody knows whether %s is answered',
    (channel) => {
      expect(openingHours(schedule(nights, [], channel), '2026-12-25', 1)).toMatchObject([
        { state: 'UNKNOWN', spans: [], reason: { nb: 'Første juledag: ingen kilde oppgir om telefonen er åpen' } },
      ]);
    },
  );
  test.each(['DROP_IN', 'APPOINTMENT', 'APPLICATION_DELIVERY', 'PUBLIC_COMPUTER'] as const)(
    '%s is closed',
    (channel) => {
      const office = schedule([weekly(EVERY_DAY, [span('09:00', '15:00')])], [], channel);
      expect(openingHours(office, '2026-12-25', 1)).toMatchObject([
        { state: 'CLOSED', reason: { nb: 'Første juledag' } },
      ]);
    },
  );
  test('a line whose source speaks of the holiday is as the source says', () => {
    const told = schedule(nights, [exception('2026-12-25', '2026-12-26', { state: 'OPEN' })], 'EMERGENCY_PHONE');
    expect(openingHours(told, '2026-12-25', 1)).toMatchObject([{ state: 'OPEN', unconfirmed: false }]);
  });

  const office = schedule([weekly(EVERY_DAY, [span('09:00', '15:00')])]);
  test.each([
    ['2026-12-24', 'Julaften: vanlig åpningstid, ikke bekreftet for denne dagen'],
    ['2026-12-31', 'Nyttårsaften: vanlig åpningstid, ikke bekreftet for denne dagen'],
    ['2026-04-01', 'Onsdag før skjærtorsdag: vanlig åpningstid, ikke bekreftet for denne dagen'],
    ['2026-05-23', 'Pinseaften: vanlig åpningstid, ikke bekreftet for denne dagen'],
  ])('%s has the usual hours, unconfirmed', (date, nb) => {
    const [day] = openingHours(office, date, 1);
    expect(day).toMatchObject({ state: 'OPEN', spans: [span('09:00', '15:00')], unconfirmed: true, reason: { nb } });
    expect(openingState(office, `${date}T11:00:00Z`)).toMatchObject({
      state: 'OPEN',
      unconfirmed: true,
      reason: { nb },
    });
  });
  test.each(['2026-12-23', '2026-12-30', '2026-04-04', '2027-12-27'])('%s is an ordinary day', (date) => {
    expect(openingHours(office, date, 1)).toMatchObject([{ state: 'OPEN', unconfirmed: false, reason: null }]);
  });
  test('a day before a holiday that is closed anyway, or that a source speaks of, is beyond doubt', () => {
    const mondays = schedule([weekly(['MONDAY'], [span('09:00', '15:00')])]);
    expect(openingHours(mondays, '2026-12-24', 1)).toMatchObject([{ state: 'CLOSED', unconfirmed: false }]);
    const short = schedule(office.weekly, [
      exception('2026-12-24', '2026-12-25', { state: 'OPEN', spans: [span('09:00', '12:00')] }),
    ]);
    expect(openingHours(short, '2026-12-24', 1)).toMatchObject([{ state: 'OPEN', unconfirmed: false }]);
    const always = schedule([weekly(EVERY_DAY, [span('00:00', '24:00')])], [], 'EMERGENCY_PHONE');
    expect(openingHours(always, '2026-12-24', 1)).toMatchObject([{ state: 'OPEN', unconfirmed: false, reason: null }]);
  });
});

describe('input', () => {
  test.each([
    ['2026-02-30', 7, 'DATE_MALFORMED'],
    ['23.11.2026', 7, 'DATE_MALFORMED'],
    ['1969-12-31', 7, 'DATE_OUT_OF_RANGE'],
    ['2101-01-01', 7, 'DATE_OUT_OF_RANGE'],
    ['2026-11-23', 0, 'DAYS_OUT_OF_RANGE'],
    ['2026-11-23', 367, 'DAYS_OUT_OF_RANGE'],
    ['2026-11-23', 1.5, 'DAYS_OUT_OF_RANGE'],
  ])('refuses %s for %s days by the rule %s', (from, days, rule) => {
    expect(() => openingHours(schedule([]), from, days)).toThrow(expect.objectContaining({ rule }));
  });

  test('answers for the first and the last day that may be asked about', () => {
    expect(openingHours(schedule([]), '1970-01-01', 1)).toHaveLength(1);
    expect(openingHours(schedule([]), '2100-12-31', 366).at(-1)?.date).toBe('2101-12-31');
  });
});

test('what is unknown around the hours of two days belongs to each of them', () => {
  const unknown = exception('2026-11-24', '2026-11-26', { id: 'day', hoursUnknown: true });
  const morning = exception('2026-11-24', '2026-11-26', {
    id: 'morning',
    state: 'OPEN',
    spans: [span('09:00', '12:00')],
  });
  const around = [
    { opens: '00:00', closes: '09:00' },
    { opens: '12:00', closes: '24:00' },
  ];
  const days = openingHours(schedule([], [unknown, morning]), '2026-11-24', 2);
  expect(days.map(({ unknownSpans }) => unknownSpans)).toEqual([around, around]);
});
