import fc from 'fast-check';
import { addDays, wallTime } from '../../../services/calendar/calendar-day.ts';
import { type LocalDate, WEEKDAYS, type Weekday } from '../../../services/calendar/date-time.ts';
import {
  CHANNELS,
  type OpeningException,
  type Schedule,
  type Span,
  type SpanState,
  type WeeklyRule,
} from '../../../services/opening-hours/schedule.ts';
import { exception, schedule, weekly } from './build-schedule.ts';

/** Schedules for property tests: two spans a day, past midnight, seasons, second weeks, periods, exceptions. */
const anyState = fc.constantFrom<SpanState>('OPEN', 'OPEN', 'OPEN', 'BY_APPOINTMENT', 'CLOSED');

export const anySpans: fc.Arbitrary<Span[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 95 }), { minLength: 2, maxLength: 4 }),
    fc.array(anyState, { minLength: 2, maxLength: 2 }),
  )
  .map(([quarters, states]) => {
    const minutes = quarters.sort((a, b) => a - b).map((quarter) => quarter * 15);
    const spans: Span[] = [];
    for (let index = 0; index + 1 < minutes.length; index += 2) {
      const state = states[index / 2] as SpanState;
      spans.push({ opens: wallTime(minutes[index] as number), closes: wallTime(minutes[index + 1] as number), state });
    }
    return spans;
  });

const overnight: fc.Arbitrary<Span[]> = fc
  .tuple(fc.integer({ min: 72, max: 95 }), fc.integer({ min: 0, max: 20 }))
  .map(([from, to]) => [{ opens: wallTime(from * 15), closes: wallTime(to * 15), state: 'OPEN' }]);

/** A day from 2026-01-01, over a little more than two years. */
export const anyDate = fc.integer({ min: 0, max: 760 }).map((days) => addDays('2026-01-01', days));
/** An instant at any second from 2026-01-01 on, over two years, with both DST nights of 2026 and 2027 made likely. */
export const anyEpochMs = fc.oneof(
  fc.integer({ min: 0, max: 2 * 365 * 86_400 }).map((second) => Date.UTC(2026, 0, 1) + second * 1000),
  fc
    .tuple(
      fc
        .constantFrom('2026-03-28', '2026-10-24', '2027-03-27', '2027-10-30')
        .map((day) => Date.parse(`${day}T18:00:00Z`)),
      fc.integer({ min: 0, max: 18 * 60 }),
    )
    .map(([start, minute]) => start + minute * 60_000),
);

const anyDays = fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1, maxLength: 7 });

export const anyRule: fc.Arbitrary<WeeklyRule> = fc
  .record({
    days: anyDays,
    spans: fc.oneof({ weight: 5, arbitrary: anySpans }, overnight, fc.constant<Span[]>([])),
    unknown: fc.nat(9),
    period: fc.option(fc.tuple(anyDate, fc.integer({ min: 1, max: 300 }))),
    season: fc.option(fc.constantFrom({ from: '06-15', to: '08-16' }, { from: '12-01', to: '03-01' })),
    cycleFrom: fc.option(anyDate),
  })
  .map(({ days, spans, unknown, period, season, cycleFrom }) =>
    weekly(days, unknown === 0 ? [] : spans, {
      hoursUnknown: unknown === 0,
      validFrom: period?.[0] ?? null,
      validTo: period ? addDays(period[0], period[1]) : null,
      season,
      everyWeeks: cycleFrom ? 2 : 1,
      cycleFrom,
    }),
  );

/** Rules that hold in every week alike. */
export const anyPlainRule = fc
  .tuple(anyDays, fc.oneof(anySpans, overnight))
  .map(([days, spans]) => weekly(days, spans));

export const anyException: fc.Arbitrary<OpeningException> = fc
  .record({
    from: anyDate,
    length: fc.integer({ min: 1, max: 20 }),
    state: anyState,
    spans: fc.oneof(anySpans, fc.constant<Span[]>([])),
  })
  .map(({ from, length, state, spans }) => exception(from, addDays(from, length), { state, spans }));

export const anySchedule: fc.Arbitrary<Schedule> = fc
  .tuple(fc.array(anyRule, { maxLength: 4 }), fc.array(anyException, { maxLength: 4 }), fc.constantFrom(...CHANNELS))
  .map(([rules, exceptions, channel]) => schedule(rules, exceptions, channel));

/** Hours that are rare and go wrong easily: all day, almost all day, by appointment through the night, by appointment among others. */
const rareHours = fc.constantFrom<Span[][]>(
  [{ opens: '00:00', closes: '24:00', state: 'OPEN' }],
  [{ opens: '18:00', closes: '17:45', state: 'OPEN' }],
  [{ opens: '22:00', closes: '06:00', state: 'BY_APPOINTMENT' }],
  [
    { opens: '20:00', closes: '08:00', state: 'OPEN' },
    { opens: '23:00', closes: '02:00', state: 'BY_APPOINTMENT' },
  ],
);
const anyHours = fc.oneof(anySpans, overnight, rareHours);
const anyClosing: fc.Arbitrary<Span[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 95 }), { minLength: 2, maxLength: 2 })
  .map(([from, to]) => [
    { opens: wallTime((from as number) * 15), closes: wallTime((to as number) * 15), state: 'CLOSED' },
  ]);
const withOpening = (spans: Span[]): Span[] =>
  spans.map((one, index) => (index === 0 ? { ...one, state: 'OPEN' } : one));

/** Hours that change within the window, or take turns: from a day on, in a season, every second week. */
type Alternation = 'NEVER' | 'FROM_A_DAY' | 'SEASON' | 'SECOND_WEEK';

function alternating(days: Weekday[], kind: Alternation, [usual, other]: [Span[], Span[]], day: LocalDate) {
  switch (kind) {
    case 'NEVER':
      return [weekly(days, usual)];
    case 'FROM_A_DAY':
      return [weekly(days, usual, { validTo: day }), weekly(days, other, { validFrom: day })];
    case 'SEASON': {
      const season = { from: day.slice(5), to: addDays(day, 20).slice(5) };
      return [weekly(days, usual), weekly(days, other, { season })];
    }
    case 'SECOND_WEEK':
      return [
        weekly(days, usual, { everyWeeks: 2, cycleFrom: day }),
        weekly(days, other, { everyWeeks: 2, cycleFrom: addDays(day, 7) }),
      ];
  }
}

/**
 * Open on every weekday, nights among them, with closings, special days, hours that change or take turns, and a period without
 * a word in between.
 */
export const openSchedule: fc.Arbitrary<Schedule> = fc
  .record({
    week: fc.tuple(anyHours, anyHours, anyHours),
    isSometimesUnknown: fc.nat(5),
    alternation: fc.constantFrom<Alternation>('NEVER', 'NEVER', 'FROM_A_DAY', 'SEASON', 'SECOND_WEEK'),
    changeAfter: fc.integer({ min: 1, max: 50 }),
    from: fc.constantFrom('2026-03-15', '2026-09-20', '2026-11-20'),
    exceptions: fc.array(
      fc.record({
        day: fc.nat(59),
        length: fc.integer({ min: 1, max: 4 }),
        state: anyState,
        spans: fc.oneof(anyHours, anyClosing, anyClosing, fc.constant<Span[]>([])),
        isOwn: fc.boolean(),
        isUnknown: fc.nat(6),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    channel: fc.constantFrom(...CHANNELS),
  })
  .map(({ week: [early, middle, late], isSometimesUnknown, alternation, changeAfter, from, exceptions, channel }) =>
    schedule(
      [
        weekly(['MONDAY', 'THURSDAY'], withOpening(early)),
        ...alternating(
          ['TUESDAY', 'FRIDAY', 'SATURDAY'],
          alternation,
          [withOpening(middle), withOpening(late)],
          addDays(from, changeAfter),
        ),
        weekly(['WEDNESDAY', 'SUNDAY'], isSometimesUnknown === 0 ? [] : withOpening(late), {
          hoursUnknown: isSometimesUnknown === 0,
        }),
      ],
      exceptions.map(({ day, length, state, spans, isOwn, isUnknown }) => {
        const first = addDays(from, day);
        const unknown = isUnknown === 0 ? { spans: [], hoursUnknown: true } : { spans };
        return exception(first, addDays(first, length), { state, ...unknown, ...(isOwn && { isOwn }) });
      }),
      channel,
    ),
  );
