import { describe, expect, test } from 'vitest';
import { possibleDates, readDate, readTime, readWeekdays } from '../../../services/calendar/norwegian-words.ts';

const WORKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];

describe('weekdays as people write them', () => {
  test.each([
    ['mandag til og med fredag', WORKDAYS],
    ['man t. o. m. fre', WORKDAYS],
    ['hver mandag og hver lørdag', ['MONDAY', 'SATURDAY']],
    ['man,lør,', ['MONDAY', 'SATURDAY']],
    ['hverdager og lørdag', [...WORKDAYS, 'SATURDAY']],
    ['kvardagar, laurdag', [...WORKDAYS, 'SATURDAY']],
    ['man & ons', ['MONDAY', 'WEDNESDAY']],
    ['fredag og helg', ['FRIDAY', 'SATURDAY', 'SUNDAY']],
    ['alle hverdager', WORKDAYS],
    ['hver dag', [...WORKDAYS, 'SATURDAY', 'SUNDAY']],
    ['man. ons. fre.', ['MONDAY', 'WEDNESDAY', 'FRIDAY']],
    ['man-tir og tors', ['MONDAY', 'TUESDAY', 'THURSDAY']],
  ])('%s', (text, days) => expect(readWeekdays(text)).toEqual(days));

  test.each([
    'fre-man',
    'partallsuker',
    'alle dager unntatt søndag',
    'første mandag i måneden',
    'mon-fri',
    '1-5',
    'ukedager',
    '',
  ])('%s is not guessed at', (text) => expect(readWeekdays(text)).toBeNull());
});

describe('days as people write them', () => {
  test.each([
    ...['1.desember 2026', '1. des. 2026', '1 desember 2026', '01.12.2026', '1. 12. 2026', '2026-12-01'],
    ...['tirsdag 1. desember 2026', 'tirs. 01.12.2026', '2026.12.01', '2026/12/01', '20261201'],
  ])('%s', (text) => expect(readDate(text)).toBe('2026-12-01'));

  test.each([
    '1. marsipan 2026',
    '1. de 2026',
    '1. desimal 2026',
    '31.02.2026',
    '1.12.26',
    '01/12/2026',
    '46357',
    '01-12-2026',
    'onsdag 1. desember 2026',
  ])('%s is not guessed at', (text) => expect(readDate(text)).toBeNull());
});

test.each([
  '2026-12-01T00:00:00+01:00',
  '2026-11-30T23:00:00Z',
  '2026-11-30T23:00:00.000Z',
  '2026-12-01T00:00:00.000',
  '2026-12-01T00:00+0100',
])('%s is the midnight of 1 December', (text) => expect(readDate(text)).toBe('2026-12-01'));

test('an instant within a day, or the midnight of another winter, is no date', () => {
  expect(readDate('2026-12-01T12:00:00Z')).toBeNull();
  expect(readDate('2026-07-01T00:00:00+01:00')).toBeNull();
  expect(readDate('2026-06-30T22:00:00Z')).toBe('2026-07-01');
});

test.each([
  ['1/12/2026', ['2026-12-01', '2026-01-12']],
  ['01.12.26', ['2026-12-01', '2026-01-12']],
  ['24/12-2026', ['2026-12-24']],
  ['12/24/2026', ['2026-12-24']],
  ['20261224', ['2026-12-24']],
  ['2026-12-1', ['2026-12-01']],
  ['2026/12/24', ['2026-12-24']],
  ['24.12.2026', ['2026-12-24']],
  ['julaften', []],
  ['31.02.2026', []],
])('%s may be %j', (text, dates) => expect(possibleDates(text)).toEqual(dates));

test.each([
  ['0.375', '09:00'],
  ['0,375', '09:00'],
  ['0.645833333333333', '15:30'],
  ['0.5', '12:00'],
  ['0.30', '00:30'],
])('%s, which a spreadsheet made of a time, is %s', (text, time) => expect(readTime(text)).toBe(time));

test.each(['9,5', '0.25', '0,3751', '9 AM', '12.0', '9-10', '24.30', '9:60', 'halv ni'])('%s is no time', (text) =>
  expect(readTime(text)).toBeNull(),
);
