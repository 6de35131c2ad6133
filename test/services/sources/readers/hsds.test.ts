import { describe, expect, test } from 'vitest';
import { readHsds } from '../../../../services/sources/readers/read-hsds.ts';

const service = {
  id: 'ac148810-d857-441c-9679-408f346de14b',
  name: 'Økonomisk rådgivning',
  status: 'active',
  description: 'Hjelp til budsjett.',
  url: 'https://example.no/rad',
  email: 'Post@example.no',
  organization: { id: 'org-1', name: 'Eksempel kommune' },
  last_modified: '2026-10-01T08:00:00Z',
  assured_date: '2026-11-01',
  phones: [{ id: 'p1', number: '55 55 33 33', type: 'voice', description: 'Sentralbord' }],
  schedules: [{ id: 's1', freq: 'WEEKLY', byday: 'MO,FR', opens_at: '12:00', closes_at: '14:00:00', valid_from: null }],
  service_at_locations: [
    {
      id: 'sal1',
      location: {
        id: 'l1',
        name: 'Rådhuset',
        addresses: [{ id: 'a1', address_1: 'Eksempelgata 1', city: 'Eksempelby', postal_code: '0001', country: 'NO' }],
      },
    },
  ],
};
const read = (part: object = {}) => readHsds(JSON.stringify([{ ...service, ...part }]));
const faults = (part: object) => read(part).rejected.map(({ path, rule }) => [path, rule]);

describe('a service in Open Referral’s format', () => {
  test('is read with its phones, hours and places', () => {
    expect(read().rows[0]).toMatchObject({
      name: 'Økonomisk rådgivning',
      email: 'post@example.no',
      observedOn: '2026-11-01',
      phones: [{ number: '+4755553333', comment: 'Sentralbord' }],
      hours: [{ days: ['MONDAY', 'FRIDAY'], opens: '12:00', closes: '14:00', everyWeeks: 1 }],
      places: [{ name: 'Rådhuset', address: { street: 'Eksempelgata 1', postalCode: '0001', city: 'Eksempelby' } }],
    });
  });

  test('comes as a list, as a page of a list, or alone', () => {
    expect(readHsds(JSON.stringify({ total_items: 1, contents: [service] })).rows).toEqual(read().rows);
    expect(readHsds(JSON.stringify(service)).rows).toEqual(read().rows);
  });

  test('holds to the day of its schedule’s until, that day among them, or to an earlier end', () => {
    const until = (more: object) =>
      read({ schedules: [{ ...service.schedules[0], ...more }] }).rows[0]?.hours[0]?.validTo;
    expect(until({ until: '2026-12-31' })).toBe('2027-01-01');
    expect(until({ until: '2026-12-31', valid_to: '2026-12-24' })).toBe('2026-12-24');
    expect(until({})).toBeNull();
  });

  const left = (part: object) => {
    const { rows, omitted = [] } = read(part);
    return [rows.length, omitted.map(({ path, rule }) => [path, rule])];
  };

  test('hours that are no plain weekly hours are left out and reported rather than widened; the service is taken in', () => {
    const [schedule] = service.schedules;
    const monthly = { ...schedule, freq: 'MONTHLY' };
    expect(left({ schedules: [{ ...schedule, byday: '1MO' }] })).toEqual([1, [['schedules.0.byday', 'MONTHLY']]]);
    expect(left({ schedules: [{ ...monthly, byday: '1MO,3MO' }] })).toEqual([1, [['schedules.0.freq', 'MONTHLY']]]);
    expect(left({ schedules: [{ ...schedule, byday: 'mandag' }] })).toEqual([
      1,
      [['schedules.0.byday', 'WRONG_VALUE']],
    ]);
    expect(left({ schedules: [{ ...schedule, interval: 2 }] })).toEqual([1, [['schedules.0.dtstart', 'MISSING']]]);
    for (const narrowing of [{ byweekno: '1,3' }, { bymonthday: 1 }, { byyearday: '15' }, { count: 4 }]) {
      const [name] = Object.keys(narrowing);
      expect(left({ schedules: [{ ...schedule, ...narrowing }] })).toEqual([
        1,
        [[`schedules.0.${name}`, 'RECURRENCE']],
      ]);
    }
    const secondWeeks = { ...schedule, interval: 2, dtstart: '2026-11-23' };
    expect(left({ schedules: [{ ...secondWeeks, wkst: 'SU' }] })).toEqual([1, [['schedules.0.wkst', 'RECURRENCE']]]);
    expect(left({ schedules: [{ ...secondWeeks, wkst: 'MO', byweekno: null, count: '' }] })).toEqual([1, []]);
    expect(left({ schedules: [{ ...schedule, timezone: -5 }] })).toEqual([1, [['schedules.0.timezone', 'TIME_ZONE']]]);
    expect(left({ schedules: [{ ...schedule, closes_at: '12:00' }] })).toEqual([
      1,
      [['schedules.0.closes_at', 'SPAN']],
    ]);
    expect(left({ schedules: [monthly, schedule, monthly] })).toEqual([
      1,
      [
        ['schedules.0.freq', 'MONTHLY'],
        ['schedules.2.freq', 'MONTHLY'],
      ],
    ]);
    expect(read({ schedules: [monthly, schedule, monthly] }).rows[0]?.hours).toHaveLength(1);
  });

  test.each([
    ['09:00+01:00', '09:00'],
    ['09:00+02:00', '09:00'],
    ['08:00Z', '09:00'],
    ['9:00', '09:00'],
  ])('%s, as the format asks for times, is %s on the wall', (opens_at, opens) => {
    const [schedule] = service.schedules;
    expect(read({ schedules: [{ ...schedule, opens_at }] }).rows[0]?.hours).toMatchObject([{ opens }]);
  });

  const weekly = { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '15:00' };
  const hoursOf = (part: object) => {
    const { rows, omitted = [] } = read({ schedules: [{ ...weekly, ...part }], service_at_locations: [] });
    return { hours: rows[0]?.hours.length, left: omitted.map(({ path, rule }) => [path, rule]) };
  };

  test.each<[string, object]>([
    ['the zone’s name', { timezone: 'Europe/Oslo' }],
    ['the offset', { timezone: '+01:00' }],
    ['small letters', { freq: 'weekly', byday: 'mo, fr' }],
    ['a list of weekdays', { byday: ['MO', 'FR'] }],
    ['a number as text', { interval: '1' }],
    ['a period', { valid_from: '2026-12-01', valid_to: '2027-01-01' }],
  ])('weekly hours with %s are read', (_, part) => {
    expect(hoursOf(part)).toEqual({ hours: 1, left: [] });
  });

  test.each<[string, object, string]>([
    ['valid_to', { valid_from: '2026-12-31', valid_to: '2026-12-01' }, 'PERIOD'],
    ['timezone', { timezone: 'America/New_York' }, 'TIME_ZONE'],
    ['exdate', { exdate: '2026-12-24' }, 'RECURRENCE'],
    ['byhour', { byhour: 9 }, 'RECURRENCE'],
    ['interval', { interval: '3' }, 'WRONG_VALUE'],
  ])('weekly hours with a %s that narrows or contradicts them are left out', (member, part, rule) => {
    expect(hoursOf(part)).toEqual({ hours: 0, left: [[`schedules.0.${member}`, rule]] });
  });

  test('of phones those that somebody answers are taken in, as number or text, and an extension is told', () => {
    const phones = [
      { number: 55_553_333, extension: 12, type: 'voice' },
      { number: '"55 55 33 34"', type: 'Cell' },
      { number: '55553335', type: 'Fax' },
    ];
    const { rows, omitted = [] } = read({ phones, service_at_locations: [] });
    expect(rows[0]?.phones).toMatchObject([
      { number: '+4755553333', extension: '12' },
      { number: '+4755553334', extension: null },
    ]);
    expect(omitted.map(({ path, rule }) => [path, rule])).toEqual([['phones.2.type', 'WRONG_VALUE']]);
  });

  test('a time of another country is left out', () => {
    const [schedule] = service.schedules;
    expect(left({ schedules: [{ ...schedule, opens_at: '09:00-05:00' }] })).toEqual([
      1,
      [['schedules.0.opens_at', 'TIME_ZONE']],
    ]);
  });

  test.each([['"55 55 33 33"'], ['(+47) 55 55 33 33'], ['Tlf.: 55.55.33.33']])('%s is a phone number', (number) => {
    expect(read({ phones: [{ number }] }).rows[0]?.phones).toMatchObject([{ number: '+4755553333' }]);
  });

  test('two numbers in one field are two numbers', () => {
    const { rows } = read({ phones: [{ number: '55553333, 55553334', description: 'Vakt' }] });
    expect(rows[0]?.phones).toMatchObject([
      { number: '+4755553333', comment: 'Vakt' },
      { number: '+4755553334', comment: 'Vakt' },
    ]);
  });

  test('a broken web address, phone or status is told by its place', () => {
    expect(faults({ url: 'javascript:alert(1)', status: 'open', phones: [{ number: 'x' }] })).toEqual([
      ['status', 'WRONG_VALUE'],
      ['url', 'URL'],
      ['phones.0.number', 'PHONE'],
    ]);
    expect(left({ url: 'javascript:alert(1)', phones: [{ number: 'x' }] })).toEqual([
      1,
      [
        ['url', 'URL'],
        ['phones.0.number', 'PHONE'],
      ],
    ]);
  });
});
