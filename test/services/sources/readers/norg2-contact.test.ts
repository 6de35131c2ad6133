import { describe, expect, test } from 'vitest';
import { openingHours } from '../../../../services/opening-hours/opening-hours.ts';
import { norg2Observations } from '../../../../services/sources/readers/norg2/norg2-observations.ts';
import { readNorg2Contact } from '../../../../services/sources/readers/norg2/read-norg2-contact.ts';

const address = (street: string, house: string, code: string, city: string) => ({
  type: 'stedsadresse',
  postnummer: code,
  poststed: city,
  gatenavn: street,
  husnummer: house,
  husbokstav: null,
  adresseTilleggsnavn: null,
});
const hours = (part: object) => ({
  dag: null,
  dato: null,
  fra: null,
  til: null,
  kommentar: null,
  stengt: false,
  kunTimeavtale: false,
  ...part,
});

/** The register's own shape, with the shapes of hours that mislead: unknown days, and closed with appointments. */
const office = {
  enhetNr: '0101',
  navn: 'NAV Eksempel',
  telefonnummer: '55553333',
  telefonnummerKommentar: null,
  epost: null,
  postadresse: {
    type: 'postboksadresse',
    postnummer: '1751',
    poststed: 'HALDEN',
    postboksnummer: '56',
    postboksanlegg: null,
  },
  besoeksadresse: address('Storgata', '8', '1771', 'HALDEN'),
  brukerkontakt: {
    publikumsmottak: [
      {
        besoeksadresse: address('Storgata', '8', '1771', 'HALDEN'),
        aapningstider: [hours({ dato: '2023-03-31', stengt: true, kommentar: 'Flytting' })],
        stedsbeskrivelse: 'Halden',
        adkomstbeskrivelse: null,
      },
      {
        besoeksadresse: address('Aremarkveien', '2276', '1798', 'OS I ØSTERDALEN'),
        aapningstider: [
          hours({ dag: 'Mandag' }),
          hours({ dag: 'Fredag', stengt: true, kommentar: 'Timeavtaler i tidsrommet 09.00 - 15.00.' }),
        ],
        stedsbeskrivelse: 'Holtålen',
        adkomstbeskrivelse: null,
      },
    ],
  },
};
const read = (value: unknown) => readNorg2Contact(JSON.stringify(value), 'source-office-register');
const stamp = {
  sourceId: 'source-office-register',
  retrievedAt: '2026-11-01T00:00:00Z',
  importer: { name: 'norg2-contact', version: '1' },
  origin: 'REGISTER',
  observedOn: '2026-11-01',
} as const;

describe('an office in the register', () => {
  const { rows, rejected } = read(office);
  const [first] = rows;

  test('is read with its phone in international form and its places in ordinary letters', () => {
    expect(rejected).toEqual([]);
    expect(first).toMatchObject({
      number: '0101',
      phone: '+4755553333',
      postalAddress: { street: 'Postboks 56', postalCode: '1751', city: 'Halden' },
    });
    expect(first?.receptions.map(({ id, address: place }) => [id, place?.city])).toEqual([
      ['0101-halden', 'Halden'],
      ['0101-holtalen', 'Os i Østerdalen'],
    ]);
  });

  test('a weekday without times is unknown, and "closed" beside appointments is open by appointment', () => {
    const observations = norg2Observations(first!, stamp);
    const value = (field: string) =>
      observations.find((item) => item.entityId === '0101-holtalen' && item.field === field)?.value;
    expect(value('hours.DROP_IN')).toMatchObject({
      weekly: [
        { days: ['MONDAY'], hoursUnknown: true },
        { days: ['FRIDAY'], spans: [] },
      ],
    });
    expect(value('hours.APPOINTMENT')).toMatchObject({
      weekly: [
        { days: ['FRIDAY'], spans: [{ opens: '09:00', closes: '15:00', state: 'BY_APPOINTMENT' }] },
        { hoursUnknown: true },
      ],
    });
  });

  test('its number is the switchboard’s, where the pages’ number is found too', () => {
    const phone = norg2Observations(first!, stamp).find(({ fieldGroup }) => fieldGroup === 'PHONE');
    expect(phone).toMatchObject({
      entityType: 'PHONE',
      entityId: '0101-switchboard',
      field: 'number',
      value: '+4755553333',
    });
  });

  test('what the register leaves empty is no statement', () => {
    expect(norg2Observations(first!, stamp).some(({ field }) => field === 'email')).toBe(false);
  });

  test('two readings of one delivery are the same observations', () => {
    const later = norg2Observations(read(office).rows[0]!, { ...stamp, retrievedAt: '2026-11-02T00:00:00Z' });
    expect(later.map(({ id }) => id)).toEqual(norg2Observations(first!, stamp).map(({ id }) => id));
  });
});

test('two receptions of one place get two ids', () => {
  const [one] = office.brukerkontakt.publikumsmottak;
  const twice = read({ ...office, brukerkontakt: { publikumsmottak: [one, one] } });
  expect(twice.rows[0]?.receptions.map(({ id }) => id)).toEqual(['0101-halden', '0101-halden-2']);
});

test('an office with a fault inside is rejected whole, with the place of the fault', () => {
  const reception = {
    ...office.brukerkontakt.publikumsmottak[0],
    besoeksadresse: address('Storgata', '8', '301', 'OSLO'),
  };
  const { rows, rejected } = read([
    { ...office, telefonnummer: 'ring oss', brukerkontakt: { publikumsmottak: [reception] } },
  ]);
  expect(rows).toEqual([]);
  expect(rejected.map(({ path, rule, key }) => [path, rule, key])).toEqual([
    ['telefonnummer', 'PHONE', '0101'],
    ['brukerkontakt.publikumsmottak.0.besoeksadresse.postnummer', 'LEADING_ZERO_LOST', '0101'],
  ]);
});

describe('a row of hours that cannot be read', () => {
  const withRow = (row: object | null) => {
    const aapningstider = [hours({ dag: 'Tirsdag', fra: '09:00', til: '11:00' }), row];
    const publikumsmottak = [{ ...office.brukerkontakt.publikumsmottak[0], aapningstider }];
    return read([{ ...office, brukerkontakt: { publikumsmottak } }]);
  };
  test.each([
    ['a word for a truth', hours({ dag: 'Mandag', fra: '09:00', til: '11:00', stengt: 'nei' })],
    ['an error value', hours({ dag: 'Mandag', fra: '09:00', til: '11:00', kommentar: '#REF!' })],
    ['a list for a time', hours({ dag: 'Mandag', fra: ['09:00'], til: '11:00' })],
    ['no row at all', null],
  ])('%s: the office is taken in, the row reported and its day unknown', (_, row) => {
    const { rows, rejected, omitted } = withRow(row);
    expect(rejected).toEqual([]);
    expect(omitted?.map(({ rule, key }) => [rule, key])).toEqual([[row === null ? 'DAY' : 'HOURS_ROW', '0101']]);
    const [monday, tuesday] = openingHours(rows[0]!.receptions[0]!.dropIn, '2026-11-23', 2);
    expect([monday?.state, tuesday?.state]).toEqual(['UNKNOWN', 'OPEN']);
  });

  test('a national identity number in its comment is nowhere in what is read', () => {
    const read = withRow(hours({ dag: 'Mandag', fra: '09:00', til: '11:00', kommentar: 'Spør etter 13897200001' }));
    expect(read.omitted?.map(({ rule }) => rule)).toEqual(['HOURS_ROW']);
    expect(JSON.stringify(read)).not.toContain('13897200001');
  });

  test('hours of a visit through the night are two times that have changed places: the day is unknown', () => {
    const { rows, omitted } = withRow(hours({ dag: 'Mandag', fra: '15:00', til: '09:00' }));
    expect(omitted?.map(({ rule, path }) => [rule, path])).toEqual([
      ['OVERNIGHT_VISIT', '0101 brukerkontakt.publikumsmottak.0.aapningstider.1'],
    ]);
    const [monday, tuesday] = openingHours(rows[0]!.receptions[0]!.dropIn, '2026-11-23', 2);
    expect([monday?.state, tuesday?.state]).toEqual(['UNKNOWN', 'OPEN']);
  });

  test.each<[string, object]>([
    ['a list of numbers', { dato: [2026, 12, 24], fra: [10, 0], til: [12, 30] }],
    ['milliseconds', { dato: Date.parse('2026-12-24T00:00:00+01:00'), fra: '10:00', til: '12:30' }],
  ])('days and times as programs write them, %s, are read', (_, part) => {
    const { rows, omitted } = withRow(hours(part));
    expect(omitted).toEqual([]);
    const [day] = openingHours(rows[0]!.receptions[0]!.dropIn, '2026-12-24', 1);
    expect(day?.spans).toEqual([{ opens: '10:00', closes: '12:30', state: 'OPEN' }]);
  });

  test('times that are numbers are times', () => {
    const [monday] = openingHours(
      withRow(hours({ dag: 'Mandag', fra: 9, til: 15 })).rows[0]!.receptions[0]!.dropIn,
      '2026-11-23',
      1,
    );
    expect(monday?.spans).toMatchObject([{ opens: '09:00', closes: '15:00' }]);
  });
});

test('an office without receptions is an office', () => {
  expect(read({ ...office, brukerkontakt: null }).rows[0]?.receptions).toEqual([]);
});
