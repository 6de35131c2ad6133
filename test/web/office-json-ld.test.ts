import { describe, expect, test } from 'vitest';
import { officesJsonLd } from '../../web/pages/resident/parts/office-json-ld.ts';

type Offices = Parameters<typeof officesJsonLd>[0]['offices'];
type Day = Offices[number]['week'][number];

const day = (date: string, given: Partial<Day>): Day => ({
  date,
  channel: 'DROP_IN',
  state: 'OPEN',
  reason: null,
  reasonEnglish: null,
  reasonNynorsk: null,
  note: null,
  noteWritten: null,
  unconfirmed: false,
  spans: [{ opens: '10:00:00', closes: '14:00:00', state: 'OPEN' }],
  unknownSpans: [],
  reception: null,
  phone: null,
  ...given,
});

function hoursOf(week: readonly Day[]) {
  const office = { number: '1640', name: 'Nav Røros', website: null, phones: [], visitingAddress: null, week };
  const text = officesJsonLd({ name: 'Røros', offices: [office] as unknown as Offices });
  return (JSON.parse(text) as { '@graph': { specialOpeningHoursSpecification?: object[] }[] })['@graph'][0]
    ?.specialOpeningHoursSpecification;
}

describe('a search engine', () => {
  test('reads the hours of each day for its own date, and a closed day as closed', () => {
    const closed = day('2026-12-25', { state: 'CLOSED', spans: [] });
    expect(hoursOf([day('2026-12-24', {}), closed])).toEqual([
      {
        '@type': 'OpeningHoursSpecification',
        validFrom: '2026-12-24',
        validThrough: '2026-12-24',
        opens: '10:00',
        closes: '14:00',
      },
      {
        '@type': 'OpeningHoursSpecification',
        validFrom: '2026-12-25',
        validThrough: '2026-12-25',
        opens: '00:00',
        closes: '00:00',
      },
    ]);
  });

  test('reads a day that is open from midnight to midnight as open, and a span until midnight to its end', () => {
    const allDay = day('2026-12-28', { spans: [{ opens: '00:00:00', closes: '00:00:00', state: 'OPEN' }] });
    const evening = day('2026-12-29', { spans: [{ opens: '18:00:00', closes: '00:00:00', state: 'OPEN' }] });
    expect(hoursOf([allDay, evening])).toMatchObject([
      { opens: '00:00', closes: '23:59' },
      { opens: '18:00', closes: '00:00' },
    ]);
  });

  test('is given no hours of a day that nobody has stated, or that is not confirmed', () => {
    expect(hoursOf([day('2026-12-24', { unconfirmed: true })])).toBeUndefined();
    expect(hoursOf([day('2026-12-24', { state: 'UNKNOWN', spans: [] })])).toBeUndefined();
  });

  test('is given no hours of a phone as if one could come by', () => {
    expect(hoursOf([day('2026-12-24', { channel: 'PHONE' })])).toBeUndefined();
  });
});
