import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOpenAt } from '../../../services/opening-hours/is-open-at.ts';
import {
  compileOffice,
  isOfficeOpenAt,
  officeOpeningState,
} from '../../../services/opening-hours/office-opening-state.ts';
import { openingState } from '../../../services/opening-hours/opening-state.ts';
import { anyEpochMs, anySchedule } from './any-schedule.ts';
import { schedule, span, WORKDAYS, weekly } from './build-schedule.ts';

const town = { ...schedule([weekly(WORKDAYS, [span('10:00', '14:00')])]), id: 'town' };
const village = { ...schedule([weekly(['TUESDAY'], [span('09:00', '11:00')])]), id: 'village' };
const untold = { ...schedule([weekly(['MONDAY'], [], { hoursUnknown: true })]), id: 'untold' };
const meetings = { ...schedule([weekly(WORKDAYS, [span('08:00', '15:00', 'BY_APPOINTMENT')])]), id: 'meetings' };
const phone = { ...schedule([weekly(WORKDAYS, [span('08:00', '15:30')])], [], 'PHONE'), id: 'phone' };

test('one open reception is enough, and the answer is about that one', () => {
  const office = officeOpeningState([town, village], '2026-11-24T09:30:00+01:00', 'DROP_IN');
  expect(office).toMatchObject({ state: 'OPEN', schedule: { id: 'village' } });
});

test('the office stays open while one reception takes over from another', () => {
  const office = officeOpeningState([town, village], '2026-11-24T09:30:00+01:00', 'DROP_IN');
  expect(office).toMatchObject({ until: '2026-11-24T14:00:00+01:00', nextOpening: '2026-11-25T10:00:00+01:00' });
});

test('when all are closed, the answer is about the one that opens first', () => {
  const office = officeOpeningState([town, village], '2026-11-24T08:00:00+01:00', 'DROP_IN');
  expect(office).toMatchObject({
    state: 'CLOSED',
    nextOpening: '2026-11-24T09:00:00+01:00',
    schedule: { id: 'village' },
  });
});

test('closed here and unknown there is unknown, and says so', () => {
  const office = officeOpeningState([town, untold], '2026-11-23T08:00:00+01:00', 'DROP_IN');
  expect(office).toMatchObject({
    state: 'UNKNOWN',
    schedule: { id: 'untold' },
    nextOpening: '2026-11-23T10:00:00+01:00',
    reason: { en: 'Closed where the hours are known, but no source gives the rest of them' },
  });
});

test('whichever of them comes first, the unknown is told of', () => {
  const office = officeOpeningState([untold, town], '2026-11-23T08:00:00+01:00', 'DROP_IN');
  expect(office).toMatchObject({ state: 'UNKNOWN', reason: { nb: expect.stringContaining('Stengt der') } });
});

test('open here and unknown there is open; by appointment here and unknown there is by appointment', () => {
  expect(officeOpeningState([untold, town], '2026-11-23T12:00:00+01:00', 'DROP_IN').state).toBe('OPEN');
  expect(officeOpeningState([untold, meetings], '2026-11-23T12:00:00+01:00', 'DROP_IN').state).toBe('BY_APPOINTMENT');
});

test('only the hours of the channel asked about count, and an office without any is unknown', () => {
  expect(officeOpeningState([town, phone], '2026-11-24T08:30:00+01:00', 'PHONE')).toMatchObject({
    state: 'OPEN',
    schedule: { id: 'phone' },
  });
  expect(officeOpeningState([town, phone], '2026-11-24T08:30:00+01:00', 'PUBLIC_COMPUTER')).toEqual({
    note: null,
    unconfirmed: false,
    state: 'UNKNOWN',
    until: null,
    nextOpening: null,
    schedule: null,
    reason: { nb: 'Ingen kilde oppgir åpningstidene', en: 'No source gives the opening hours' },
  });
});

test('for any office: open when one of its schedules is, until is a change, and a lone schedule answers for the office', () => {
  fc.assert(
    fc.property(fc.array(anySchedule, { minLength: 1, maxLength: 3 }), anyEpochMs, (any, epochMs) => {
      const channel = 'DROP_IN';
      const at = new Date(epochMs).toISOString();
      const all = any.map((one) => ({ ...one, channel }) as const);
      const office = officeOpeningState(all, at, channel);
      const open = all.some((one) => isOpenAt(one, epochMs));
      expect(office.state === 'OPEN').toBe(open);
      expect(isOfficeOpenAt(compileOffice(all, channel), epochMs)).toBe(open);
      expect(all).toContain(office.schedule);
      if (office.until) expect(officeOpeningState(all, office.until, channel).state).not.toBe(office.state);
      const [first] = all;
      if (first)
        expect(officeOpeningState([first], at, channel)).toEqual({ ...openingState(first, at), schedule: first });
    }),
    { numRuns: 200 },
  );
});
