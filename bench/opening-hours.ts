import OpeningHours from 'opening_hours';
import { compileSchedule } from '../services/opening-hours/compile-schedule.ts';
import { toOpeningHoursString } from '../services/opening-hours/formats/to-opening-hours-string.ts';
import {
  type CompiledOffice,
  compileOffice,
  isOfficeOpenAt,
  officeOpeningStateAt,
} from '../services/opening-hours/office-opening-state.ts';
import { openingHours } from '../services/opening-hours/opening-hours.ts';
import { openingStateAt } from '../services/opening-hours/opening-state.ts';
import { CHANNELS, type Channel, type Schedule, type WeeklyRule } from '../services/opening-hours/schedule.ts';

/**
 * States answered per second for the whole country (300 offices × 6 channels), and what `openAt` costs, beside the
 * OpenStreetMap evaluator on the same hours. Run: `node --import tsx bench/opening-hours.ts`. Medians of interleaved rounds.
 */
process.env.TZ = 'Europe/Oslo';

const OFFICES = 300;
const ROUNDS = 9;
const PEER_SCHEDULES = 120;
const START = Date.UTC(2026, 10, 23, 11, 30);
const YEAR_MS = 365 * 86_400_000;

/** A small generator with a fixed seed: every run measures the same hours. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function exampleSchedule(office: number, channel: Channel): Schedule {
  const next = random(office * 7 + CHANNELS.indexOf(channel) + 1);
  const shared = {
    sourceId: 'example',
    verifiedAt: null,
    hoursUnknown: false,
    validFrom: null,
    validTo: null,
    comment: null,
  };
  const opens = 8 + Math.floor(next() * 3);
  const hours = (from: number, to: number) =>
    [{ opens: `${String(from).padStart(2, '0')}:00`, closes: `${to}:30`, state: 'OPEN' }] as const;
  const rule = (id: string, more: Partial<WeeklyRule>): WeeklyRule => ({
    ...shared,
    id,
    days: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'],
    spans: hours(opens, 14),
    everyWeeks: 1,
    cycleFrom: null,
    season: null,
    ...more,
  });
  const weekly = [rule('ordinary', {})];
  if (next() < 0.5) weekly.push(rule('summer', { spans: hours(opens, 13), season: { from: '05-15', to: '09-15' } }));
  if (next() < 0.2) weekly.push(rule('second', { days: ['SATURDAY'], everyWeeks: 2, cycleFrom: '2026-11-23' }));
  const exceptions = next() < 0.5 ? ['2026-12-24', '2027-03-24'] : [];
  return {
    id: `${office}-${channel}`,
    channel,
    timeZone: 'Europe/Oslo',
    weekly,
    exceptions: exceptions.map((from) => ({
      id: from,
      sourceId: 'example',
      verifiedAt: null,
      from,
      to: `${from.slice(0, 8)}${Number(from.slice(8)) + 1}`,
      state: 'OPEN',
      spans: [{ opens: '09:00', closes: '12:00', state: 'OPEN' }],
      reason: { nb: 'Kort dag', en: 'Short day' },
    })),
  };
}

const country = () =>
  Array.from({ length: OFFICES }, (_, office) => CHANNELS.map((channel) => exampleSchedule(office, channel)));

/** Milliseconds of one call. */
function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/** Schedules that nobody has asked yet, one country for each round. */
const fresh = Array.from({ length: ROUNDS + 2 }, () => country().flat());
const offices = country();
const schedules = offices.flat();
const compiled = schedules.map(compileSchedule);
const dropIn: CompiledOffice[] = offices.map((list) => compileOffice(list, 'DROP_IN'));
const dropInAgain: CompiledOffice[] = country().map((list) => compileOffice(list, 'DROP_IN'));
const peers = schedules.slice(0, PEER_SCHEDULES).map(
  (one) =>
    new OpeningHours(toOpeningHoursString(one, '2026-11-01', 400) as string, {
      lat: 0,
      lon: 0,
      address: { country_code: 'no', state: '' },
    }),
);
const instants = Array.from({ length: schedules.length }, random(1)).map(
  (share) => START + Math.floor(share * YEAR_MS),
);

let sink = 0;
/** Every case has its own clock, so that none is led into new days by another. */
const clocks = new Map<string, number>();
function tick(name: string, minutes: number): number {
  const now = (clocks.get(name) ?? START) + minutes * 60_000;
  clocks.set(name, now);
  return now;
}

const cases: Record<string, { count: number; run: () => void }> = {
  'cold: first question to each schedule': {
    count: schedules.length,
    run: () => {
      for (const one of fresh.pop() ?? []) sink += openingStateAt(compileSchedule(one), START).state.length;
    },
  },
  'a minute later, every minute': {
    count: schedules.length,
    run: () => {
      const now = tick('state', 1);
      for (const one of compiled) sink += openingStateAt(one, now).state.length;
    },
  },
  'any instant of a year': {
    count: schedules.length,
    run: () => {
      const passed = tick('year', 50_000) - START;
      compiled.forEach((one, index) => {
        sink += openingStateAt(one, START + (((instants[index] as number) + passed) % YEAR_MS)).state.length;
      });
    },
  },
  'office answers, a minute later': {
    count: dropIn.length,
    run: () => {
      const now = tick('office', 1);
      for (const office of dropIn) sink += officeOpeningStateAt(office, now).state.length;
    },
  },
  'openAt, a minute later': {
    count: dropIn.length,
    run: () => {
      const now = tick('open', 1);
      for (const office of dropIn) sink += isOfficeOpenAt(office, now) ? 1 : 0;
    },
  },
  'openAt, another day each time': {
    count: dropIn.length,
    run: () => {
      const now = tick('open another day', 1441);
      for (const office of dropInAgain) sink += isOfficeOpenAt(office, now) ? 1 : 0;
    },
  },
  'seven days of hours': {
    count: schedules.length,
    run: () => {
      for (const one of schedules) sink += openingHours(one, '2026-11-23', 7).length;
    },
  },
  'OpenStreetMap evaluator: state and next change': {
    count: peers.length,
    run: () => {
      const at = new Date(tick('peer', 1));
      for (const one of peers) {
        sink += (one.getState(at) ? 1 : 0) + (one.getNextChange(at)?.getTime() ?? 0) * 0;
      }
    },
  },
};

const times = new Map<string, number[]>();
for (let round = 0; round < ROUNDS + 2; round += 1) {
  for (const [name, { run }] of Object.entries(cases)) {
    const spent = timed(run);
    // The first two rounds warm the code and the memos up.
    if (round >= 2) times.set(name, [...(times.get(name) ?? []), spent]);
  }
}

const perSecond = (name: string) => ((cases[name]?.count ?? 0) / median(times.get(name) ?? [])) * 1000;
const peer = perSecond('OpenStreetMap evaluator: state and next change');
const rows = Object.entries(cases).map(([name, { count }]) => ({
  case: name,
  questions: count,
  'median ms': Number(median(times.get(name) ?? []).toFixed(3)),
  'answers a second': Math.round(perSecond(name)),
  'times the evaluator': Number((perSecond(name) / peer).toFixed(1)),
}));
console.log(
  `${OFFICES} offices × ${CHANNELS.length} channels, Node ${process.versions.node}, ${ROUNDS} rounds (${sink % 2})`,
);
console.table(rows);
