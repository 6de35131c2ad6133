import { describe, expect, test } from 'vitest';
import { WEEKDAYS } from '../../../services/calendar/date-time.ts';
import {
  checkRequestedHours,
  type RequestedHours,
  shownPeriods,
} from '../../../services/opening-hours/requested-hours.ts';

const EVERY_WEEK = { everyWeeks: 1, cycleFrom: null, season: null, comment: null };
const drop: RequestedHours = {
  channel: 'DROP_IN',
  validFrom: '2026-12-01',
  weekly: [{ days: ['MONDAY', 'FRIDAY'], spans: [{ opens: '12:00', closes: '14:00' }] }],
};

test('a span without a state is open, and an exception without an end lasts one day', () => {
  const checked = checkRequestedHours({
    ...drop,
    exceptions: [{ date: '2026-12-31', state: 'CLOSED', reason: ' Flytting ' }],
  });
  expect(checked.weekly).toEqual([
    { ...EVERY_WEEK, days: ['MONDAY', 'FRIDAY'], spans: [{ opens: '12:00', closes: '14:00', state: 'OPEN' }] },
  ]);
  expect(checked.exceptions).toEqual([
    { from: '2026-12-31', to: '2027-01-01', state: 'CLOSED', spans: [], reason: { nb: 'Flytting', en: null } },
  ]);
});

test.each(['CLOSED', 'BY_APPOINTMENT', 'OPEN'] as const)(
  'hours of a day that is %s are so, where they do not say otherwise',
  (state) => {
    const spans = [
      { opens: '02:00', closes: '04:00' },
      { opens: '05:00', closes: '06:00', state: 'BY_APPOINTMENT' as const },
    ];
    const checked = checkRequestedHours({ ...drop, exceptions: [{ date: '2026-12-31', state, spans }] });
    expect(checked.exceptions[0]?.spans.map((span) => span.state)).toEqual([state, 'BY_APPOINTMENT']);
  },
);

test('an empty week is closed on all seven days, not unknown', () => {
  expect(checkRequestedHours({ ...drop, weekly: [], closedEveryDay: true }).weekly).toEqual([
    { ...EVERY_WEEK, days: WEEKDAYS, spans: [] },
  ]);
});

test('without a week the hours stay as they are, and only single days are set', () => {
  const { weekly: _, ...days } = { ...drop, exceptions: [{ date: '2026-12-31', state: 'CLOSED' as const }] };
  expect(checkRequestedHours(days)).toMatchObject({ weekly: null, exceptions: [{ from: '2026-12-31' }] });
});

test.each<[string, Partial<RequestedHours>, string]>([
  ['an empty week that is not said to be meant', { weekly: [] }, 'EMPTY_WEEK'],
  ['a week with hours that is said to be closed', { closedEveryDay: true }, 'EMPTY_WEEK'],
  ['neither a week nor single days', { weekly: null }, 'REQUIRED'],
  [
    'overlapping spans',
    {
      weekly: [
        {
          days: ['MONDAY'],
          spans: [
            { opens: '09:00', closes: '12:00' },
            { opens: '11:00', closes: '13:00' },
          ],
        },
      ],
    },
    'SPANS_OVERLAP',
  ],
  [
    'a span that ends when it begins',
    { weekly: [{ days: ['MONDAY'], spans: [{ opens: '09:00', closes: '09:00' }] }] },
    'EMPTY_SPAN',
  ],
  ['a day named twice', { weekly: [{ days: ['MONDAY', 'MONDAY'], spans: [] }] }, 'WEEKDAY_TWICE'],
  [
    'an exception before the hours begin',
    { exceptions: [{ date: '2026-11-30', state: 'CLOSED' }] },
    'EXCEPTION_OUTSIDE_VALIDITY',
  ],
  [
    'an exception that ends before it begins',
    { exceptions: [{ date: '2026-12-10', until: '2026-12-09', state: 'CLOSED' }] },
    'PERIOD_EMPTY',
  ],
  [
    'an exception whose state nobody knows',
    { exceptions: [{ date: '2026-12-10', state: 'UNKNOWN' }] },
    'UNKNOWN_STATE',
  ],
  [
    'every second week without a week that has it',
    { weekly: [{ days: ['MONDAY'], spans: [], everyWeeks: 2 }] },
    'CYCLE_WITHOUT_START',
  ],
  [
    'a week to count from where every week is meant',
    { weekly: [{ days: ['MONDAY'], spans: [], cycleFrom: '2026-12-07' }] },
    'CYCLE_WITHOUT_START',
  ],
  ['every third week', { weekly: [{ days: ['MONDAY'], spans: [], everyWeeks: 3 }] }, 'CYCLE_UNSUPPORTED'],
  [
    'a season that ends where it begins',
    { weekly: [{ days: ['MONDAY'], spans: [], season: { from: '06-15', until: '06-15' } }] },
    'SEASON_EMPTY',
  ],
  ['a note without a word', { weekly: [{ days: ['MONDAY'], spans: [], note: ' ' }] }, 'NOTE'],
  ['a day after the year 2100', { validFrom: '2101-01-01' }, 'DATE_OUT_OF_RANGE'],
])('%s is refused with its place and rule', (_case, change, rule) => {
  expect(() => checkRequestedHours({ ...drop, ...change })).toThrow(
    expect.objectContaining({ name: 'InputError', rule }),
  );
});

test('what is wrong with an exception is told by the names it was sent with', () => {
  const wrong = { ...drop, exceptions: [{ date: '2026-12-10', until: '2026-12-09', state: 'CLOSED' as const }] };
  expect(() => checkRequestedHours(wrong)).toThrow(/^input\.exceptions\.0\.until: /);
});

test('what is wrong with a season is told by the names it was sent with', () => {
  const ofSeason = (from: string, until: string) => () =>
    checkRequestedHours({ ...drop, weekly: [{ days: ['MONDAY'], spans: [], season: { from, until } }] });
  expect(ofSeason('15.06', '08-15')).toThrow(/^input\.weekly\.0\.season\.from: /);
  expect(ofSeason('06-15', '08-32')).toThrow(/^input\.weekly\.0\.season\.until: /);
});

test('a preview shows two weeks, the next beginning of each season, and the days with other hours', () => {
  const summer = { days: ['MONDAY' as const], spans: [], season: { from: '06-15', until: '08-16' } };
  const leap = { days: ['TUESDAY' as const], spans: [], season: { from: '02-29', until: '03-15' } };
  const checked = checkRequestedHours({
    ...drop,
    weekly: [...(drop.weekly ?? []), summer, leap],
    exceptions: [{ date: '2026-12-31', state: 'CLOSED' }],
  });
  expect(shownPeriods('2026-12-01', checked)).toEqual([
    { from: '2026-12-31', until: '2027-01-01' },
    { from: '2026-12-01', until: '2026-12-15' },
    { from: '2027-06-15', until: '2027-06-22' },
    { from: '2027-03-01', until: '2027-03-08' },
  ]);
});

describe('the words beside hours', () => {
  const withWords = (text: string): Parameters<typeof checkRequestedHours>[0] => ({
    ...drop,
    weekly: [{ days: ['MONDAY'], spans: [], note: text }],
    exceptions: [{ date: '2026-12-31', state: 'CLOSED', reason: text }],
  });

  test.each([
    ['on several lines', 'Ring\r\nførst\u2028her', 'Ring først her'],
    ['with a composed letter in two characters and a byte order mark', '\ufeffA\u030apent', 'Åpent'],
    ['with joiners and marks of direction', 'Ri\u200dng \u202eførst', 'Ring først'],
    ['as long as they may be', 'å'.repeat(200), 'å'.repeat(200)],
  ])('%s are kept on one line, in one form', (_how, text, kept) => {
    const { weekly, exceptions } = checkRequestedHours(withWords(text));
    expect([weekly?.[0]?.comment, exceptions[0]?.reason?.nb]).toEqual([kept, kept]);
  });

  test.each([
    ['150 marks on a letter', `A${'\u0301'.repeat(150)}`, 'TEXT_CHARACTERS'],
    ['a character that is no text', 'Ring\u0007', 'TEXT_CHARACTERS'],
    ['the error of a spreadsheet', '#VERDI!', 'CELL_ERROR'],
    ['letters that were lost', 'R?dhuset', 'TEXT_LETTERS'],
    ['a national identity number', 'Spør etter 138972 00001', 'NATIONAL_ID'],
  ])('with %s are refused, in a note and in a reason', (_what, text, rule) => {
    const { weekly: _, ...reasonAlone } = withWords(text);
    for (const input of [withWords(text), { ...reasonAlone, weekly: null }]) {
      expect(() => checkRequestedHours(input)).toThrow(expect.objectContaining({ name: 'InputError', rule }));
    }
  });
});
