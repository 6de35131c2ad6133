import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarFeed, toICalendar } from '../../../../services/opening-hours/formats/to-icalendar.ts';
import { anyDate, anySchedule } from '../any-schedule.ts';
import { EVERY_DAY, exception, schedule, span, WORKDAYS, weekly } from '../build-schedule.ts';

const office = schedule(
  [weekly(WORKDAYS, [span('09:00', '15:00')])],
  [exception('2026-12-23', '2026-12-24', { reason: { nb: 'Flytting', en: null } })],
);
const feed = (more: Partial<CalendarFeed> = {}): CalendarFeed => ({
  name: 'NAV Eksempel',
  host: 'example.no',
  entries: [{ schedule: office, place: null }],
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
    expect(lines(text, 'DTSTART')).toEqual([
      'DTSTART;VALUE=DATE:20261223',
      'DTSTART:20261224T080000Z',
      'DTSTART;VALUE=DATE:20261225',
    ]);
    expect(lines(text, 'SUMMARY')[0]).toBe('SUMMARY:Uten timeavtale: stengt (Flytting)');
    expect(lines(text, 'DTSTAMP')).toEqual(Array(3).fill('DTSTAMP:20261122T090000Z'));
  });

  test('is an hour longer in the autumn night', () => {
    const nights = schedule([weekly(EVERY_DAY, [span('22:00', '06:00')])], [], 'EMERGENCY_PHONE');
    const text = toICalendar(feed({ entries: [{ schedule: nights, place: 'Vakta' }], from: '2026-10-24', days: 1 }));
    expect(lines(text, 'DTSTART')).toEqual(['DTSTART:20261024T200000Z']);
    expect(lines(text, 'DTEND')).toEqual(['DTEND:20261025T050000Z']);
  });

  test('says where hours are by appointment only', () => {
    const meetings = schedule([weekly(WORKDAYS, [span('08:00', '09:00', 'BY_APPOINTMENT')])]);
    expect(toICalendar(feed({ entries: [{ schedule: meetings, place: 'Rådhuset' }] }))).toContain(
      'SUMMARY:Uten timeavtale\\, Rådhuset: bare etter avtale',
    );
  });

  test('cannot be broken by what a source wrote', () => {
    const closed = schedule(office.weekly, [
      exception('2026-12-23', '2026-12-24', { reason: { nb: 'a\r\nEND:VCALENDAR;b,c', en: null } }),
    ]);
    const text = toICalendar(feed({ entries: [{ schedule: closed, place: null }] }));
    expect(lines(text, 'END:VCALENDAR')).toHaveLength(1);
  });

  test('of equal input has equal bytes, each UID once, and lines of at most 75 octets', () => {
    fc.assert(
      fc.property(anySchedule, anyDate, (any, from) => {
        const input = feed({ entries: [{ schedule: any, place: 'Mottaket på torget' }], from, days: 30 });
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
