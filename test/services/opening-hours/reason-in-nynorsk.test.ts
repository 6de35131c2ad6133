import { expect, test } from 'vitest';
import { holidaysOfYear } from '../../../services/calendar/public-holidays.ts';
import { shortDay } from '../../../services/calendar/short-days.ts';
import { reasonInNynorsk } from '../../../services/opening-hours/reason-in-nynorsk.ts';
import * as reasons from '../../../services/opening-hours/reasons.ts';
import type { Reason } from '../../../services/opening-hours/schedule.ts';

const fixed = Object.entries(reasons).flatMap(([name, value]) =>
  typeof value === 'function' ? [] : [[name, value as Reason] as const],
);

test.each(fixed)('%s has words in nynorsk', (_, { nb }) => {
  expect(reasonInNynorsk(nb)).not.toBeNull();
});

test('every public holiday and every day before one has a name in nynorsk, by itself and in a reason', () => {
  for (let year = 1990; year <= 2060; year += 1) {
    const shortDays = [`${year}-12-24`, `${year}-12-31`].flatMap((day) => shortDay(day) ?? []);
    for (const day of [...holidaysOfYear(year).values(), ...shortDays]) {
      expect(reasonInNynorsk(day.nb), day.nb).not.toBeNull();
      expect(reasonInNynorsk(reasons.holidayUnknown(day).nb), day.nb).toContain('inga kjelde');
      expect(reasonInNynorsk(reasons.usualHoursUnconfirmed(day).nb), day.nb).toContain('vanleg opningstid');
    }
  }
});

test.each([
  ['Skjærtorsdag', 'Skjertorsdag'],
  [
    'Julaften: vanlig åpningstid, ikke bekreftet for denne dagen',
    'Julaftan: vanleg opningstid, ikkje stadfesta for denne dagen',
  ],
  ['Kristi himmelfartsdag og Arbeidernes dag', 'Kristi himmelfartsdag og Arbeidarane sin dag'],
  ['Utenom åpningstiden', 'Utanom opningstida'],
])('%s: %s', (nb, nn) => expect(reasonInNynorsk(nb)).toBe(nn));

test('what a source wrote itself is not put into other words', () => {
  expect(reasonInNynorsk('Planleggingsdag')).toBeNull();
  expect(reasonInNynorsk('Planleggingsdag og Skjærtorsdag')).toBeNull();
  expect(reasonInNynorsk(null)).toBeNull();
});
