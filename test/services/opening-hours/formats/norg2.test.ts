import { describe, expect, test } from 'vitest';
import { fromNorg2, type Norg2Row } from '../../../../services/opening-hours/formats/from-norg2.ts';
import { officeOpeningState } from '../../../../services/opening-hours/office-opening-state.ts';
import { openingHours } from '../../../../services/opening-hours/opening-hours.ts';
import { openingState } from '../../../../services/opening-hours/opening-state.ts';

const ORIGIN = { idPrefix: 'example', sourceId: 'register', verifiedAt: '2026-11-01T00:00:00+01:00' };
const row = (more: Partial<Norg2Row>): Norg2Row => ({
  dag: null,
  dato: null,
  fra: null,
  til: null,
  kommentar: null,
  stengt: false,
  kunTimeavtale: false,
  ...more,
});
const read = (...rows: Partial<Norg2Row>[]) => fromNorg2(rows.map(row), ORIGIN);
/** Monday 23 November 2026 and the six days after it. */
const week = (...rows: Partial<Norg2Row>[]) => openingHours(read(...rows).dropIn, '2026-11-23', 7);

/** As the register gives a small reception: Monday without times, Friday closed beside a comment about appointments. */
const smallReception = [
  { dag: 'Mandag' },
  { dag: 'Fredag', stengt: true, kommentar: 'Timeavtaler i tidsrommet 09.00 - 15.00.' },
];

describe('the rows of a reception', () => {
  test('a weekday without times is unknown, and so is a weekday the rows do not name', () => {
    const { dropIn } = read(...smallReception);
    expect(openingState(dropIn, '2026-11-23T12:00:00+01:00').state).toBe('UNKNOWN');
    expect(openingState(dropIn, '2026-11-24T12:00:00+01:00').state).toBe('UNKNOWN');
  });

  test('closed beside a comment about appointments is closed for drop-in and by appointment in those hours', () => {
    const { dropIn, appointment } = read(...smallReception);
    const schedules = [dropIn, ...(appointment ? [appointment] : [])];
    expect(officeOpeningState(schedules, '2026-11-27T10:00:00+01:00', 'DROP_IN')).toMatchObject({
      state: 'CLOSED',
      reason: { nb: 'Timeavtaler i tidsrommet 09.00 - 15.00.', en: null },
    });
    const atTen = officeOpeningState(schedules, '2026-11-27T10:00:00+01:00', 'APPOINTMENT');
    expect(atTen).toMatchObject({ state: 'BY_APPOINTMENT', until: '2026-11-27T15:00:00+01:00' });
    expect(officeOpeningState(schedules, '2026-11-27T15:00:00+01:00', 'APPOINTMENT').state).toBe('CLOSED');
    expect(officeOpeningState(schedules, '2026-11-26T10:00:00+01:00', 'APPOINTMENT').state).toBe('UNKNOWN');
  });

  test('a date that is closed is an exception with the comment as its reason', () => {
    const { dropIn, appointment } = read({ dato: '2026-11-27', stengt: true, kommentar: 'Kurs' });
    expect(openingState(dropIn, '2026-11-27T12:00:00+01:00')).toMatchObject({
      state: 'CLOSED',
      reason: { nb: 'Kurs' },
    });
    expect(openingState(dropIn, '2026-11-28T12:00:00+01:00').state).toBe('UNKNOWN');
    expect(appointment).toBeNull();
  });

  test('a closed date closes for appointments too, where the rows tell of any', () => {
    const { appointment } = read(...smallReception, { dato: '2026-11-27', stengt: true, kommentar: 'Kurs' });
    expect(appointment && openingState(appointment, '2026-11-27T10:00:00+01:00').state).toBe('CLOSED');
  });

  test('a date that is only by appointment, and is contradicted, is unknown once among the appointments', () => {
    const weekly = { dag: 'Mandag', fra: '09:00', til: '11:00', kunTimeavtale: true };
    const date = { dato: '2026-11-27', fra: '09:00', til: '11:00', kunTimeavtale: true };
    const { appointment } = read(weekly, date, { ...date, fra: null, til: null, kunTimeavtale: false, stengt: true });
    expect(appointment?.exceptions.map(({ from, hoursUnknown }) => [from, hoursUnknown])).toEqual([
      ['2026-11-27', true],
    ]);
  });

  test('only by appointment is by appointment on both channels, and without times it has no hours', () => {
    const rows = [
      { dag: 'Mandag', fra: '09:00', til: '11:00', kunTimeavtale: true },
      { dag: 'Tirsdag', kunTimeavtale: true },
    ];
    const { dropIn, appointment } = read(...rows);
    expect(openingState(dropIn, '2026-11-23T10:00:00+01:00').state).toBe('BY_APPOINTMENT');
    expect(openingHours(dropIn, '2026-11-24', 1)).toMatchObject([{ state: 'BY_APPOINTMENT', spans: [] }]);
    expect(appointment && openingState(appointment, '2026-11-23T10:00:00+01:00').state).toBe('BY_APPOINTMENT');
    expect(appointment && openingState(appointment, '2026-11-24T10:00:00+01:00').state).toBe('UNKNOWN');
  });

  test('a date that is only by appointment, without times, is an exception without hours', () => {
    const { dropIn } = read({ dag: 'Fredag', fra: '09:00', til: '15:00' }, { dato: '2026-11-27', kunTimeavtale: true });
    expect(dropIn.exceptions).toMatchObject([{ from: '2026-11-27', state: 'BY_APPOINTMENT', spans: [] }]);
  });

  test('rows that cannot be read are reported in their order, whichever days they are about', () => {
    const { unread } = read(
      { dag: 'Mandag', fra: 'ni', til: '15:00' },
      { dag: 'Onsdag', fra: '09:00', til: '15:00' },
      { dag: 'Pinsedag' },
      { dag: 'Mandag', fra: 'ti', til: '16:00' },
    );
    expect(unread.map(({ index }) => index)).toEqual([0, 2, 3]);
  });

  test('two rows of one weekday are two spans of its rule', () => {
    const [monday] = week({ dag: 'Mandag', fra: '09:00', til: '11:00' }, { dag: 'Mandag', fra: '12:00', til: '15:00' });
    expect(monday?.spans).toHaveLength(2);
  });

  test('a date with hours is open that day, and one with nothing but a closing is closed', () => {
    const opened = read({ dato: '2026-12-24', fra: '09:00', til: '11:00' }).dropIn.exceptions;
    const closing = read({ dato: '2026-12-24', fra: '09:00', til: '11:00', stengt: true }).dropIn.exceptions;
    expect([opened, closing].map(([one]) => one?.state)).toEqual(['OPEN', 'CLOSED']);
  });

  test('the same rows give the same ids', () => {
    expect(read(...smallReception)).toEqual(read(...structuredClone(smallReception)));
  });
});

describe('as people fill the register in', () => {
  test.each(['tirsdag', 'TIRSDAG', ' Tirsdag ', 'Tirsdager', 'tysdag', 'Tirs.'])('%s is Tuesday', (dag) => {
    expect(week({ dag, fra: '9.00', til: '11' })[1]).toMatchObject({
      state: 'OPEN',
      spans: [{ opens: '09:00', closes: '11:00' }],
    });
  });

  test.each(['24.12.2026', '2026-12-24', '24. desember 2026'])('%s is a date', (dato) => {
    const { dropIn, unread } = read({ dag: 'Torsdag', fra: '09:00', til: '15:00' }, { dato, stengt: true });
    expect(unread).toEqual([]);
    expect(openingHours(dropIn, '2026-12-24', 1)).toMatchObject([{ state: 'CLOSED' }]);
  });

  test('a date with its own weekday beside it is the date', () => {
    const { dropIn } = read({ dag: 'Torsdag', dato: '24.12.2026', stengt: true });
    expect(openingHours(dropIn, '2026-12-24', 1)).toMatchObject([{ state: 'CLOSED' }]);
    expect(openingHours(dropIn, '2026-12-17', 1)).toMatchObject([{ state: 'UNKNOWN' }]);
  });

  const open = { dag: 'Fredag', fra: '09:00', til: '15:00' };
  test.each<[string, Partial<Norg2Row>]>([
    ['no day at all', { fra: '09:00', til: '11:00' }],
    ['a weekday in other words', { dag: 'Monday', fra: '09:00', til: '11:00' }],
  ])('with %s, the weekdays that no row names are unknown and not closed', (_, odd) => {
    expect(read(open, odd).unread).toEqual([{ index: 1, rule: 'DAY' }]);
    const [monday, , , , friday] = week(open, odd);
    expect([monday?.state, friday?.state]).toEqual(['UNKNOWN', 'OPEN']);
  });

  test('a date on another weekday than its own is unknown that day', () => {
    expect(read(open, { dag: 'Mandag', dato: '2026-11-27', stengt: true }).unread).toEqual([{ index: 1, rule: 'DAY' }]);
    expect(week(open, { dag: 'Mandag', dato: '2026-11-27', stengt: true })[4]?.state).toBe('UNKNOWN');
  });

  test.each(['27/11/2026', '27.11.26', '2026-11-27T09:00:00', '27/11-2026'])(
    '%s is reported, and the day that it can only mean is unknown',
    (dato) => {
      expect(read(open, { dato, stengt: true }).unread).toEqual([{ index: 1, rule: 'DAY' }]);
      expect(week(open, { dato, stengt: true })[4]?.state).toBe('UNKNOWN');
    },
  );

  test('a date without marks between its parts is read', () => {
    expect(read(open, { dato: '20261127', stengt: true }).unread).toEqual([]);
    expect(week(open, { dato: '20261127', stengt: true })[4]?.state).toBe('CLOSED');
  });

  test('of a date that can be read in two ways both days are unknown, and no other', () => {
    const { dropIn } = read(
      { ...open, dag: 'Tirsdag' },
      { ...open, dag: 'Mandag' },
      { dato: '1/12/2026', stengt: true },
    );
    const states = ['2026-01-12', '2026-12-01', '2026-12-08'].map((day) => openingHours(dropIn, day, 1)[0]?.state);
    expect(states).toEqual(['UNKNOWN', 'UNKNOWN', 'OPEN']);
  });

  test.each(['24.12', '24/12', '24. desember', 'julaften', 'Julaften.', '12-24'])(
    'of %s, a date without a year, the day is unknown every year, and no other',
    (dato) => {
      const { dropIn, unread } = read({ ...open, dag: 'Torsdag' }, { ...open, dag: 'Fredag' }, { dato, stengt: true });
      expect(unread).toEqual([{ index: 2, rule: 'DAY' }]);
      const states = ['2026-12-24', '2027-12-24', '2026-12-17'].map((day) => openingHours(dropIn, day, 1)[0]?.state);
      expect(states).toEqual(['UNKNOWN', 'UNKNOWN', 'OPEN']);
    },
  );

  test('3/12 is 3 December or 12 March', () => {
    const { dropIn } = read({ ...open, dag: 'Torsdag' }, { ...open, dag: 'Fredag' }, { dato: '3/12', stengt: true });
    const states = ['2026-12-03', '2027-03-12'].map((day) => openingHours(dropIn, day, 1)[0]?.state);
    expect(states).toEqual(['UNKNOWN', 'UNKNOWN']);
  });

  test('of a date that nobody can tell, the hours say that there is one', () => {
    const { dropIn, unread } = read(open, { dato: 'snart', stengt: true });
    expect(unread).toEqual([{ index: 1, rule: 'DAY' }]);
    const [friday] = openingHours(dropIn, '2026-11-27', 1);
    expect(friday).toMatchObject({
      state: 'OPEN',
      note: { nb: 'Kilden har egne tider for en dag som ikke kunne leses.' },
    });
  });

  test('a row with a member of another kind makes its weekday unknown', () => {
    const odd = { dag: 'Mandag', fra: '09:00', til: '11:00', fault: 'HOURS_ROW' as const };
    expect(read(open, odd).unread).toEqual([{ index: 1, rule: 'HOURS_ROW' }]);
    expect(week(open, odd)[0]?.state).toBe('UNKNOWN');
  });

  test('a date that does not exist is reported', () => {
    expect(read(open, { dato: '2026-02-30', stengt: true }).unread).toEqual([{ index: 1, rule: 'DAY' }]);
  });

  test.each<[string, Partial<Norg2Row>]>([
    ['a beginning without an end', { fra: '09:00' }],
    ['25:00', { fra: '09:00', til: '25:00' }],
    ['an end that is the beginning', { fra: '09:00', til: '9' }],
  ])('%s makes the weekday unknown', (_, odd) => {
    expect(read(open, { dag: 'Mandag', ...odd }).unread).toEqual([{ index: 1, rule: 'SPAN' }]);
    expect(week(open, { dag: 'Mandag', ...odd })[0]?.state).toBe('UNKNOWN');
  });

  test('closed all day and open in some hours cannot both be right: the day is unknown', () => {
    const rows = [
      { dag: 'Mandag', fra: '09:00', til: '11:00' },
      { dag: 'Mandag', stengt: true },
    ];
    expect(read(...rows).unread.map(({ rule }) => rule)).toEqual(['CONTRADICTION', 'CONTRADICTION']);
    expect(week(...rows)[0]?.state).toBe('UNKNOWN');
    const odd = { dag: 'Mandag', fra: '09:00' };
    expect(read(...rows, odd).unread).toEqual([{ index: 2, rule: 'SPAN' }]);
  });
});

describe('two rows of one day', () => {
  const rules = (...rows: Partial<Norg2Row>[]) => read(...rows.map((one) => ({ dag: 'Mandag', ...one }))).unread.length;
  const [closed, byAppointment] = [{ stengt: true }, { kunTimeavtale: true }];

  test('that are of the whole day contradict each other unless they say the same', () => {
    expect(rules(closed, byAppointment)).toBe(2);
    expect(rules(closed, {})).toBe(2);
    expect(rules(closed, closed)).toBe(0);
    expect(rules(byAppointment, byAppointment)).toBe(0);
  });

  test('of which one is of the whole day contradict each other, two with hours do not', () => {
    expect(rules(byAppointment, { fra: '09:00', til: '11:00' })).toBe(2);
    expect(rules({ fra: '09:00', til: '11:00' }, { fra: '12:00', til: '14:00' })).toBe(0);
  });
});

describe('what the source writes beside the hours', () => {
  test('is shown beside them', () => {
    const [monday] = week({ dag: 'Mandag', fra: '09:00', til: '11:00', kommentar: 'Kun partallsuker' });
    expect(monday).toMatchObject({ state: 'OPEN', note: { nb: 'Kun partallsuker' } });
  });

  test.each([
    'Ikke timeavtaler 09.00 - 15.00',
    'Ingen timeavtaler i tidsrommet 09.00 - 15.00.',
    'Timeavtaler 09.00 - 15.00 er avlyst',
    'Timeavtaler 09.00 - 15.00 i partallsuker',
  ])('%s is not read as hours for appointments', (kommentar) => {
    expect(read({ dag: 'Mandag', stengt: true, kommentar }).appointment).toBeNull();
  });

  test.each(['Timeavtaler 09.00–15.00', 'Timeavtale kl. 9 til kl. 15', 'Kun timeavtaler mellom 09:00 og 15:00.'])(
    '%s is',
    (kommentar) => {
      const { appointment } = read({ dag: 'Mandag', stengt: true, kommentar });
      expect(appointment && openingHours(appointment, '2026-11-23', 1)[0]?.spans).toEqual([
        { opens: '09:00', closes: '15:00', state: 'BY_APPOINTMENT' },
      ]);
    },
  );
});
