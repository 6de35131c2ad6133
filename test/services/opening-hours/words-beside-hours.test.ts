import { describe, expect, test } from 'vitest';
import { toICalendar } from '../../../services/opening-hours/formats/to-icalendar.ts';
import { toWeeklyRuns } from '../../../services/opening-hours/formats/to-weekly-runs.ts';
import { officeOpeningState } from '../../../services/opening-hours/office-opening-state.ts';
import { openingHours } from '../../../services/opening-hours/opening-hours.ts';
import { openingState } from '../../../services/opening-hours/opening-state.ts';
import type { Schedule } from '../../../services/opening-hours/schedule.ts';
import { EVERY_DAY, exception, schedule, span, weekly } from './build-schedule.ts';

const at = (own: Schedule, time: string) => openingState(own, `2026-11-24T${time}:00+01:00`);
const notesAt = (own: Schedule, ...times: string[]) => times.map((time) => at(own, time).note?.nb ?? null);
const reasonsAt = (own: Schedule, ...times: string[]) => times.map((time) => at(own, time).reason?.nb ?? null);
const dayOf = (own: Schedule) => openingHours(own, '2026-11-24', 1)[0]!;
const icsOf = (own: Schedule) =>
  toICalendar({
    name: 'Kontoret',
    host: 'example.no',
    entries: [{ schedule: own, place: null, address: null }],
    from: '2026-11-24',
    days: 1,
    stamp: '2026-11-01T00:00:00Z',
  });

describe('words of a source stand beside the hours they are about', () => {
  const morning = weekly(['TUESDAY'], [span('09:00', '11:00')], { comment: 'Ta kølapp' });
  const afternoon = (comment: string | null, opens = '13:00') =>
    weekly(['TUESDAY'], [span(opens, '15:00')], { comment });

  test.each(['first', 'last'])('of two rules of a day, the morning’s given %s', (place) => {
    const rules = [morning, afternoon('Ring på')];
    const own = schedule(place === 'first' ? rules : rules.reverse());
    expect(notesAt(own, '08:00', '10:00', '12:00', '14:00', '16:00')).toEqual([
      null,
      'Ta kølapp',
      null,
      'Ring på',
      null,
    ]);
    expect(dayOf(own).note?.nb).toBe('kl. 09:00–11:00: Ta kølapp; kl. 13:00–15:00: Ring på');
  });

  test('hours without words do not get those of other hours', () => {
    const own = schedule([morning, afternoon(null)]);
    expect(notesAt(own, '10:00', '14:00')).toEqual(['Ta kølapp', null]);
    expect(dayOf(own).note?.nb).toBe('kl. 09:00–11:00: Ta kølapp');
  });

  test('what is said of all hours of a day holds outside them too', () => {
    const own = schedule([morning, afternoon('Ta kølapp')]);
    expect(notesAt(own, '10:00', '12:00', '14:00')).toEqual(['Ta kølapp', 'Ta kølapp', 'Ta kølapp']);
    expect(dayOf(own).note?.nb).toBe('Ta kølapp');
  });

  test('hours that touch are told one after the other where their words differ', () => {
    const own = schedule([morning, afternoon('Ring på', '11:00')]);
    expect(notesAt(own, '10:00', '11:00')).toEqual(['Ta kølapp', 'Ring på']);
    expect(at(own, '10:00').until).toBe('2026-11-24T15:00:00+01:00');
    expect(dayOf(own).spans).toEqual([span('09:00', '11:00'), span('11:00', '15:00')]);
  });

  test('where two rules speak of the same hours, both are told', () => {
    const own = schedule([weekly(['TUESDAY'], [span('09:00', '15:00')], { comment: 'Ring på' }), morning]);
    expect(notesAt(own, '10:00', '14:00')).toEqual(['Ring på; Ta kølapp', 'Ring på']);
  });

  test('a row that closes an hour keeps its words to that hour', () => {
    const lunch = weekly(['TUESDAY'], [span('10:00', '10:30', 'CLOSED')], { comment: 'Lunsj' });
    expect(notesAt(schedule([morning, lunch]), '09:30', '10:15', '10:45')).toEqual(['Ta kølapp', 'Lunsj', 'Ta kølapp']);
  });

  test('a row of the day without hours speaks of the rest of it', () => {
    const rest = weekly(['TUESDAY'], [], { comment: 'Ellers etter avtale med saksbehandler' });
    const own = schedule([morning, rest]);
    expect(notesAt(own, '10:00', '12:00')).toEqual(['Ta kølapp', 'Ellers etter avtale med saksbehandler']);
    expect(dayOf(own).note?.nb).toBe('Ta kølapp; Ellers etter avtale med saksbehandler');
  });

  test('an evening takes its words past midnight, and not into the next day’s own hours', () => {
    const evening = weekly(['MONDAY'], [span('22:00', '02:00')], { comment: 'Nattvakt' });
    const own = schedule(
      [evening, weekly(['TUESDAY'], [span('02:00', '04:00')], { comment: 'Morgenvakt' })],
      [],
      'PHONE',
    );
    expect(notesAt(own, '01:00', '03:00')).toEqual(['Nattvakt', 'Morgenvakt']);
  });

  test('in calendars and catalogues as in the state', () => {
    const own = schedule([morning, afternoon('Ring på')]);
    const events = icsOf(own).split('BEGIN:VEVENT').slice(1);
    expect(events.map((event) => /DESCRIPTION:(.*?)\r?$/m.exec(event)?.[1])).toEqual(['Ta kølapp', 'Ring på']);
    expect(toWeeklyRuns(own, '2026-11-24', 7).map(({ opens, note }) => [opens, note])).toEqual([
      ['09:00', 'Ta kølapp'],
      ['13:00', 'Ring på'],
    ]);
  });
});

describe('the reason of a special day stands beside the hours it is about', () => {
  const special = (opens: string, closes: string, nb: string | null, state: 'OPEN' | 'CLOSED' = 'OPEN') =>
    exception('2026-11-24', '2026-11-25', {
      id: opens,
      state,
      spans: [span(opens, closes, state)],
      reason: nb === null ? null : { nb, en: null },
    });
  const usual = weekly(EVERY_DAY, [span('08:00', '16:00')]);

  test('of two rows with hours, also where one has no reason', () => {
    const own = schedule([usual], [special('09:00', '10:00', 'Kurs'), special('12:00', '14:00', 'Julemarked')]);
    expect(reasonsAt(own, '09:30', '11:00', '13:00')).toEqual(['Kurs', 'Utenom åpningstiden', 'Julemarked']);
    expect(dayOf(own).reason?.nb).toBe('kl. 09:00–10:00: Kurs; kl. 12:00–14:00: Julemarked');
    const half = schedule([usual], [special('09:00', '10:00', 'Kurs'), special('12:00', '14:00', null)]);
    expect(reasonsAt(half, '09:30', '13:00')).toEqual(['Kurs', 'Avvikende åpningstid denne dagen']);
  });

  test('of two rows that close hours', () => {
    const rows = [special('09:00', '10:00', 'Kurs', 'CLOSED'), special('12:00', '14:00', 'Møte', 'CLOSED')];
    expect(reasonsAt(schedule([usual], rows), '09:30', '11:00', '13:00')).toEqual(['Kurs', null, 'Møte']);
  });
});

test('of two closed receptions, reason and note are those of the one the answer is about', () => {
  const of = (id: string, opens: string, comment: string) => ({
    ...schedule([weekly(['TUESDAY'], [span(opens, '15:00')], { comment })]),
    id,
  });
  const office = [of('later', '11:00', 'Inngang nord'), of('sooner', '09:00', 'Inngang sør')];
  const answer = officeOpeningState(office, '2026-11-24T08:00:00+01:00', 'DROP_IN');
  expect(answer).toMatchObject({ state: 'CLOSED', schedule: { id: 'sooner' }, note: { nb: 'Inngang sør' } });
});
