import { expect, test } from 'vitest';
import { toOpeningHoursString } from '../../../../services/opening-hours/formats/to-opening-hours-string.ts';
import { EVERY_DAY, exception, schedule, span, WORKDAYS, weekly } from '../build-schedule.ts';

const write = (...args: Parameters<typeof schedule>) => toOpeningHoursString(schedule(...args), '2026-11-23', 100);

test('weekly hours and the public holidays', () => {
  expect(write([weekly(['MONDAY', 'FRIDAY'], [span('12:00', '14:00')])])).toBe('Mo,Fr 12:00-14:00; PH off');
  expect(write([weekly(WORKDAYS, [span('09:00', '11:30'), span('12:00', '15:00')])])).toBe(
    'Mo-Fr 09:00-11:30,12:00-15:00; PH off',
  );
});

test('by appointment is unknown with a comment, save on the appointment channel', () => {
  const rules = [weekly(WORKDAYS, [span('08:00', '15:00', 'BY_APPOINTMENT')])];
  expect(write(rules)).toBe('Mo-Fr 08:00-15:00 unknown "etter avtale"; PH off');
  expect(write(rules, [], 'APPOINTMENT')).toBe('Mo-Fr 08:00-15:00 open "etter avtale"; PH off');
});

test('a season, a closing of weeks and a short day with its reason', () => {
  const rules = [
    weekly(WORKDAYS, [span('09:00', '15:00')]),
    weekly(WORKDAYS, [span('09:00', '14:00')], { season: { from: '05-15', to: '09-15' } }),
  ];
  const short = exception('2026-12-24', '2026-12-25', {
    state: 'OPEN',
    spans: [span('09:00', '12:00')],
    reason: { nb: 'Kort dag', en: null },
  });
  expect(write(rules, [short, exception('2027-01-04', '2027-01-23')])).toBe(
    'Mo-Fr 09:00-15:00; May 15-Sep 14 Mo-Fr 09:00-14:00; PH off; 2026 Dec 24 09:00-12:00 open "Kort dag"; 2027 Jan 04-2027 Jan 22 off "Meldt stengt denne dagen"',
  );
});

test('hours that begin on a date say so, and the time before is unknown', () => {
  expect(write([weekly(['MONDAY'], [span('12:00', '14:00')], { validFrom: '2026-12-01' })])).toBe(
    '2026 Nov 23-2026 Nov 30 Mo-Su 00:00-24:00 unknown "åpningstid ikke kjent"; 2026 Dec 01-2027 Mar 02 Mo 12:00-14:00; PH off',
  );
});

test('an evening past midnight is one span, and what it brings into a holiday is written there too', () => {
  const newYear = exception('2026-12-31', '2027-01-01', {
    state: 'OPEN',
    spans: [span('20:00', '03:00')],
    reason: { nb: 'Vakt', en: null },
  });
  expect(write([weekly(['MONDAY'], [span('10:00', '12:00')])], [newYear])).toBe(
    'Mo 10:00-12:00; PH off; 2026 Dec 31 20:00-03:00 open "Vakt"; 2027 Jan 01 00:00-03:00',
  );
});

test('a day with hours of its own also says what the evening before brings, for its rule would hide it', () => {
  const evenings = weekly(['MONDAY', 'TUESDAY'], [span('18:00', '02:00')]);
  expect(write([evenings])).toBe('Mo,Tu 18:00-02:00; PH off');
  expect(write([evenings, weekly(['WEDNESDAY'], [span('10:00', '12:00')])])).toBe(
    'Mo 18:00-02:00; Tu 00:00-02:00,18:00-02:00; We 00:00-02:00,10:00-12:00; PH off',
  );
});

test('around the clock has no holidays, and a schedule that says nothing has no string', () => {
  expect(write([weekly(EVERY_DAY, [span('00:00', '24:00')])])).toBe('Mo-Su 00:00-24:00');
  expect(write([])).toBeNull();
});

test('a reason cannot break out of its quotes', () => {
  const text = write(
    [weekly(WORKDAYS, [span('09:00', '15:00')])],
    [exception('2026-12-01', '2026-12-02', { reason: { nb: 'Stengt"; 24/7 "', en: null } })],
  );
  expect(text).toBe('Mo-Fr 09:00-15:00; PH off; 2026 Dec 01 off "Stengt; 24/7"');
});

test('a season of one weekday has the hours of that weekday', () => {
  const market = weekly(['THURSDAY'], [span('10:00', '12:00')], { season: { from: '12-01', to: '12-24' } });
  expect(write([weekly(['MONDAY'], [span('09:00', '15:00')]), market])).toBe(
    'Mo 09:00-15:00; Dec 01-Dec 23 Th 10:00-12:00; PH off',
  );
});

test('the words of a closed day stay on one line', () => {
  const reason = { nb: 'Stengt\r\n"på grunn av"\u2028flytting', en: null };
  const own = schedule(
    [weekly(WORKDAYS, [span('09:00', '15:00')])],
    [exception('2026-12-23', '2026-12-24', { reason })],
  );
  expect(toOpeningHoursString(own, '2026-12-21', 5)).toContain('2026 Dec 23 off "Stengt på grunn av flytting"');
});
