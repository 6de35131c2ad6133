import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { addDays } from '../../../services/calendar/calendar-day.ts';
import { countsAsOpen } from '../../../services/opening-hours/is-open-at.ts';
import type { Channel, OpeningState, Schedule } from '../../../services/opening-hours/schedule.ts';
import { inFull } from '../../setup/long-run.ts';
import { openSchedule } from './any-schedule.ts';
import { EVERY_DAY, exception, schedule, span, weekly } from './build-schedule.ts';
import {
  type ReadState,
  readCalendar,
  readDays,
  readJsonLd,
  readNorg2,
  readOpeningHoursString,
  readWeeklyRuns,
  stateAtEachQuarter,
  type Window,
  wallTimeOfQuarter,
} from './read-outputs.ts';

const zoneBefore = process.env.TZ;
process.env.TZ = 'Europe/Oslo';
afterAll(() => {
  if (zoneBefore === undefined) delete process.env.TZ;
  else process.env.TZ = zoneBefore;
});

/** Spring and autumn, when the clock is moved, and the weeks of Christmas. */
const WINDOWS: readonly Window[] = ['2026-03-15', '2026-09-20', '2026-11-20'].map((from) => ({ from, days: 60 }));

interface Output {
  readonly read: (own: Schedule, window: Window) => ReadState[];
  /** What the output can say of a state. */
  readonly word: (channel: Channel, state: ReadState) => ReadState;
  /** What it must say of a day of this kind instead, for want of a word. */
  readonly onDay?: {
    readonly isOfKind: (channel: Channel, day: readonly ReadState[]) => boolean;
    readonly word: ReadState;
  };
}

const isOpen = (channel: Channel, state: ReadState) => countsAsOpen(channel, state as OpeningState);

const OUTPUTS: Readonly<Record<string, Output>> = {
  'the days': { read: readDays, word: (_, state) => state },
  iCalendar: {
    read: readCalendar,
    word: (channel, state) => (channel === 'APPOINTMENT' && isOpen(channel, state) ? 'OPEN_OR_NOT' : state),
  },
  'JSON-LD': {
    read: readJsonLd,
    word: (channel, state) => (isOpen(channel, state) ? 'OPEN' : 'CLOSED'),
    // By appointment at hours that nobody gives.
    onDay: { isOfKind: (_, day) => day.every((state) => state === 'BY_APPOINTMENT'), word: 'CLOSED' },
  },
  HSDS: {
    read: readWeeklyRuns,
    word: (channel, state) => (isOpen(channel, state) ? 'OPEN' : 'CLOSED'),
    onDay: { isOfKind: (_, day) => day.every((state) => state === 'BY_APPOINTMENT'), word: 'CLOSED' },
  },
  OpenStreetMap: {
    read: readOpeningHoursString,
    word: (channel, state) => (isOpen(channel, state) ? 'OPEN' : state === 'CLOSED' ? 'CLOSED' : 'UNKNOWN'),
  },
  NORG2: {
    read: readNorg2,
    word: (_, state) => state,
    // A day that is known in part only.
    onDay: { isOfKind: (_, day) => day.includes('UNKNOWN'), word: 'UNKNOWN' },
  },
};

/** Two hours of each spring that OpenStreetMap's evaluator gets wrong: `formats/second-opinion.test.ts`. */
const SPRING_HOURS = ['2026-03-29T03', '2026-03-30T00'];

/** The quarters at which an output differs from the state. */
function differences(
  own: Schedule,
  window: Window,
  output: string,
  states = stateAtEachQuarter(own, window),
): string[] {
  const { read, word, onDay } = OUTPUTS[output] as Output;
  const found = read(own, window);
  const quarters = states.map((state, index) => ({ index, state, at: wallTimeOfQuarter(window, index) }));
  const days = Map.groupBy(quarters, ({ at }) => at.slice(0, 10));
  return [...days.values()].flatMap((day) => {
    const isOfKind =
      onDay?.isOfKind(
        own.channel,
        day.map(({ state }) => state),
      ) ?? false;
    return day.flatMap(({ index, state, at }) => {
      const isRight = found[index] === word(own.channel, state) || (isOfKind && found[index] === onDay?.word);
      const isKnown = output === 'OpenStreetMap' && SPRING_HOURS.some((hour) => at.startsWith(hour));
      return isRight || isKnown ? [] : [`${at}: ${found[index]} and not ${state}`];
    });
  });
}

test('the schedules that are tried are open a good part of the time, and closed a good part', () => {
  const shares = fc.sample(openSchedule, 40).map((own) => {
    const states = stateAtEachQuarter(own, WINDOWS[1] as Window);
    return states.filter((state) => isOpen(own.channel, state)).length / states.length;
  });
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  expect(mean).toBeGreaterThan(0.2);
  expect(mean).toBeLessThan(0.9);
});

test.each(Object.keys(OUTPUTS))('at every quarter of an hour of sixty days, %s says what the state is', (output) => {
  fc.assert(
    fc.property(openSchedule, fc.constantFrom(...WINDOWS), (own, window) => {
      expect(differences(own, window, output)).toEqual([]);
    }),
    { numRuns: inFull(25, 10) },
  );
});

test.each(Object.keys(OUTPUTS))(
  'an emergency line that is open for longer than a day is so to its end in %s',
  (output) => {
    const own = schedule(
      [weekly(['MONDAY'], [span('00:00', '18:00'), span('18:00', '02:00')])],
      [exception('2026-11-24', '2026-11-25', { state: 'OPEN' })],
      'EMERGENCY_PHONE',
    );
    const states = stateAtEachQuarter(own, { from: '2026-11-23', days: 2 });
    expect(states.slice(0, 4 * 26).every((state) => state === 'OPEN')).toBe(true);
    expect(differences(own, { from: '2026-11-20', days: 60 }, output)).toEqual([]);
  },
);

test.each(Object.keys(OUTPUTS))(
  'a night by appointment within a longer night is over in the morning in %s',
  (output) => {
    const own = schedule(
      [weekly(['MONDAY'], [span('20:00', '08:00'), span('23:00', '02:00', 'BY_APPOINTMENT')])],
      [],
      'EMERGENCY_PHONE',
    );
    expect(differences(own, { from: '2026-11-20', days: 60 }, output)).toEqual([]);
  },
);

test.each(Object.keys(OUTPUTS))(
  'special hours until the next day’s usual ones are told to their end in %s',
  (output) => {
    const spans = [span('18:00', '17:45')];
    const own = schedule(
      [weekly(['MONDAY'], [span('15:00', '00:15')])],
      [exception('2026-12-06', '2026-12-07', { state: 'OPEN', spans })],
    );
    expect(differences(own, { from: '2026-11-20', days: 60 }, output)).toEqual([]);
  },
);

test('NORG2 tells the morning after a day of its own, where the usual evening before runs past midnight', () => {
  const spans = [span('00:15', '00:00', 'CLOSED')];
  const own = schedule(
    [weekly(['SUNDAY'], [span('18:00', '00:15')])],
    [exception('2026-11-22', '2026-11-23', { state: 'OPEN', spans })],
  );
  expect(differences(own, { from: '2026-11-20', days: 60 }, 'NORG2')).toEqual([]);
});

test('an output that leaves out what a closing does to the evening before is found by this', () => {
  const withoutClosings = (own: Schedule): Schedule => ({
    ...own,
    exceptions: own.exceptions.filter(({ state }) => state !== 'CLOSED'),
  });
  for (const output of Object.keys(OUTPUTS)) {
    const { failed } = fc.check(
      fc.property(openSchedule, fc.constantFrom(...WINDOWS), (own, window) => {
        const states = stateAtEachQuarter(own, window);
        return differences(withoutClosings(own), window, output, states).length === 0;
      }),
      { numRuns: inFull(500, 150), endOnFailure: true },
    );
    expect([output, failed]).toEqual([output, true]);
  }
});

describe('a closing of some hours of the night', () => {
  const crisisLine = (more: Parameters<typeof exception>[2], from = '2026-12-10') =>
    schedule(
      [weekly(EVERY_DAY, [span('22:00', '06:00')])],
      [exception(from, addDays(from, 1), more)],
      'EMERGENCY_PHONE',
    );
  const window = { from: '2026-12-08', days: 5 };
  const cases: [string, Schedule][] = [
    ['after midnight, of the evening before', crisisLine({ spans: [span('02:00', '04:00', 'CLOSED')] })],
    ['over midnight', crisisLine({ spans: [span('23:00', '02:00', 'CLOSED')] })],
    ['from midnight', crisisLine({ spans: [span('00:00', '04:00', 'CLOSED')] })],
    [
      'over midnight, of a line around the clock',
      schedule(
        [weekly(EVERY_DAY, [span('00:00', '24:00')])],
        [exception('2026-12-10', '2026-12-11', { spans: [span('22:00', '02:00', 'CLOSED')] })],
        'EMERGENCY_PHONE',
      ),
    ],
    [
      'within longer special hours',
      schedule(
        [weekly(EVERY_DAY, [span('10:00', '12:00')])],
        [
          exception('2026-12-08', '2026-12-12', { state: 'OPEN', spans: [span('20:00', '06:00')] }),
          exception('2026-12-10', '2026-12-11', { spans: [span('02:00', '04:00', 'CLOSED')] }),
        ],
        'EMERGENCY_PHONE',
      ),
    ],
  ];
  describe.each(cases)('%s', (_, own) => {
    test.each(Object.keys(OUTPUTS))('is closed in %s too', (output) => {
      expect(differences(own, window, output)).toEqual([]);
    });
    test('and the line is closed in those hours', () => {
      const states = stateAtEachQuarter(own, window);
      const closing = own.exceptions.at(-1)?.spans[0];
      const hour = Number(closing?.opens.slice(0, 2));
      // Two days after the window's first, a quarter of an hour into the closing and one before its end.
      const end = Number(closing?.closes.slice(0, 2)) + (closing && closing.closes < closing.opens ? 24 : 0);
      expect([states[(48 + hour) * 4 + 1], states[(48 + end) * 4 - 1]]).toEqual(['CLOSED', 'CLOSED']);
    });
  });
});

test('special hours that run past midnight into the next morning’s hours have one state at a time, their own', () => {
  const own = schedule(
    [weekly(EVERY_DAY, [span('00:30', '04:00')])],
    [
      exception('2026-12-09', '2026-12-10', {
        state: 'BY_APPOINTMENT',
        spans: [span('18:00', '02:00', 'BY_APPOINTMENT')],
      }),
    ],
  );
  const window = { from: '2026-12-09', days: 2 };
  for (const output of Object.keys(OUTPUTS)) expect([output, differences(own, window, output)]).toEqual([output, []]);
  const states = stateAtEachQuarter(own, window);
  expect(states.slice(24 * 4, 28 * 4)).toEqual([...Array(8).fill('BY_APPOINTMENT'), ...Array(8).fill('OPEN')]);
});
