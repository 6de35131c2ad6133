import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../services/calendar/calendar-day.ts';
import { openingState } from '../../../../services/opening-hours/opening-state.ts';
import type { Schedule } from '../../../../services/opening-hours/schedule.ts';
import { EVERY_DAY, exception, schedule, span, weekly } from '../build-schedule.ts';

const stateAt = (own: Schedule, local: string) => openingState(own, `${local}:00+01:00`).state;

describe('every second week', () => {
  const own = schedule([
    weekly(['MONDAY', 'SUNDAY'], [span('09:00', '15:00')], { everyWeeks: 2, cycleFrom: '2026-11-25' }),
  ]);
  test('is the week that its first day lies in, from Monday to Sunday, and each second one after and before it', () => {
    const open = ['2026-11-23', '2026-11-29', '2026-12-07', '2026-12-13', '2026-11-09'];
    const closed = ['2026-11-30', '2026-12-06', '2026-11-16', '2026-11-22', '2026-12-14'];
    expect(open.filter((day) => stateAt(own, `${day}T10:00`) !== 'OPEN')).toEqual([]);
    expect(closed.filter((day) => stateAt(own, `${day}T10:00`) !== 'CLOSED')).toEqual([]);
  });
});

test('hours count in whatever order a source gives them', () => {
  const own = schedule([weekly(EVERY_DAY, [span('13:00', '15:00'), span('08:00', '09:00'), span('10:00', '11:00')])]);
  const at = openingState(own, '2026-11-23T08:30:00+01:00');
  expect([at.state, at.until]).toEqual(['OPEN', '2026-11-23T09:00:00+01:00']);
  expect(openingState(own, '2026-11-23T09:30:00+01:00').nextOpening).toBe('2026-11-23T10:00:00+01:00');
  expect(stateAt(own, '2026-11-23T14:00')).toBe('OPEN');
});

test('an office with more rules than a pattern holds is answered like the others', () => {
  const weeks = Array.from({ length: 50 }, (_, index) => addDays('2026-01-05', index * 7));
  const own = schedule(
    weeks.map((from, index) =>
      weekly(['WEDNESDAY'], [span(index % 2 === 0 ? '08:00' : '10:00', '12:00')], {
        validFrom: from,
        validTo: addDays(from, 7),
      }),
    ),
  );
  expect(weeks.map((day) => stateAt(own, `${addDays(day, 2)}T08:30`))).toEqual(
    weeks.map((_, index) => (index % 2 === 0 ? 'OPEN' : 'CLOSED')),
  );
});

test('of two special rows of one day, one that closes an hour does not take the hours of the other', () => {
  const day = ['2026-12-10', '2026-12-11'] as const;
  const own = schedule(
    [weekly(EVERY_DAY, [span('09:00', '15:00')])],
    [
      exception(...day, { state: 'OPEN', spans: [span('10:00', '18:00')] }),
      exception(...day, { spans: [span('12:00', '13:00', 'CLOSED')] }),
    ],
  );
  expect(['09:30', '11:00', '12:30', '17:00'].map((time) => stateAt(own, `2026-12-10T${time}`))).toEqual([
    'CLOSED',
    'OPEN',
    'CLOSED',
    'OPEN',
  ]);
});

test('the first instant that computers count from is answered like the others', () => {
  const own = schedule([weekly(EVERY_DAY, [span('00:00', '24:00')])]);
  expect(stateAt(own, '1970-01-01T01:00')).toBe('OPEN');
});

test('a day that is closed without a reason says that it was reported closed, not that it is out of hours', () => {
  const own = schedule([weekly(EVERY_DAY, [span('09:00', '15:00')])], [exception('2026-12-10', '2026-12-11')]);
  expect(openingState(own, '2026-12-10T10:00:00+01:00').reason?.nb).toBe('Meldt stengt denne dagen');
});
