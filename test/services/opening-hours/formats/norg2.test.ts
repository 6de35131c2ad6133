import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromNorg2, type Norg2Row } from '../../../../services/opening-hours/formats/from-norg2.ts';
import { norg2Order, toNorg2 } from '../../../../services/opening-hours/formats/to-norg2.ts';
import { officeOpeningState } from '../../../../services/opening-hours/office-opening-state.ts';
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

/** As the register gives a small reception: Monday without times, Friday closed beside a comment about appointments. */
const smallReception = [
  row({ dag: 'Mandag' }),
  row({ dag: 'Fredag', stengt: true, kommentar: 'Timeavtaler i tidsrommet 09.00 - 15.00.' }),
];

describe('reading', () => {
  test('a weekday without times is unknown, and so is a weekday the rows do not name', () => {
    const { dropIn } = fromNorg2(smallReception, ORIGIN);
    expect(openingState(dropIn, '2026-11-23T12:00:00+01:00').state).toBe('UNKNOWN');
    expect(openingState(dropIn, '2026-11-24T12:00:00+01:00').state).toBe('UNKNOWN');
  });

  test('closed beside a comment about appointments is closed for drop-in and by appointment in those hours', () => {
    const { dropIn, appointment } = fromNorg2(smallReception, ORIGIN);
    expect(appointment).not.toBeNull();
    const schedules = appointment ? [dropIn, appointment] : [dropIn];
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
    const { dropIn, appointment } = fromNorg2([row({ dato: '2026-11-27', stengt: true, kommentar: 'Kurs' })], ORIGIN);
    expect(openingState(dropIn, '2026-11-27T12:00:00+01:00')).toMatchObject({
      state: 'CLOSED',
      reason: { nb: 'Kurs' },
    });
    expect(openingState(dropIn, '2026-11-28T12:00:00+01:00').state).toBe('UNKNOWN');
    expect(appointment).toBeNull();
  });

  test('a closed date closes for appointments too, where the rows tell of any', () => {
    const rows = [...smallReception, row({ dato: '2026-11-27', stengt: true, kommentar: 'Kurs' })];
    const { appointment } = fromNorg2(rows, ORIGIN);
    expect(appointment && openingState(appointment, '2026-11-27T10:00:00+01:00').state).toBe('CLOSED');
  });

  test('only by appointment is by appointment on both channels, and an appointment’s unknown hours stay unknown', () => {
    const rows = [
      row({ dag: 'Mandag', fra: '09:00', til: '11:00', kunTimeavtale: true }),
      row({ dag: 'Tirsdag', kunTimeavtale: true }),
    ];
    const { dropIn, appointment } = fromNorg2(rows, ORIGIN);
    expect(openingState(dropIn, '2026-11-23T10:00:00+01:00').state).toBe('BY_APPOINTMENT');
    expect(appointment && openingState(appointment, '2026-11-23T10:00:00+01:00').state).toBe('BY_APPOINTMENT');
    expect(appointment && openingState(appointment, '2026-11-24T10:00:00+01:00').state).toBe('UNKNOWN');
  });

  test('two rows of one weekday are two spans of its rule', () => {
    const rows = [
      row({ dag: 'Mandag', fra: '09:00', til: '11:00' }),
      row({ dag: 'Mandag', fra: '12:00', til: '15:00' }),
    ];
    const { dropIn, kept } = fromNorg2(rows, ORIGIN);
    expect(dropIn.weekly).toHaveLength(1);
    expect(dropIn.weekly[0]?.spans).toHaveLength(2);
    expect(kept).toEqual([]);
  });

  test.each<[string, Partial<Norg2Row>, string]>([
    ['neither a weekday nor a date', { fra: '09:00', til: '11:00' }, 'NO_SUBJECT'],
    ['both a weekday and a date', { dag: 'Mandag', dato: '2026-11-23' }, 'NO_SUBJECT'],
    ['a weekday in other words', { dag: 'Monday' }, 'NO_SUBJECT'],
    ['a date that does not exist', { dato: '2026-02-30' }, 'NO_SUBJECT'],
    ['a beginning without an end', { dag: 'Mandag', fra: '09:00' }, 'TIMES_MALFORMED'],
    ['25:00', { dag: 'Mandag', fra: '09:00', til: '25:00' }, 'TIMES_MALFORMED'],
    ['closed and by appointment at once', { dag: 'Mandag', stengt: true, kunTimeavtale: true }, 'NOT_ONE_TO_ONE'],
  ])('%s is kept as written, and no hours are made up from it', (_, odd, rule) => {
    const { dropIn, kept } = fromNorg2([row(odd)], ORIGIN);
    expect(kept).toEqual([{ index: 0, row: row(odd), rule }]);
    expect(openingState(dropIn, '2026-11-23T10:00:00+01:00').state).not.toBe('OPEN');
  });
});

describe('there and back', () => {
  const time = fc
    .integer({ min: 0, max: 95 })
    .map((quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${['00', '15', '30', '45'][quarter % 4]}`);
  const comment = fc.constantFrom(
    null,
    '',
    'Ring først',
    'Timeavtaler i tidsrommet 09.00 - 15.00.',
    'Timeavtale kl. 10:00–14:00\nog 16:00',
  );
  const subject = fc.oneof(
    fc.constantFrom('Mandag', 'Tirsdag', 'Onsdag', 'Torsdag', 'Fredag', 'Lørdag', 'Søndag').map((dag) => ({ dag })),
    fc.constantFrom('2026-12-24', '2026-12-31', '2027-05-18').map((dato) => ({ dato })),
  );
  const ordinary = fc
    .tuple(
      subject,
      fc.option(fc.tuple(time, time).filter(([fra, til]) => fra < til)),
      comment,
      fc.constantFrom({}, { stengt: true }, { kunTimeavtale: true }),
    )
    .map(([about, times, kommentar, flags]) =>
      row({ ...about, fra: times?.[0] ?? null, til: times?.[1] ?? null, kommentar, ...flags }),
    );
  const anything = fc.record({
    dag: fc.option(fc.constantFrom('Mandag', 'Søndag', 'mandag', '')),
    dato: fc.option(fc.constantFrom('2026-12-24', '2026-02-30', '24.12.2026')),
    fra: fc.option(fc.oneof(time, fc.constantFrom('00:00', '24:00', '9.00', ''))),
    til: fc.option(fc.oneof(time, fc.constantFrom('24:00', '25:00', ''))),
    kommentar: comment,
    stengt: fc.boolean(),
    kunTimeavtale: fc.boolean(),
  });

  test('any array of rows comes back as it went in, odd rows too', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(ordinary, anything), { maxLength: 8 }), (rows) => {
        expect(toNorg2(fromNorg2(rows, ORIGIN))).toEqual(norg2Order(rows));
      }),
      { numRuns: 1000 },
    );
  });

  test('ordinary rows, one for each weekday and date, come back from the schedules alone', () => {
    const distinct = fc.uniqueArray(ordinary, { selector: ({ dag, dato }) => `${dag}${dato}`, maxLength: 10 });
    fc.assert(
      fc.property(distinct, (rows) => {
        const read = fromNorg2(rows, ORIGIN);
        expect(read.kept).toEqual([]);
        expect(toNorg2(read)).toEqual(norg2Order(rows));
      }),
      { numRuns: 500 },
    );
  });

  test('the same rows give the same ids', () => {
    expect(fromNorg2(smallReception, ORIGIN)).toEqual(fromNorg2(structuredClone(smallReception), ORIGIN));
  });
});
