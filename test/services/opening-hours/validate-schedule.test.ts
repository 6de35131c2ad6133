import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpeningException, WeeklyRule } from '../../../services/opening-hours/schedule.ts';
import { type ScheduleInput, validateSchedule } from '../../../services/opening-hours/validate-schedule.ts';
import { exception, schedule, span, WORKDAYS, weekly } from './build-schedule.ts';

const rule = (...args: Parameters<typeof weekly>) => [weekly(...args)];
const problems = (weeks: readonly WeeklyRule[], exceptions: readonly OpeningException[] = []) =>
  validateSchedule(schedule(weeks, exceptions)).map((problem) => [problem.path.join('.'), problem.rule]);
const mornings = weekly(WORKDAYS, [span('09:00', '12:00')]);

test('ordinary hours are accepted: lunch, evenings past midnight, a season, a closing with a day within it', () => {
  const weeks = [
    weekly(['MONDAY'], [span('09:00', '11:30'), span('11:30', '15:00')]),
    weekly(['FRIDAY'], [span('22:00', '02:00')]),
    weekly(['SATURDAY'], [span('02:00', '24:00')]),
    weekly(['MONDAY'], [span('10:00', '14:00')], { season: { from: '06-15', to: '08-16' } }),
  ];
  const closing = [
    exception('2026-07-01', '2026-08-01'),
    exception('2026-07-15', '2026-07-16', { state: 'OPEN', spans: [span('09:00', '10:00')] }),
  ];
  expect(problems(weeks, closing)).toEqual([]);
});

test('the first and the last year are accepted', () => {
  expect(problems([weekly(['MONDAY'], [], { validFrom: '1970-01-01', validTo: '2100-12-31' })], [])).toEqual([]);
});

test('a closing may go on from one rule’s period into the next one’s, in whichever order the rules are given', () => {
  const of = (validFrom: string, validTo: string | null) => weekly(['MONDAY'], [], { validFrom, validTo });
  const rules = [of('2027-01-01', null), of('2026-01-01', '2027-01-01')];
  for (const given of [rules, rules.toReversed()])
    expect(problems(given, [exception('2026-12-24', '2027-01-03')])).toEqual([]);
});

test('what a municipality sends in its shortest form is accepted', () => {
  const input: ScheduleInput = {
    channel: 'DROP_IN',
    weekly: [{ days: ['MONDAY', 'FRIDAY'], spans: [{ opens: '12:00', closes: '14:00' }], validFrom: '2026-12-01' }],
    exceptions: [{ from: '2026-12-28', to: '2026-12-29', state: 'CLOSED' }],
  };
  expect(validateSchedule(input)).toEqual([]);
});

describe('refused', () => {
  test.each<[string, readonly WeeklyRule[], string, string]>([
    [
      'overlapping spans',
      rule(['MONDAY'], [span('09:00', '12:00'), span('11:59', '15:00')]),
      'weekly.0.spans',
      'SPANS_OVERLAP',
    ],
    [
      'the same span twice',
      rule(['MONDAY'], [span('09:00', '12:00'), span('09:00', '12:00')]),
      'weekly.0.spans',
      'SPANS_OVERLAP',
    ],
    [
      'an evening that runs into the next day’s hours',
      rule(['MONDAY', 'TUESDAY'], [span('20:00', '03:00'), span('02:00', '04:00')]),
      'weekly.0.spans',
      'SPANS_OVERLAP',
    ],
    [
      'a Sunday evening that runs into Monday',
      [weekly(['SUNDAY'], [span('22:00', '03:00')]), weekly(['MONDAY'], [span('02:00', '04:00')])],
      'weekly.1.spans',
      'SPANS_OVERLAP',
    ],
    [
      'an evening whose last minute is the next day’s first',
      [weekly(['MONDAY'], [span('22:00', '01:00')]), weekly(['TUESDAY'], [span('00:59', '04:00')])],
      'weekly.1.spans',
      'SPANS_OVERLAP',
    ],
    [
      'two seasons that share a day',
      ['07-01', '08-01'].map((from) => weekly(['MONDAY'], [span('09:00', '12:00')], { season: { from, to: '09-01' } })),
      'weekly.1',
      'RULES_OVERLAP',
    ],
    ['opens = closes', rule(['MONDAY'], [span('09:00', '09:00')]), 'weekly.0.spans.0.closes', 'EMPTY_SPAN'],
    ['25:00', rule(['MONDAY'], [span('09:00', '25:00')]), 'weekly.0.spans.0.closes', 'TIME_MALFORMED'],
    ['a time without its zero', rule(['MONDAY'], [span('9:00', '12:00')]), 'weekly.0.spans.0.opens', 'TIME_MALFORMED'],
    ['24:00 as a beginning', rule(['MONDAY'], [span('24:00', '12:00')]), 'weekly.0.spans.0.opens', 'TIME_MALFORMED'],
    ['no weekday', rule([], [span('09:00', '12:00')]), 'weekly.0.days', 'NO_WEEKDAY'],
    ['a weekday twice', rule(['MONDAY', 'MONDAY'], []), 'weekly.0.days.1', 'WEEKDAY_TWICE'],
    [
      'unknown hours with hours',
      rule(['MONDAY'], [span('09:00', '12:00')], { hoursUnknown: true }),
      'weekly.0.spans',
      'UNKNOWN_WITH_SPANS',
    ],
    [
      'a date before 1970',
      rule(['MONDAY'], [], { validFrom: '1969-12-31' }),
      'weekly.0.validFrom',
      'DATE_OUT_OF_RANGE',
    ],
    ['a date after 2100', rule(['MONDAY'], [], { validTo: '2101-01-01' }), 'weekly.0.validTo', 'DATE_OUT_OF_RANGE'],
    [
      'a day that does not exist',
      rule(['MONDAY'], [], { validFrom: '2026-02-30' }),
      'weekly.0.validFrom',
      'DATE_MALFORMED',
    ],
    [
      'a period that ends as it begins',
      rule(['MONDAY'], [], { validFrom: '2026-01-01', validTo: '2026-01-01' }),
      'weekly.0.validTo',
      'PERIOD_EMPTY',
    ],
    [
      'a second week without a first',
      rule(['MONDAY'], [], { everyWeeks: 2 }),
      'weekly.0.cycleFrom',
      'CYCLE_WITHOUT_START',
    ],
    [
      'a season that is no day of the year',
      rule(['MONDAY'], [], { season: { from: '06-31', to: '08-01' } }),
      'weekly.0.season.from',
      'SEASON_MALFORMED',
    ],
    [
      'an instant without offset',
      rule(['MONDAY'], [], { verifiedAt: '2026-01-01T12:00:00' }),
      'weekly.0.verifiedAt',
      'INSTANT_WITHOUT_OFFSET',
    ],
    [
      'two rules for one weekday',
      [mornings, weekly(['FRIDAY'], [span('13:00', '15:00')])],
      'weekly.1',
      'RULES_OVERLAP',
    ],
  ])('%s', (_, weeks, path, name) => {
    expect(problems(weeks)).toEqual([[path, name]]);
  });

  test.each<[string, readonly OpeningException[], string, string]>([
    [
      'an exception before its rules are valid',
      [exception('2026-01-31', '2026-02-02')],
      'exceptions.0',
      'EXCEPTION_OUTSIDE_VALIDITY',
    ],
    [
      'an exception after its rules ended',
      [exception('2026-11-30', '2026-12-02')],
      'exceptions.0',
      'EXCEPTION_OUTSIDE_VALIDITY',
    ],
    ['an exception that ends as it begins', [exception('2026-03-02', '2026-03-02')], 'exceptions.0.to', 'PERIOD_EMPTY'],
    [
      'two exceptions for the same day',
      [exception('2026-03-02', '2026-03-03'), exception('2026-03-02', '2026-03-03')],
      'exceptions.1',
      'EXCEPTIONS_OVERLAP',
    ],
    [
      'two closings that overlap in part',
      [exception('2026-03-02', '2026-03-10'), exception('2026-03-05', '2026-03-12')],
      'exceptions.1',
      'EXCEPTIONS_OVERLAP',
    ],
    [
      'overlapping spans in an exception',
      [exception('2026-03-02', '2026-03-03', { spans: [span('09:00', '11:00'), span('10:00', '12:00')] })],
      'exceptions.0.spans',
      'SPANS_OVERLAP',
    ],
    [
      'nights that overlap when the exception lasts another day',
      [exception('2026-03-02', '2026-03-04', { spans: [span('01:00', '02:00'), span('20:00', '01:30')] })],
      'exceptions.0.spans',
      'SPANS_OVERLAP',
    ],
  ])('%s', (_, exceptions, path, name) => {
    const valid = weekly(WORKDAYS, [span('09:00', '15:00')], { validFrom: '2026-02-01', validTo: '2026-12-01' });
    expect(problems([valid], exceptions)).toEqual([[path, name]]);
  });

  test('an unknown channel, weekday, state or time zone', () => {
    const input: ScheduleInput = {
      channel: 'FAX',
      timeZone: 'Europe/Roros',
      weekly: [{ days: ['MANDAG'], spans: [{ opens: '09:00', closes: '10:00', state: 'AJAR' }] }],
      exceptions: [{ from: '2026-01-01', to: '2026-01-02', state: 'UNKNOWN' }],
    };
    expect(validateSchedule(input).map((problem) => problem.rule)).toEqual([
      'UNKNOWN_CHANNEL',
      'UNKNOWN_TIME_ZONE',
      'UNKNOWN_WEEKDAY',
      'UNKNOWN_STATE',
      'UNKNOWN_STATE',
    ]);
  });
});

test('rules that never meet may share a weekday: periods that touch, a season, odd and even weeks', () => {
  const other = { spans: [span('10:00', '11:00')] };
  expect(
    problems([
      { ...mornings, validTo: '2026-06-01' },
      { ...mornings, ...other, validFrom: '2026-06-01' },
    ]),
  ).toEqual([]);
  const odd = { ...mornings, everyWeeks: 2, cycleFrom: '2026-11-23' } as const;
  expect(problems([odd, { ...odd, ...other, cycleFrom: '2026-11-30' }])).toEqual([]);
  expect(problems([odd, { ...odd, ...other, cycleFrom: '2026-12-07' }])).toEqual([['weekly.1', 'RULES_OVERLAP']]);
});

test.each(['2026-11-23', '2026-11-30'])(
  'a Sunday evening of the week of %s meets the Monday of the week after it',
  (cycleFrom) => {
    const evening = weekly(['SUNDAY'], [span('22:00', '03:00')], { everyWeeks: 2, cycleFrom });
    const monday = weekly(['MONDAY'], [span('02:00', '04:00')], { everyWeeks: 2 });
    expect(problems([evening, { ...monday, cycleFrom }])).toEqual([]);
    expect(
      problems([evening, { ...monday, cycleFrom: '2026-12-07' }]).length +
        problems([evening, { ...monday, cycleFrom: '2026-12-14' }]).length,
    ).toBe(1);
  },
);

test('no problem ever repeats what was typed', () => {
  const secret = 'A19-1234567890';
  fc.assert(
    fc.property(fc.subarray(['channel', 'day', 'time', 'date', 'state', 'verifiedAt'], { minLength: 1 }), (wrong) => {
      const value = (name: string, right: string) => (wrong.includes(name) ? secret : right);
      const input: ScheduleInput = {
        channel: value('channel', 'PHONE'),
        weekly: [
          {
            days: [value('day', 'MONDAY')],
            spans: [{ opens: value('time', '09:00'), closes: '10:00' }],
            verifiedAt: value('verifiedAt', '2026-01-01T00:00:00Z'),
          },
        ],
        exceptions: [{ from: value('date', '2026-01-01'), to: '2026-01-02', state: value('state', 'CLOSED') }],
      };
      const found = validateSchedule(input);
      expect(found).toHaveLength(wrong.length);
      expect(JSON.stringify(found)).not.toContain(secret);
    }),
  );
});

test('a period whose hours are unknown has none, one span included', () => {
  const unknown = (spans: readonly ReturnType<typeof span>[] | undefined) => {
    const period = { ...exception('2026-12-24', '2026-12-25', { state: 'OPEN', hoursUnknown: true }), spans };
    return validateSchedule({ ...schedule([mornings]), exceptions: [period] } as ScheduleInput).map((one) => one.rule);
  };
  expect(unknown(undefined)).toEqual([]);
  expect(unknown([])).toEqual([]);
  expect(unknown([span('09:00', '12:00')])).toEqual(['UNKNOWN_WITH_SPANS']);
});

test('a day has twelve spans at the most', () => {
  const spans = Array.from({ length: 13 }, (_, at) =>
    span(`${10 + Math.floor(at / 2)}:${at % 2}0`, `${10 + Math.floor(at / 2)}:${at % 2}5`),
  );
  expect(problems(rule(['MONDAY'], spans.slice(0, 12)))).toEqual([]);
  expect(problems(rule(['MONDAY'], spans))).toEqual([['weekly.0.spans', 'TOO_MANY_SPANS']]);
});

test('an evening of a period of two days meets its own next morning, of one day it does not', () => {
  const of = (to: string, ...spans: ReturnType<typeof span>[]) =>
    problems([mornings], [exception('2026-12-24', to, { state: 'OPEN', spans })]).filter(
      ([, broken]) => broken === 'SPANS_OVERLAP',
    );
  const late = span('22:00', '03:00');
  expect(of('2026-12-26', span('02:00', '04:00'), late)).toHaveLength(1);
  expect(of('2026-12-25', span('02:00', '04:00'), late)).toEqual([]);
  expect(of('2026-12-26', span('03:00', '04:00'), late)).toEqual([]);
});
