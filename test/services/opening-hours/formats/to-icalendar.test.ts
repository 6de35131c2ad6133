import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarFeed, toICalendar } from '../../../../services/opening-hours/formats/to-icalendar.ts';
import { CHANNELS } from '../../../../services/opening-hours/schedule.ts';
import { anyDate, anySchedule } from '../any-schedule.ts';
import { EVERY_DAY, exception, schedule, span, WORKDAYS, weekly } from '../build-schedule.ts';

const office = schedule(
  [weekly(WORKDAYS, [span('09:00', '15:00')])],
  [exception('2026-12-23', '2026-12-24', { reason: { nb: 'Flytting', en: null } })],
);
const feed = (more: Partial<CalendarFeed> = {}): CalendarFeed => ({
  name: 'NAV Eksempel',
  host: 'example.no',
  entries: [{ schedule: office, place: null, address: null }],
  from: '2026-12-23',
  days: 4,
  stamp: '2026-11-22T10:00:00+01:00',
  ...more,
});
const lines = (text: string, name: string) => text.split('\r\n').filter((line) => line.startsWith(name));

describe('a feed', () => {
  test('has an event for the open hours in UTC, and a closed day where an exception or a holiday takes them away', () => {
    const text = toICalendar(feed());
    expect(lines(text, 'UID:')).toEqual([
      'UID:example-schedule.2026-12-23.closed@example.no',
      'UID:example-schedule.2026-12-24.0900@example.no',
      'UID:example-schedule.2026-12-25.closed@example.no',
    ]);
    expect(lines(text, 'SUMMARY')[1]).toBe('SUMMARY:Uten timeavtale: åpent (ikke bekreftet for denne dagen)');
    expect(lines(text, 'DTSTART')).toEqual([
      'DTSTART;VALUE=DATE:20261223',
      'DTSTART:20261224T080000Z',
      'DTSTART;VALUE=DATE:20261225',
    ]);
    expect(lines(text, 'SUMMARY')[0]).toBe('SUMMARY:Uten timeavtale: stengt (Flytting)');
    expect(lines(text, 'DTSTAMP')).toEqual(Array(3).fill('DTSTAMP:20261122T090000Z'));
  });

  test('has one event for days in a row that are closed for the same reason', () => {
    const moved = schedule(office.weekly, [
      exception('2026-12-21', '2026-12-24', { reason: { nb: 'Flytting', en: null } }),
      exception('2026-12-24', '2026-12-25', { reason: { nb: 'Kurs', en: null } }),
    ]);
    const entries = [{ schedule: moved, place: null, address: null }];
    const text = toICalendar(feed({ entries, from: '2026-12-21', days: 4 }));
    expect(lines(text, 'SUMMARY')).toEqual([
      'SUMMARY:Uten timeavtale: stengt (Flytting)',
      'SUMMARY:Uten timeavtale: stengt (Kurs)',
    ]);
    expect(lines(text, 'DTEND')).toEqual(['DTEND;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261225']);
  });

  test('is an hour longer in the autumn night', () => {
    const nights = schedule([weekly(EVERY_DAY, [span('22:00', '06:00')])], [], 'EMERGENCY_PHONE');
    const text = toICalendar(
      feed({ entries: [{ schedule: nights, place: 'Vakta', address: null }], from: '2026-10-24', days: 1 }),
    );
    expect(lines(text, 'DTSTART')).toEqual(['DTSTART:20261024T200000Z']);
    expect(lines(text, 'DTEND')).toEqual(['DTEND:20261025T050000Z']);
  });

  test('says how often to look again, and where the place is', () => {
    const text = toICalendar(
      feed({ entries: [{ schedule: office, place: null, address: 'Kjerkgata 15, 7374 Røros' }] }),
    );
    expect(lines(text, 'REFRESH-INTERVAL')).toEqual(['REFRESH-INTERVAL;VALUE=DURATION:PT6H']);
    expect(lines(text, 'X-PUBLISHED-TTL')).toEqual(['X-PUBLISHED-TTL:PT6H']);
    expect(lines(text, 'LOCATION')).toEqual(Array(3).fill('LOCATION:Kjerkgata 15\\, 7374 Røros'));
  });

  test('names the channel of each event, also for programs', () => {
    const entries = CHANNELS.map((channel) => ({
      schedule: { ...office, id: channel, channel },
      place: null,
      address: null,
    }));
    const text = toICalendar(feed({ entries, days: 1, from: '2026-12-22' }));
    expect(new Set(lines(text, 'CATEGORIES')).size).toBe(6);
    expect(new Set(lines(text, 'SUMMARY').map((line) => line.split(': ')[0])).size).toBe(6);
  });

  test('of hours that nobody knows says so, in one event for all of the days', () => {
    const text = toICalendar(feed({ entries: [{ schedule: schedule([]), place: null, address: null }], days: 30 }));
    expect(lines(text, 'DT')).toEqual([
      'DTSTAMP:20261122T090000Z',
      'DTSTART;VALUE=DATE:20261223',
      'DTEND;VALUE=DATE:20270122',
    ]);
    expect(lines(text, 'SUMMARY')).toEqual(['SUMMARY:Uten timeavtale: åpningstid ikke kjent']);
  });

  test('of a day that is by appointment without hours has no hours', () => {
    const meetings = schedule([
      weekly(['TUESDAY'], [span('00:00', '24:00', 'BY_APPOINTMENT')], { comment: 'Ring først' }),
    ]);
    const text = toICalendar(
      feed({ entries: [{ schedule: meetings, place: null, address: null }], from: '2026-12-15' }),
    );
    expect(lines(text, 'DTSTART')).toEqual(['DTSTART;VALUE=DATE:20261215']);
    expect(text).toContain('SUMMARY:Uten timeavtale: bare etter avtale\\, klokkeslett ikke oppgitt');
    expect(text).toContain('Ring først');
  });

  test('calls meetings meetings', () => {
    const meetings = schedule([weekly(WORKDAYS, [span('08:00', '09:00', 'BY_APPOINTMENT')])], [], 'APPOINTMENT');
    expect(toICalendar(feed({ entries: [{ schedule: meetings, place: null, address: null }] }))).toContain(
      'SUMMARY:Timeavtaler: møter etter avtale',
    );
  });

  test('says where hours are by appointment only', () => {
    const meetings = schedule([weekly(WORKDAYS, [span('08:00', '09:00', 'BY_APPOINTMENT')])]);
    expect(toICalendar(feed({ entries: [{ schedule: meetings, place: 'Rådhuset', address: null }] }))).toContain(
      'SUMMARY:Uten timeavtale\\, Rådhuset: bare etter avtale',
    );
  });

  test('cannot be broken by what a source wrote', () => {
    const closed = schedule(office.weekly, [
      exception('2026-12-23', '2026-12-24', { reason: { nb: 'a\r\nEND:VCALENDAR;b,c', en: null } }),
    ]);
    const text = toICalendar(feed({ entries: [{ schedule: closed, place: null, address: null }] }));
    expect(lines(text, 'END:VCALENDAR')).toHaveLength(1);
  });

  test('of equal input has equal bytes, each UID once, and lines of at most 75 octets', () => {
    fc.assert(
      fc.property(anySchedule, anyDate, (any, from) => {
        const input = feed({
          entries: [{ schedule: any, place: 'Mottaket på torget', address: null }],
          from,
          days: 30,
        });
        const text = toICalendar(input);
        expect(toICalendar(structuredClone(input))).toBe(text);
        const uids = lines(text, 'UID:');
        expect(new Set(uids).size).toBe(uids.length);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
      { numRuns: 50 },
    );
  });

  test('refuses a stamp without offset', () => {
    expect(() => toICalendar(feed({ stamp: '2026-11-22T10:00:00' }))).toThrow(
      expect.objectContaining({ rule: 'INSTANT_WITHOUT_OFFSET', argument: ['stamp'] }),
    );
  });
});

test('a name, an address or words with line ends of any kind begin no line of their own', () => {
  const text = 'NAV </script>\u2028x\u0085y\r\nBEGIN:VEVENT\rDTSTART:1; Os, og \\';
  const closed = schedule(
    [weekly(EVERY_DAY, [span('09:00', '15:00')], { comment: text })],
    [exception('2026-12-23', '2026-12-24', { reason: { nb: text, en: null } })],
  );
  const calendar = toICalendar(feed({ name: text, entries: [{ schedule: closed, place: text, address: text }] }));
  const folded = calendar.replaceAll('\r\n ', '');
  expect(folded.split('\r\n').filter((line) => line.startsWith('BEGIN:VEVENT'))).toHaveLength(4);
  expect(folded.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u0085\u2028\u2029]/);
  expect(folded).toContain('\r\nNAME:NAV </script> x y BEGIN:VEVENT DTSTART:1\\; Os\\, og \\\\\r\n');
});
