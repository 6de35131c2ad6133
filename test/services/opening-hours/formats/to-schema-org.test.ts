import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDay, dayNumber } from '../../../../services/calendar/calendar-day.ts';
import { jsonForHtml, toJsonLd } from '../../../../services/opening-hours/formats/to-json-ld.ts';
import {
  type OpeningHoursSpecification,
  type SchemaOrgHours,
  toSchemaOrg,
} from '../../../../services/opening-hours/formats/to-schema-org.ts';
import { countsAsOpen } from '../../../../services/opening-hours/is-open-at.ts';
import { openingHours } from '../../../../services/opening-hours/opening-hours.ts';
import { anyDate, anySchedule } from '../any-schedule.ts';
import { exception, schedule, span, WORKDAYS, weekly } from '../build-schedule.ts';

const office = schedule(
  [weekly(['MONDAY', 'FRIDAY'], [span('12:00', '14:00')])],
  [
    exception('2026-12-24', '2026-12-25', {
      state: 'OPEN',
      spans: [span('09:00', '11:00')],
      reason: { nb: 'Kort dag', en: null },
    }),
  ],
);

test('weekly hours are weekly, exceptions and holidays are dated and outrank them', () => {
  expect(toSchemaOrg(office, '2026-12-20', 14)).toEqual({
    openingHoursSpecification: [
      {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: ['https://schema.org/Monday', 'https://schema.org/Friday'],
        opens: '12:00',
        closes: '14:00',
      },
    ],
    specialOpeningHoursSpecification: [
      {
        '@type': 'OpeningHoursSpecification',
        opens: '09:00',
        closes: '11:00',
        validFrom: '2026-12-24',
        validThrough: '2026-12-24',
        description: 'Kort dag',
      },
      {
        '@type': 'OpeningHoursSpecification',
        opens: '00:00',
        closes: '00:00',
        validFrom: '2026-12-25',
        validThrough: '2026-12-25',
        description: 'Første juledag',
      },
      {
        '@type': 'OpeningHoursSpecification',
        opens: '00:00',
        closes: '00:00',
        validFrom: '2027-01-01',
        validThrough: '2027-01-01',
        description: 'Første nyttårsdag',
      },
    ],
  });
});

test('a closing of weeks is one entry, weekends within it and all', () => {
  const closing = schedule([weekly(WORKDAYS, [span('09:00', '15:00')])], [exception('2026-07-06', '2026-07-25')]);
  expect(toSchemaOrg(closing, '2026-07-01', 40).specialOpeningHoursSpecification).toEqual([
    expect.objectContaining({ opens: '00:00', closes: '00:00', validFrom: '2026-07-06', validThrough: '2026-07-24' }),
  ]);
});

describe('the document', () => {
  const place = {
    id: 'urn:example:1640',
    name: 'NAV Eksempel',
    telephone: '+4755553333',
    address: { street: 'Eksempelgata 1', postalCode: '0001', city: 'Eksempelby' },
    url: 'https://example.no/nav',
  };
  test('is a government office with its address, its page and the hours in it', () => {
    expect(toJsonLd(place, office, '2026-12-20', 1)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'GovernmentOffice',
      '@id': 'urn:example:1640',
      name: 'NAV Eksempel',
      telephone: '+4755553333',
      url: 'https://example.no/nav',
      address: { '@type': 'PostalAddress', streetAddress: 'Eksempelgata 1', postalCode: '0001', addressCountry: 'NO' },
      specialOpeningHoursSpecification: [],
    });
  });

  test('leaves out what is not reported', () => {
    const bare = toJsonLd({ ...place, telephone: null, address: null, url: null }, office, '2026-12-20', 1);
    expect(Object.keys(bare)).not.toEqual(expect.arrayContaining(['telephone']));
    expect(Object.keys(bare).filter((key) => ['telephone', 'address', 'url'].includes(key))).toEqual([]);
  });

  test.each(['</script><script>alert(1)</script>', '<!--', '\u2028', 'a & b'])(
    'cannot end the script element that it stands in, and says the same: %s',
    (name) => {
      const text = jsonForHtml([{ name }]);
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(text)).toEqual([{ name }]);
    },
  );
  expect(jsonForHtml({ name: 'NAV' })).toBe('{\n "name": "NAV"\n}');
});

/** A reader of the vocabulary: the special entries of a date, else the weekly ones of its weekday. */
function read({ openingHoursSpecification, specialOpeningHoursSpecification }: SchemaOrgHours, date: string): string[] {
  const isValid = (one: OpeningHoursSpecification) =>
    (one.validFrom ?? '0') <= date && date <= (one.validThrough ?? '9');
  const special = specialOpeningHoursSpecification.filter(isValid);
  const weekday = calendarDay(dayNumber(date) as number).weekday;
  const ordinary = openingHoursSpecification.filter(
    (one) => isValid(one) && one.dayOfWeek?.some((name) => name.toUpperCase().endsWith(`/${weekday}`)),
  );
  return (special.length > 0 ? special : ordinary)
    .filter((one) => one.opens !== one.closes)
    .map((one) => `${one.opens}-${one.closes}`)
    .sort();
}

test('whoever reads it back sees the hours of every day, of any schedule', () => {
  fc.assert(
    fc.property(anySchedule, anyDate, (any, from) => {
      const written = toSchemaOrg(any, from, 40);
      for (const day of openingHours(any, from, 40)) {
        const hours = day.spans
          .filter((one) => countsAsOpen(any.channel, one.state))
          .map((one) =>
            one.opens === '00:00' && one.closes === '24:00'
              ? '00:00-23:59'
              : `${one.opens}-${one.closes.replace('24:00', '00:00')}`,
          );
        expect(read(written, day.date)).toEqual(hours.sort());
      }
    }),
    { numRuns: 200 },
  );
});

test('hours until midnight close at 00:00, and hours that change have their first and last days', () => {
  const own = schedule([
    weekly(['MONDAY'], [span('12:00', '24:00')], { validTo: '2026-12-01' }),
    weekly(['MONDAY'], [span('13:00', '15:00')], { validFrom: '2026-12-01' }),
  ]);
  const monday = { '@type': 'OpeningHoursSpecification', dayOfWeek: ['https://schema.org/Monday'] };
  expect(toSchemaOrg(own, '2026-11-16', 35)).toEqual({
    openingHoursSpecification: [
      { ...monday, opens: '12:00', closes: '00:00', validThrough: '2026-11-30' },
      { ...monday, opens: '13:00', closes: '15:00', validFrom: '2026-12-01' },
    ],
    specialOpeningHoursSpecification: [],
  });
});
