import { describe, expect, test } from 'vitest';
import { zoneClock } from '../../../services/calendar/zone-clock.ts';
import { openingHours } from '../../../services/opening-hours/opening-hours.ts';
import { openingState } from '../../../services/opening-hours/opening-state.ts';
import { EVERY_DAY, exception, schedule, span, weekly } from './build-schedule.ts';

/** The spring night of 2027 is Easter night, so a source has to give that date its own hours. */
const nightly = (opens: string, closes: string) => {
  const easter = exception('2027-03-27', '2027-03-30', { state: 'OPEN', spans: [span(opens, closes)] });
  return schedule([weekly(EVERY_DAY, [span(opens, closes)])], [easter], 'EMERGENCY_PHONE');
};

describe.each([
  ['2026-03-29', '2026-03-28'],
  ['2027-03-28', '2027-03-27'],
])('the spring night of %s, when 02:00 becomes 03:00', (day, before) => {
  test('hours that begin in the skipped hour begin when the clock jumps', () => {
    const line = nightly('02:30', '05:00');
    expect(openingState(line, `${day}T01:59:00+01:00`).until).toBe(`${day}T03:00:00+02:00`);
    expect(openingState(line, `${day}T03:00:00+02:00`)).toMatchObject({
      state: 'OPEN',
      until: `${day}T05:00:00+02:00`,
    });
  });

  test('hours that end in the skipped hour end when the clock jumps', () => {
    expect(openingState(nightly('22:00', '02:30'), `${before}T23:00:00+01:00`).until).toBe(`${day}T03:00:00+02:00`);
  });

  test('hours wholly inside the skipped hour do not happen that night, though the door shows them', () => {
    const line = nightly('02:00', '03:00');
    expect(openingState(line, `${day}T01:30:00+01:00`).nextOpening).not.toContain(day);
    expect(openingHours(line, day, 1)[0]?.spans).toEqual([span('02:00', '03:00')]);
  });

  test('an evening shift is an hour shorter', () => {
    const { until } = openingState(nightly('22:00', '06:00'), `${before}T22:00:00+01:00`);
    expect(Date.parse(until as string) - Date.parse(`${before}T22:00:00+01:00`)).toBe(7 * 3_600_000);
  });
});

describe.each([
  ['2026-10-25', '2026-10-24'],
  ['2027-10-31', '2027-10-30'],
])('the autumn night of %s, when 02:00 to 03:00 comes twice', (day, before) => {
  test('hours that end in the repeated hour end the first time', () => {
    const line = nightly('22:00', '02:30');
    expect(openingState(line, `${before}T23:00:00+02:00`).until).toBe(`${day}T02:30:00+02:00`);
    expect(openingState(line, `${day}T02:15:00+01:00`).state).toBe('CLOSED');
  });

  test('hours that begin in the repeated hour begin the first time and go on through the second', () => {
    const line = nightly('02:30', '05:00');
    expect(openingState(line, `${day}T02:29:00+02:00`)).toMatchObject({
      state: 'CLOSED',
      until: `${day}T02:30:00+02:00`,
    });
    expect(openingState(line, `${day}T02:15:00+01:00`)).toMatchObject({
      state: 'OPEN',
      until: `${day}T05:00:00+01:00`,
    });
  });

  test('an evening shift is an hour longer', () => {
    const { until } = openingState(nightly('22:00', '06:00'), `${before}T22:00:00+02:00`);
    expect(Date.parse(until as string) - Date.parse(`${before}T22:00:00+02:00`)).toBe(9 * 3_600_000);
  });
});

test('from wall time to instant never goes backwards, at any minute of both nights', () => {
  const clock = zoneClock('Europe/Oslo');
  for (const day of ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31']) {
    const midnight = Date.parse(`${day}T00:00:00Z`);
    let last = Number.NEGATIVE_INFINITY;
    for (let minute = 0; minute <= 1440; minute += 1) {
      const instant = clock.instantOf(midnight + minute * 60_000);
      expect(instant).toBeGreaterThanOrEqual(last);
      expect(clock.wallOf(instant)).toBeGreaterThanOrEqual(midnight + minute * 60_000);
      last = instant;
    }
  }
});
