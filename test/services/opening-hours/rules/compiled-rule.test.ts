import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../../services/calendar/calendar-day.ts';
import type { Weekday } from '../../../../services/calendar/date-time.ts';
import { compileException, compileRule, minuteSpans } from '../../../../services/opening-hours/rules/compiled-rule.ts';
import { EVERY_DAY, exception, span, WORKDAYS, weekly } from '../build-schedule.ts';

describe('a span of hours', () => {
  const minutes = (opens: string, closes: string) =>
    minuteSpans([span(opens, closes)]).map(({ from, to }) => [from, to]);
  test.each([
    ['in the day', '09:00', '15:30', [[540, 930]]],
    ['to midnight', '09:00', '24:00', [[540, 1440]]],
    ['the whole day', '00:00', '24:00', [[0, 1440]]],
    ['past midnight', '20:00', '02:00', [[1200, 1560]]],
    ['to midnight, written as the next day’s', '20:00', '00:00', [[1200, 1440]]],
    ['one minute short of a day', '00:01', '00:00', [[1, 1440]]],
    ['the last minute', '23:59', '24:00', [[1439, 1440]]],
    ['without length', '09:00', '09:00', []],
    ['that opens when the day is over', '24:00', '02:00', []],
    ['that opens at no time', '25:00', '10:00', []],
    ['that closes at no time', '09:00', 'late', []],
  ])('%s', (_, opens, closes, expected) => expect(minutes(opens, closes)).toEqual(expected));
});

describe('a weekly rule', () => {
  const allDay = [span('00:00', '24:00')];
  const isAround = (more: Parameters<typeof weekly>[2] = {}, spans = allDay, days: readonly Weekday[] = EVERY_DAY) =>
    compileRule(weekly(days, spans, more)).aroundTheClock;

  test('is around the clock where every hour of every day of every week is open, and in no other case', () => {
    expect(isAround()).toBe(true);
    expect(isAround({}, allDay, WORKDAYS)).toBe(false);
    expect(isAround({ everyWeeks: 2, cycleFrom: '2026-01-05' })).toBe(false);
    expect(isAround({ season: { from: '06-01', to: '09-01' } })).toBe(false);
    expect(isAround({}, [span('00:01', '24:00')])).toBe(false);
    expect(isAround({}, [span('00:00', '23:59')])).toBe(false);
    expect(isAround({}, [span('00:00', '24:00', 'BY_APPOINTMENT')])).toBe(false);
    expect(isAround({}, [...allDay, span('10:00', '11:00', 'CLOSED')])).toBe(false);
    expect(isAround({}, [])).toBe(false);
  });

  test('holds for ever in both directions where nothing bounds it', () => {
    const { from, to } = compileRule(weekly(WORKDAYS, allDay));
    expect([from, to]).toEqual([-Infinity, Infinity]);
    const bounded = compileRule(weekly(WORKDAYS, allDay, { validFrom: '2026-01-01', validTo: '2026-02-01' }));
    expect([bounded.from, bounded.to]).toEqual([dayNumber('2026-01-01'), dayNumber('2026-02-01')]);
  });

  test('of every second week counts from its cycle, else from its first day, Monday to Sunday', () => {
    const parity = (more: Parameters<typeof weekly>[2]) =>
      compileRule(weekly(WORKDAYS, allDay, { everyWeeks: 2, ...more })).parity;
    const monday = parity({ cycleFrom: '2026-11-23' });
    expect([0, 1]).toContain(monday);
    expect(parity({ cycleFrom: '2026-11-29' })).toBe(monday);
    expect(parity({ cycleFrom: '2026-11-30' })).toBe(1 - monday!);
    expect(parity({ cycleFrom: '2026-11-22' })).toBe(1 - monday!);
    expect(parity({ validFrom: '2026-11-25' })).toBe(monday);
    expect(parity({ validFrom: '2026-11-30', cycleFrom: '2026-11-25' })).toBe(monday);
    expect(parity({ cycleFrom: '1970-01-01' })).toBe(parity({}));
    expect(parity({ cycleFrom: '1970-01-05' })).toBe(1 - parity({})!);
    expect(parity({ everyWeeks: 1, cycleFrom: '2026-11-23' })).toBeNull();
  });
});

describe('a special day', () => {
  test('closes hours only where all of its hours are closed, and it has some', () => {
    const closes = (...spans: ReturnType<typeof span>[]) =>
      compileException(exception('2026-11-24', '2026-11-25', { spans })).closesHoursOnly;
    expect(closes(span('10:00', '11:00', 'CLOSED'))).toBe(true);
    expect(closes(span('10:00', '11:00', 'CLOSED'), span('12:00', '13:00'))).toBe(false);
    expect(closes()).toBe(false);
  });

  test('is the owner’s own where that is said, and gives a reason where there is one', () => {
    const of = (more: Parameters<typeof exception>[2]) => compileException(exception('2026-11-24', '2026-11-25', more));
    expect([of({ isOwn: true }).isOwn, of({ isOwn: false }).isOwn, of({}).isOwn]).toEqual([true, false, false]);
    expect([of({ reason: { nb: ' ', en: null } }).reason, of({ reason: { nb: 'Kurs', en: null } }).reason?.nb]).toEqual(
      [null, 'Kurs'],
    );
  });
});
