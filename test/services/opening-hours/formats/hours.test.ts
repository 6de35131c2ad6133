import { describe, expect, test } from 'vitest';
import { joinedHours } from '../../../../services/opening-hours/formats/hours.ts';
import { toWeeklyRuns } from '../../../../services/opening-hours/formats/to-weekly-runs.ts';
import { exception, schedule, span, weekly } from '../build-schedule.ts';

describe('stretches of a day', () => {
  const of = (from: number, to: number, state: 'OPEN' | 'BY_APPOINTMENT' | 'CLOSED') => ({ from, to, state });

  test('that touch and are alike are one; another state, a gap or a closing parts them', () => {
    expect(joinedHours([of(0, 60, 'OPEN'), of(60, 120, 'OPEN'), of(120, 180, 'OPEN')])).toEqual([of(0, 180, 'OPEN')]);
    const apart = [of(0, 60, 'OPEN'), of(60, 120, 'BY_APPOINTMENT'), of(130, 180, 'BY_APPOINTMENT')];
    expect(joinedHours(apart)).toEqual(apart);
    expect(joinedHours([of(0, 60, 'OPEN'), of(60, 70, 'CLOSED'), of(70, 80, 'OPEN')])).toHaveLength(2);
    expect(joinedHours([of(0, 60, 'CLOSED')])).toEqual([]);
  });
});

describe('weekly hours for a format that can only add', () => {
  const mondays = [weekly(['MONDAY'], [span('09:00', '15:00')])];
  /** Monday 2 November 2026 and four weeks. */
  const runs = (...args: Parameters<typeof schedule>) =>
    toWeeklyRuns(schedule(...args), '2026-11-02', 28).map(({ weekdays, opens, closes, from, through }) => [
      weekdays,
      opens,
      closes,
      from,
      through,
    ]);

  test('of weeks in a row are one run', () => {
    expect(runs(mondays)).toEqual([[[0], '09:00', '15:00', '2026-11-02', '2026-11-29']]);
  });

  test('that a closed week interrupts are two runs', () => {
    expect(runs(mondays, [exception('2026-11-09', '2026-11-10')])).toEqual([
      [[0], '09:00', '15:00', '2026-11-02', '2026-11-08'],
      [[0], '09:00', '15:00', '2026-11-16', '2026-11-29'],
    ]);
  });

  test('from midnight to midnight end a minute before it, an evening’s at midnight', () => {
    expect(runs([weekly(['MONDAY'], [span('00:00', '24:00')])])[0]!.slice(1, 3)).toEqual(['00:00', '23:59']);
    expect(runs([weekly(['MONDAY'], [span('18:00', '24:00')])])[0]!.slice(1, 3)).toEqual(['18:00', '00:00']);
  });
});
