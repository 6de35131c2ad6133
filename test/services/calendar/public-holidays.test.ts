import { expect, test } from 'vitest';
import { holidaysOfYear, publicHoliday } from '../../../services/calendar/public-holidays.ts';

test('the twelve public holidays of 2026, named in both languages', () => {
  expect([...holidaysOfYear(2026)].map(([date, { nb, en }]) => [date, nb, en])).toEqual([
    ['2026-01-01', 'Første nyttårsdag', "New Year's Day"],
    ['2026-04-02', 'Skjærtorsdag', 'Maundy Thursday'],
    ['2026-04-03', 'Langfredag', 'Good Friday'],
    ['2026-04-05', 'Første påskedag', 'Easter Sunday'],
    ['2026-04-06', 'Andre påskedag', 'Easter Monday'],
    ['2026-05-01', 'Arbeidernes dag', 'Labour Day'],
    ['2026-05-14', 'Kristi himmelfartsdag', 'Ascension Day'],
    ['2026-05-17', 'Grunnlovsdagen', 'Constitution Day'],
    ['2026-05-24', 'Første pinsedag', 'Pentecost'],
    ['2026-05-25', 'Andre pinsedag', 'Whit Monday'],
    ['2026-12-25', 'Første juledag', 'Christmas Day'],
    ['2026-12-26', 'Andre juledag', 'Boxing Day'],
  ]);
});

test('short days, ordinary Sundays and days that are only marked are no public holidays', () => {
  for (const date of ['2026-12-24', '2026-12-31', '2026-04-01', '2026-02-06', '2026-06-21', '2026-03-29']) {
    expect(publicHoliday(date)).toBeNull();
  }
});

test('two holidays on one day share it', () => {
  expect(publicHoliday('2008-05-01')).toEqual({
    nb: 'Arbeidernes dag og Kristi himmelfartsdag',
    en: 'Labour Day and Ascension Day',
  });
});

test('every year that may be asked about has its eleven or twelve days', () => {
  for (const year of [1970, 1999, 2000, 2024, 2027, 2038, 2100]) {
    expect([11, 12]).toContain(holidaysOfYear(year).size);
  }
});
