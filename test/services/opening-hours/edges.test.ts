import { describe, expect, test } from 'vitest';
import { weekdayList } from '../../../services/opening-hours/formats/opening-hours-syntax.ts';
import { toWeeklyRuns } from '../../../services/opening-hours/formats/to-weekly-runs.ts';
import { checkInstant } from '../../../services/opening-hours/input-problem.ts';
import { officeOpeningState } from '../../../services/opening-hours/office-opening-state.ts';
import { openingHours } from '../../../services/opening-hours/opening-hours.ts';
import { joinedWords } from '../../../services/opening-hours/reasons.ts';
import { withSpecialDays } from '../../../services/opening-hours/special-days.ts';
import { EVERY_DAY, exception, schedule, span, WORKDAYS, weekly } from './build-schedule.ts';

const nineToThree = () => schedule([weekly(WORKDAYS, [span('09:00', '15:00')])]);

test('an instant is one of the years 1970 to 2100, to the millisecond', () => {
  const at = (text: string) => checkInstant(new Date(text));
  expect(at('1970-01-01T00:00:00.000Z')).toBe(0);
  expect(at('2100-12-31T23:59:59.999Z')).toBe(Date.UTC(2101, 0, 1) - 1);
  for (const outside of ['1969-12-31T23:59:59.999Z', '2101-01-01T00:00:00.000Z'])
    expect(() => checkInstant(new Date(outside), ['filter', 'at'])).toThrow(
      expect.objectContaining({ rule: 'DATE_OUT_OF_RANGE', argument: ['filter', 'at'] }),
    );
});

test('hours of other days of the same schedule are worked out anew', () => {
  const hours = schedule([
    weekly(WORKDAYS, [span('09:00', '15:00')], { validTo: '2026-12-01' }),
    weekly(WORKDAYS, [span('10:00', '14:00')], { validFrom: '2026-12-01' }),
  ]);
  const [month, again, day] = [30, 30, 1].map((days) => toWeeklyRuns(hours, '2026-11-20', days));
  expect(again).toEqual(month);
  expect(day).not.toEqual(month);
  expect(toWeeklyRuns(hours, '2026-12-02', 1)).not.toEqual(day);
});

test('words of two sources stand beside each other, in English where both have it', () => {
  const [one, other] = [
    { nb: 'Kurs', en: 'Training' },
    { nb: 'Ring først', en: null },
  ];
  expect(joinedWords([one, { nb: 'Kø', en: 'Queue' }])).toEqual({ nb: 'Kurs; Kø', en: 'Training; Queue' });
  expect(joinedWords([one, other])).toEqual({ nb: 'Kurs; Ring først', en: null });
  expect(joinedWords([other, one])).toEqual({ nb: 'Ring først; Kurs', en: null });
  expect(joinedWords([one])).toEqual(one);
});

describe('an office whose receptions are all closed', () => {
  const at = '2026-11-23T19:00:00Z';
  const [monday, tuesday] = [
    schedule([weekly(['MONDAY'], [span('09:00', '10:00')])]),
    schedule([weekly(['TUESDAY'], [span('09:00', '10:00')])]),
  ];
  const never = schedule([weekly(EVERY_DAY, [])]);
  test('answers about the one that opens first, and about the first where none opens', () => {
    expect(officeOpeningState([monday, tuesday], at, 'DROP_IN').schedule).toBe(tuesday);
    expect(officeOpeningState([tuesday, monday], at, 'DROP_IN').schedule).toBe(tuesday);
    expect(officeOpeningState([never, schedule([weekly(EVERY_DAY, [])])], at, 'DROP_IN').schedule).toBe(never);
    expect(officeOpeningState([never, monday], at, 'DROP_IN').schedule).toBe(monday);
  });
});

describe('special days that a municipality writes', () => {
  test('take the place of its earlier ones, beside what sources say, and within the time that there is an office', () => {
    const before = {
      ...nineToThree(),
      exceptions: [
        exception('2026-12-21', '2026-12-22', { isOwn: true }),
        exception('2026-12-22', '2026-12-23'),
        exception('2026-12-24', '2027-01-10', { isClosure: true }),
      ],
    };
    const after = withSpecialDays(before, [], null);
    const states = (of: typeof before, days: number) => openingHours(of, '2026-12-21', days).map(({ state }) => state);
    expect(states(before, 4)).toEqual(['CLOSED', 'CLOSED', 'OPEN', 'CLOSED']);
    expect(states(after as typeof before, 4)).toEqual(['OPEN', 'CLOSED', 'OPEN', 'CLOSED']);
    expect(after.exceptions.some(({ isClosure }) => isClosure)).toBe(true);
  });
});

test('an evening that runs into a morning that opens by itself is two stretches, as long as both are told apart', () => {
  const hours = schedule([
    weekly(['MONDAY'], [span('20:00', '02:00')]),
    weekly(['TUESDAY'], [span('02:00', '04:00'), span('04:00', '05:00')]),
  ]);
  const [monday, tuesday] = openingHours(hours, '2026-11-23', 2);
  expect(monday!.spans.map(({ opens, closes }) => [opens, closes])).toEqual([['20:00', '02:00']]);
  expect(tuesday!.spans.map(({ opens, closes }) => [opens, closes])).toEqual([['02:00', '05:00']]);
});

test('two weekdays in a row are a list, three are a range', () => {
  expect(weekdayList([0, 1])).toBe('Mo,Tu');
  expect(weekdayList([0, 1, 2, 4])).toBe('Mo-We,Fr');
  expect(weekdayList([3, 6])).toBe('Th,Su');
});
