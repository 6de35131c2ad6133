import { expect, test } from 'vitest';
import { toNorg2 } from '../../../../services/opening-hours/formats/to-norg2.ts';
import { toOpeningHoursString } from '../../../../services/opening-hours/formats/to-opening-hours-string.ts';
import { exception, schedule, span, weekly } from '../build-schedule.ts';

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

test('periods follow each other, in whichever order their rules are given', () => {
  const of = (validFrom: string, validTo: string, opens: string) =>
    weekly(['MONDAY'], [span(opens, '15:00')], { validFrom, validTo });
  const rules = [
    of('2026-11-30', '2026-12-07', '11:00'),
    of('2026-11-16', '2026-11-23', '09:00'),
    of('2026-11-23', '2026-11-30', '10:00'),
  ];
  expect(toOpeningHoursString(schedule(rules), '2026-11-16', 21)).toBe(
    toOpeningHoursString(schedule(rules.toReversed()), '2026-11-16', 21),
  );
  expect(toOpeningHoursString(schedule(rules), '2026-11-16', 21)).toMatch(/09:00.*10:00.*11:00/);
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

test('an evening that goes on into a day open until the next night is told without hiding that day', () => {
  const long = schedule([
    weekly(['MONDAY'], [span('18:00', '02:00')]),
    weekly(['TUESDAY'], [span('02:00', '01:00')]),
    weekly(['FRIDAY'], [span('10:00', '09:59')]),
  ]);
  expect(toOpeningHoursString(long, '2026-11-23', 30)).toContain('Tu 00:00-25:00');
  expect(toOpeningHoursString(long, '2026-11-23', 30)).toContain('Fr 10:00-09:59');
  const once = schedule(
    [weekly(['FRIDAY'], [span('10:00', '12:00')])],
    [
      exception('2026-11-23', '2026-11-24', { state: 'OPEN', spans: [span('18:00', '02:00')] }),
      exception('2026-11-24', '2026-11-25', { state: 'OPEN', spans: [span('02:00', '01:00')] }),
    ],
  );
  const rows = toNorg2(once, '2026-11-20', 14).filter(({ dato }) => dato === '2026-11-24');
  expect(rows.map(({ fra, til }) => [fra, til])).toEqual([
    ['00:00', '12:00'],
    ['12:00', '01:00'],
  ]);
});
