import { expect, test } from 'vitest';
import { toNorg2 } from '../../../../services/opening-hours/formats/to-norg2.ts';
import { toOpeningHoursString } from '../../../../services/opening-hours/formats/to-opening-hours-string.ts';
import { schedule, span, weekly } from '../build-schedule.ts';

test('an ordinary week in the register is seven days in their order, and no dated day', () => {
  const own = schedule([
    weekly(['WEDNESDAY'], [span('09:00', '15:00')]),
    weekly(['SATURDAY'], [span('10:00', '12:00')]),
  ]);
  expect(toNorg2(own, '2026-11-26', 21).map(({ dag, dato, fra, stengt }) => [dag, dato, fra, stengt])).toEqual([
    ['Mandag', null, null, true],
    ['Tirsdag', null, null, true],
    ['Onsdag', null, '09:00', false],
    ['Torsdag', null, null, true],
    ['Fredag', null, null, true],
    ['Lørdag', null, '10:00', false],
    ['Søndag', null, null, true],
  ]);
});

test('the week of a period is its own: what the evening before it brings is in its first day alone', () => {
  const own = schedule([
    weekly(['SUNDAY'], [span('22:00', '02:00')], { validTo: '2026-11-30' }),
    weekly(['MONDAY', 'TUESDAY'], [span('09:00', '15:00')], { validFrom: '2026-11-30', validTo: '2026-12-07' }),
  ]);
  expect(toOpeningHoursString(own, '2026-11-16', 21)).toBe(
    '2026 Nov 16-2026 Nov 29 Mo 00:00-02:00; 2026 Nov 16-2026 Nov 29 Su 22:00-02:00; 2026 Nov 30-2026 Dec 06 Mo,Tu 09:00-15:00; PH off; 2026 Nov 30 00:00-02:00,09:00-15:00',
  );
});
