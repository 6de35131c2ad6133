import { describe, expect, test } from 'vitest';
import { nextOpening, openingState } from '../../../services/opening-hours/opening-state.ts';
import { EVERY_DAY, exception, schedule, span, WORKDAYS, weekly } from './build-schedule.ts';

/** No words of the source beside the hours, and no doubt about the day. */
const PLAIN = { note: null, unconfirmed: false };

const dropIn = schedule([weekly(['MONDAY', 'FRIDAY'], [span('12:00', '14:00')])]);

describe('ordinary weeks', () => {
  test('open from the first minute and closed from the last: spans are half-open', () => {
    expect(openingState(dropIn, '2026-11-23T12:00:00+01:00')).toEqual({
      state: 'OPEN',
      until: '2026-11-23T14:00:00+01:00',
      nextOpening: '2026-11-27T12:00:00+01:00',
      reason: null,
      ...PLAIN,
    });
    expect(openingState(dropIn, '2026-11-23T11:59:59+01:00').state).toBe('CLOSED');
    expect(openingState(dropIn, '2026-11-23T13:59:59.999+01:00').state).toBe('OPEN');
    expect(openingState(dropIn, '2026-11-23T14:00:00+01:00')).toEqual({
      state: 'CLOSED',
      until: '2026-11-27T12:00:00+01:00',
      nextOpening: '2026-11-27T12:00:00+01:00',
      reason: { nb: 'Utenom åpningstiden', en: 'Outside opening hours' },
      ...PLAIN,
    });
  });

  test('a weekday that the list of opening days leaves out is closed', () => {
    expect(openingState(dropIn, '2026-11-24T12:30:00+01:00')).toMatchObject({
      state: 'CLOSED',
      until: '2026-11-27T12:00:00+01:00',
      reason: { en: 'Not open on this day' },
    });
  });

  test('the instant may come with any offset; the answer has the office’s own', () => {
    expect(openingState(dropIn, '2026-11-23T11:30:00Z').until).toBe('2026-11-23T14:00:00+01:00');
    expect(openingState(dropIn, '2026-07-06T06:30:00-04:00').until).toBe('2026-07-06T14:00:00+02:00');
  });

  test('lunch closing makes two spans, and the second is the next opening', () => {
    const withLunch = schedule([weekly(WORKDAYS, [span('09:00', '11:30'), span('12:00', '15:00')])]);
    expect(openingState(withLunch, '2026-11-24T10:00:00+01:00')).toMatchObject({
      until: '2026-11-24T11:30:00+01:00',
      nextOpening: '2026-11-24T12:00:00+01:00',
    });
    expect(openingState(withLunch, '2026-11-24T11:45:00+01:00')).toMatchObject({
      state: 'CLOSED',
      until: '2026-11-24T12:00:00+01:00',
    });
  });

  test('hours past midnight belong to the evening they begin', () => {
    const evening = schedule([weekly(['FRIDAY'], [span('22:00', '02:00')])], [], 'EMERGENCY_PHONE');
    expect(openingState(evening, '2026-11-28T01:59:00+01:00')).toMatchObject({
      state: 'OPEN',
      until: '2026-11-28T02:00:00+01:00',
    });
    expect(openingState(evening, '2026-11-27T01:00:00+01:00').state).toBe('CLOSED');
  });

  test('by appointment is a state of its own, and no drop-in opening', () => {
    const mixed = schedule([weekly(WORKDAYS, [span('08:00', '12:00', 'BY_APPOINTMENT'), span('12:00', '14:00')])]);
    expect(openingState(mixed, '2026-11-24T08:30:00+01:00')).toEqual({
      state: 'BY_APPOINTMENT',
      until: '2026-11-24T12:00:00+01:00',
      nextOpening: '2026-11-24T12:00:00+01:00',
      reason: { nb: 'Bare etter avtale', en: 'By appointment only' },
      ...PLAIN,
    });
  });

  test('on the appointment channel, hours by appointment are the opening', () => {
    const meetings = schedule([weekly(WORKDAYS, [span('08:00', '15:00', 'BY_APPOINTMENT')])], [], 'APPOINTMENT');
    expect(nextOpening(meetings, '2026-11-24T15:30:00+01:00')).toBe('2026-11-25T08:00:00+01:00');
    expect(nextOpening(meetings, '2026-11-24T15:30:00+01:00', 'DROP_IN')).toBeNull();
  });

  test('around the clock never changes, and public holidays are in it', () => {
    const always = schedule([weekly(EVERY_DAY, [span('00:00', '24:00')])], [], 'EMERGENCY_PHONE');
    expect(openingState(always, '2026-12-25T03:00:00+01:00')).toEqual({
      state: 'OPEN',
      until: null,
      nextOpening: null,
      reason: null,
      ...PLAIN,
    });
  });
});

describe('what no source says', () => {
  test('a schedule without rules is unknown, on holidays too', () => {
    expect(openingState(schedule([]), '2026-05-17T12:00:00+02:00')).toEqual({
      state: 'UNKNOWN',
      until: null,
      nextOpening: null,
      reason: { nb: 'Ingen kilde oppgir åpningstidene', en: 'No source gives the opening hours' },
      ...PLAIN,
    });
  });

  test('before a rule is valid and after it ended nobody knows', () => {
    const winter = schedule([
      weekly(WORKDAYS, [span('09:00', '15:00')], { validFrom: '2026-11-24', validTo: '2026-11-26' }),
    ]);
    expect(openingState(winter, '2026-11-23T12:00:00+01:00')).toMatchObject({
      state: 'UNKNOWN',
      until: '2026-11-24T00:00:00+01:00',
      nextOpening: '2026-11-24T09:00:00+01:00',
    });
    expect(openingState(winter, '2026-11-25T15:00:00+01:00')).toMatchObject({
      state: 'CLOSED',
      until: '2026-11-26T00:00:00+01:00',
      nextOpening: null,
    });
    expect(openingState(winter, '2026-11-26T00:00:00+01:00')).toMatchObject({ state: 'UNKNOWN', until: null });
  });

  test('a weekday named without times is neither open nor closed', () => {
    const partly = schedule([weekly(['MONDAY'], [], { hoursUnknown: true }), weekly(['FRIDAY'], [])]);
    expect(openingState(partly, '2026-11-23T12:00:00+01:00').state).toBe('UNKNOWN');
    expect(openingState(partly, '2026-11-27T12:00:00+01:00').state).toBe('CLOSED');
    // No hours are listed at all: that Friday is closed says nothing of Tuesday.
    expect(openingState(partly, '2026-11-24T12:00:00+01:00').state).toBe('UNKNOWN');
  });

  test('a date named without times is unknown, whatever the weekday’s hours are', () => {
    const reduced = schedule(dropIn.weekly, [
      exception('2026-11-23', '2026-11-24', { hoursUnknown: true, reason: { nb: 'Redusert bemanning', en: null } }),
    ]);
    expect(openingState(reduced, '2026-11-23T12:30:00+01:00')).toMatchObject({
      state: 'UNKNOWN',
      reason: { nb: 'Redusert bemanning' },
    });
  });
});

describe('holidays and exceptions', () => {
  const office = (...exceptions: Parameters<typeof schedule>[1][]) =>
    schedule(
      [weekly(WORKDAYS, [span('09:00', '15:00')])],
      exceptions.flatMap((list) => list ?? []),
    );

  test('a public holiday is closed, and named in both languages', () => {
    expect(openingState(office(), '2026-05-14T10:00:00+02:00')).toEqual({
      state: 'CLOSED',
      until: '2026-05-15T09:00:00+02:00',
      nextOpening: '2026-05-15T09:00:00+02:00',
      reason: { nb: 'Kristi himmelfartsdag', en: 'Ascension Day' },
      ...PLAIN,
    });
  });

  test('Christmas Eve and the Wednesday before Easter are ordinary days unless a source shortens them', () => {
    expect(openingState(office(), '2026-12-24T14:00:00+01:00').state).toBe('OPEN');
    expect(openingState(office(), '2026-04-01T14:00:00+02:00').state).toBe('OPEN');
    const short = office([exception('2026-12-24', '2026-12-25', { state: 'OPEN', spans: [span('09:00', '12:00')] })]);
    expect(openingState(short, '2026-12-24T11:59:00+01:00').state).toBe('OPEN');
    expect(openingState(short, '2026-12-24T12:00:00+01:00').state).toBe('CLOSED');
  });

  test('a source that gives the holiday its own hours is believed', () => {
    const open = office([
      exception('2026-05-14', '2026-05-15', {
        state: 'OPEN',
        spans: [span('10:00', '12:00')],
        reason: { nb: 'Vakt', en: 'On duty' },
      }),
    ]);
    expect(openingState(open, '2026-05-14T10:00:00+02:00')).toMatchObject({ state: 'OPEN', reason: { en: 'On duty' } });
  });

  test('a closing of twelve weeks holds every day of them, and a day within it may have its own hours', () => {
    const closing = office([
      exception('2026-06-01', '2026-08-24', { reason: { nb: 'Ombygging', en: 'Rebuilding' } }),
      exception('2026-07-15', '2026-07-16', { state: 'OPEN', spans: [span('10:00', '12:00')] }),
    ]);
    expect(openingState(closing, '2026-06-01T10:00:00+02:00')).toMatchObject({
      state: 'CLOSED',
      until: '2026-07-15T10:00:00+02:00',
      reason: { nb: 'Ombygging', en: 'Rebuilding' },
    });
    expect(openingState(closing, '2026-07-15T12:00:00+02:00').until).toBe('2026-08-24T09:00:00+02:00');
  });

  test('an exception that closes only some hours leaves the rest of the day as usual', () => {
    const meeting = office([
      exception('2026-11-24', '2026-11-25', {
        spans: [span('11:00', '12:30', 'CLOSED')],
        reason: { nb: 'Personalmøte', en: null },
      }),
    ]);
    expect(openingState(meeting, '2026-11-24T10:00:00+01:00')).toMatchObject({
      state: 'OPEN',
      until: '2026-11-24T11:00:00+01:00',
      reason: null,
    });
    expect(openingState(meeting, '2026-11-24T11:00:00+01:00')).toMatchObject({
      state: 'CLOSED',
      until: '2026-11-24T12:30:00+01:00',
      reason: { nb: 'Personalmøte' },
    });
  });

  test('a holiday or a closing ends at midnight what a rule began, and not what an exception began', () => {
    const nights = weekly(EVERY_DAY, [span('22:00', '02:00')]);
    expect(openingState(schedule([nights]), '2026-12-24T23:00:00+01:00').until).toBe('2026-12-25T00:00:00+01:00');
    const newYear = schedule(
      [nights],
      [exception('2026-12-31', '2027-01-01', { state: 'OPEN', spans: [span('20:00', '03:00')] })],
    );
    expect(openingState(newYear, '2026-12-31T23:00:00+01:00').until).toBe('2027-01-01T03:00:00+01:00');
  });
});

describe('seasons and every second week', () => {
  test('summer hours outrank the ordinary ones while the season lasts, every year', () => {
    const office = schedule([
      weekly(WORKDAYS, [span('08:00', '15:45')]),
      weekly(WORKDAYS, [span('08:00', '15:00')], { season: { from: '05-15', to: '09-15' } }),
    ]);
    expect(openingState(office, '2026-05-15T15:15:00+02:00').state).toBe('CLOSED');
    expect(openingState(office, '2026-09-14T15:15:00+02:00').state).toBe('CLOSED');
    expect(openingState(office, '2026-09-15T15:15:00+02:00').state).toBe('OPEN');
    expect(openingState(office, '2027-06-01T15:15:00+02:00').state).toBe('CLOSED');
  });

  test('a season may pass the new year', () => {
    const office = schedule([weekly(WORKDAYS, [span('10:00', '14:00')], { season: { from: '12-20', to: '01-10' } })]);
    expect(openingState(office, '2027-01-08T10:00:00+01:00').state).toBe('OPEN');
    expect(openingState(office, '2027-01-11T10:00:00+01:00').state).toBe('UNKNOWN');
  });

  test('every second week counts from its first week and over the new year', () => {
    const office = schedule([
      weekly(['TUESDAY'], [span('10:00', '14:00')], { everyWeeks: 2, cycleFrom: '2026-12-17' }),
    ]);
    expect(openingState(office, '2026-12-15T10:00:00+01:00').state).toBe('OPEN');
    expect(openingState(office, '2026-12-22T10:00:00+01:00').state).toBe('CLOSED');
    expect(nextOpening(office, '2026-12-30T10:00:00+01:00')).toBe('2027-01-12T10:00:00+01:00');
  });
});

describe('input', () => {
  test('answers at the first and the last instant that may be asked about', () => {
    expect(openingState(dropIn, '1970-01-01T00:00:00Z').until).toBe('1970-01-02T12:00:00+01:00');
    expect(openingState(dropIn, '2100-12-31T23:59:59Z').until).toBe('2101-01-03T12:00:00+01:00');
  });

  test.each([
    ['2026-11-23T12:30:00', 'INSTANT_WITHOUT_OFFSET'],
    ['2026-11-23', 'INSTANT_MALFORMED'],
    ['2026-02-30T12:00:00Z', 'INSTANT_MALFORMED'],
    ['1969-12-31T23:59:59Z', 'DATE_OUT_OF_RANGE'],
    ['2101-01-01T00:00:00Z', 'DATE_OUT_OF_RANGE'],
  ])('refuses %s by the rule %s and does not repeat it', (at, rule) => {
    expect(() => openingState(dropIn, at)).toThrow(expect.objectContaining({ rule, argument: ['at'] }));
    expect(() => openingState(dropIn, at)).not.toThrow(at);
  });
});

test('the first minute of a day with some closed hours is closed as the rest of its night is', () => {
  const closedHours = exception('2026-11-23', '2026-11-24', { spans: [span('12:30', '13:00', 'CLOSED')] });
  const monday = { ...dropIn, exceptions: [closedHours] };
  expect(openingState(monday, '2026-11-23T00:00:30+01:00')).toMatchObject({
    state: 'CLOSED',
    until: '2026-11-23T12:00:00+01:00',
  });
});
