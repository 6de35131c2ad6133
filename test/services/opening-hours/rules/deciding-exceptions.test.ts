import { describe, expect, test } from 'vitest';
import { toOpeningHoursString } from '../../../../services/opening-hours/formats/to-opening-hours-string.ts';
import { openingHours } from '../../../../services/opening-hours/opening-hours.ts';
import { openingState } from '../../../../services/opening-hours/opening-state.ts';
import { EXCEPTION_CLOSED, EXCEPTION_HOURS } from '../../../../services/opening-hours/reasons.ts';
import type { OpeningException } from '../../../../services/opening-hours/schedule.ts';
import { EVERY_DAY, exception, schedule, span, weekly } from '../build-schedule.ts';

const nineToThree = [weekly(EVERY_DAY, [span('09:00', '15:00')])];
const open = (from: string, to: string, opens: string, more: Partial<OpeningException> = {}) =>
  exception(from, to, { state: 'OPEN', spans: [span(opens, '20:00')], ...more });
/** When it opens on 23 December 2026, whichever of the two exceptions the source names first. */
const opensAt = (one: OpeningException, other: OpeningException) => {
  const [first, second] = [
    [one, other],
    [other, one],
  ].map((both) => openingHours(schedule(nineToThree, both), '2026-12-23', 1)[0]!.spans[0]!.opens);
  expect(second).toBe(first);
  return first;
};

describe('of two exceptions on one day', () => {
  test('the shorter decides: a day within a closing of weeks', () => {
    expect(opensAt(open('2026-12-20', '2026-12-27', '11:00'), open('2026-12-23', '2026-12-24', '12:00'))).toBe('12:00');
    expect(opensAt(open('2026-12-22', '2026-12-25', '11:00'), open('2026-12-22', '2026-12-24', '12:00'))).toBe('12:00');
  });

  test('that are equally long, the one that begins later decides', () => {
    expect(opensAt(open('2026-12-21', '2026-12-24', '11:00'), open('2026-12-22', '2026-12-25', '12:00'))).toBe('12:00');
  });

  test('the municipality’s own decides, however long it is', () => {
    const own = open('2026-12-01', '2026-12-31', '11:00', { isOwn: true });
    expect(opensAt(own, open('2026-12-23', '2026-12-24', '12:00'))).toBe('11:00');
  });
});

describe('why a day has other hours than usual', () => {
  const reasonOf = (more: Partial<OpeningException>) =>
    openingHours(schedule(nineToThree, [exception('2026-12-23', '2026-12-24', more)]), '2026-12-23', 1)[0]!.reason;

  test('is what the source says of it', () => {
    const reason = { nb: 'Kurs', en: null };
    for (const state of ['CLOSED', 'OPEN'] as const) expect(reasonOf({ state, reason })).toEqual(reason);
  });

  test('is else that the day is announced as closed, or has special hours', () => {
    expect(reasonOf({})).toBe(EXCEPTION_CLOSED);
    const open = [span('10:00', '12:00')];
    expect(reasonOf({ state: 'OPEN', spans: open })).toBe(EXCEPTION_HOURS);
    expect(reasonOf({ spans: open })).toBe(EXCEPTION_HOURS);
    expect(reasonOf({ state: 'OPEN' })).toBe(EXCEPTION_HOURS);
    expect(reasonOf({ spans: [span('10:00', '12:00', 'CLOSED')] })).toBe(EXCEPTION_HOURS);
  });
});

describe('an evening that runs past midnight into an exception', () => {
  /** Fridays from 20 to 02; Saturday 28 November 2026 is an exception. */
  const evening = [weekly(['FRIDAY'], [span('20:00', '02:00')])];
  const atOne = (saturday: Partial<OpeningException>) => {
    const own = exception('2026-11-28', '2026-11-29', saturday);
    return openingState(schedule(evening, [own], 'EMERGENCY_PHONE'), '2026-11-28T01:00:00+01:00').state;
  };

  test('ends at midnight where the day is closed, whole or outside hours of its own', () => {
    expect(atOne({})).toBe('CLOSED');
    expect(atOne({ state: 'OPEN', spans: [span('10:00', '12:00')] })).toBe('CLOSED');
  });

  test('that began by an exception runs on into a day with hours of its own, and not into one that is closed', () => {
    const eve = exception('2026-11-27', '2026-11-28', { state: 'OPEN', spans: [span('20:00', '02:00')] });
    const state = (saturday: Partial<OpeningException>) => {
      const own = exception('2026-11-28', '2026-11-29', saturday);
      return openingState(schedule([], [eve, own], 'EMERGENCY_PHONE'), '2026-11-28T01:00:00+01:00').state;
    };
    expect(state({ state: 'OPEN', spans: [span('10:00', '12:00')] })).toBe('OPEN');
    expect(state({})).toBe('CLOSED');
  });
});

test.each(EVERY_DAY.map((day, at) => [day, EVERY_DAY[(at + 1) % 7]!] as const))(
  'an evening of %s is written on %s too, where that has hours of its own',
  (day, next) => {
    const rules = [weekly([day], [span('18:00', '02:00')]), weekly([next], [span('10:00', '12:00')])];
    const text = toOpeningHoursString(schedule(rules, [], 'EMERGENCY_PHONE'), '2026-11-23', 14);
    expect(text).toContain(`${next[0]}${next[1]!.toLowerCase()} 00:00-02:00,10:00-12:00`);
  },
);

test.each(EVERY_DAY)('where %s alone hides what an evening brings, every other day writes it out too', (day) => {
  const evenings = weekly(
    EVERY_DAY.filter((one) => one !== day),
    [span('18:00', '02:00')],
  );
  const rules = [evenings, weekly([day], [span('10:00', '12:00')])];
  const text = toOpeningHoursString(schedule(rules, [], 'EMERGENCY_PHONE'), '2026-11-23', 14)!;
  const next = EVERY_DAY[(EVERY_DAY.indexOf(day) + 1) % 7]!;
  const without = text.split('; ').filter((part) => !part.startsWith('PH') && !part.includes('00:00-02:00'));
  expect(without).toEqual([`${next[0]}${next[1]!.toLowerCase()} 18:00-02:00`]);
});
