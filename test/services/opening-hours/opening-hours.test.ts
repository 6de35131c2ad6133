import { describe, expect, test } from 'vitest';
import { openingHours } from '../../../services/opening-hours/opening-hours.ts';
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
    reason: null,
  });
  expect(week[1]).toEqual({
    date: '2026-11-24',
    channel: 'DROP_IN',
    state: 'CLOSED',
    spans: [],
    reason: { nb: 'Ikke åpent denne dagen', en: 'Not open on this day' },
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
