import OpeningHours from 'opening_hours';
import { addDays, calendarDay, dayNumber, minuteOfDay } from '../../../services/calendar/calendar-day.ts';
import { zoneClock } from '../../../services/calendar/zone-clock.ts';
import type { DayHours } from '../../../services/opening-hours/day-hours.ts';
import { fromNorg2 } from '../../../services/opening-hours/formats/from-norg2.ts';
import { toICalendar } from '../../../services/opening-hours/formats/to-icalendar.ts';
import { toNorg2 } from '../../../services/opening-hours/formats/to-norg2.ts';
import { toOpeningHoursString } from '../../../services/opening-hours/formats/to-opening-hours-string.ts';
import { toSchemaOrg } from '../../../services/opening-hours/formats/to-schema-org.ts';
import { toWeeklyRuns } from '../../../services/opening-hours/formats/to-weekly-runs.ts';
import { openingHours } from '../../../services/opening-hours/opening-hours.ts';
import { openingState } from '../../../services/opening-hours/opening-state.ts';
import type { OpeningState, Schedule } from '../../../services/opening-hours/schedule.ts';

/**
 * Each output of a schedule read back as somebody would who has nothing else: the state at every quarter of an hour of a
 * window. `DOUBLE` where an output says two things at once.
 */
export type ReadState = OpeningState | 'OPEN_OR_NOT' | 'DOUBLE';
export interface Window {
  readonly from: string;
  readonly days: number;
}

const QUARTER_MS = 15 * 60_000;
const DAY_MS = 86_400_000;
const clock = zoneClock('Europe/Oslo');
const midnightOf = (date: string) => clock.instantOf((dayNumber(date) as number) * DAY_MS);
const wall = (date: string, minute: number) => clock.instantOf((dayNumber(date) as number) * DAY_MS + minute * 60_000);

/** The wall time of a quarter, counted from the window's first: `2026-03-29T03:15`. */
export function wallTimeOfQuarter({ from }: Window, index: number): string {
  return clock.format(midnightOf(from) + index * QUARTER_MS).slice(0, 16);
}

class Quarters {
  readonly states: ReadState[];
  readonly #start: number;
  constructor({ from, days }: Window) {
    this.#start = midnightOf(from);
    this.states = Array((midnightOf(addDays(from, days)) - this.#start) / QUARTER_MS).fill('CLOSED');
  }
  paint(start: number, end: number, state: ReadState): void {
    for (let at = Math.max(start, this.#start); at < end; at += QUARTER_MS) {
      const index = (at - this.#start) / QUARTER_MS;
      if (index >= this.states.length) return;
      this.states[index] = this.states[index] === 'CLOSED' ? state : 'DOUBLE';
    }
  }
}

export function stateAtEachQuarter(schedule: Schedule, { from, days }: Window): ReadState[] {
  const [start, end] = [midnightOf(from), midnightOf(addDays(from, days))];
  const states: ReadState[] = [];
  for (let at = start; at < end; ) {
    const { state, until } = openingState(schedule, new Date(at).toISOString());
    const next = Math.min(end, until === null ? end : Date.parse(until));
    for (; at < next; at += QUARTER_MS) states.push(state);
  }
  return states;
}

export function readDays(schedule: Schedule, window: Window): ReadState[] {
  return readDayList(openingHours(schedule, addDays(window.from, -1), window.days + 1), window);
}

/** A day as an answer lists it: times of day, or with seconds. */
export type ListedDay = Pick<DayHours, 'date' | 'state'> & {
  readonly spans: readonly { readonly opens: string; readonly closes: string; readonly state: OpeningState }[];
  readonly unknownSpans: readonly { readonly opens: string; readonly closes: string }[];
};

export function readDayList(days: readonly ListedDay[], window: Window): ReadState[] {
  const quarters = new Quarters(window);
  for (const day of days) {
    const paint = (opens: string, closes: string, state: ReadState) => {
      const [start, end] = [minuteOfDay(opens.slice(0, 5)) as number, minuteOfDay(closes.slice(0, 5)) as number];
      quarters.paint(wall(day.date, start), wall(day.date, end <= start ? end + 1440 : end), state);
    };
    const { spans, unknownSpans } = day;
    for (const span of spans) paint(span.opens, span.closes, span.state);
    for (const span of unknownSpans) paint(span.opens, span.closes, 'UNKNOWN');
    if (spans.length + unknownSpans.length === 0 && day.state !== 'CLOSED') paint('00:00', '24:00', day.state);
  }
  return quarters.states;
}

export function readCalendar(schedule: Schedule, window: Window): ReadState[] {
  const text = toICalendar({
    name: 'NAV Eksempel',
    host: 'example.no',
    entries: [{ schedule, place: null, address: null }],
    from: addDays(window.from, -1),
    days: window.days + 1,
    stamp: '2026-11-22T10:00:00+01:00',
  });
  const quarters = new Quarters(window);
  const events = text
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((event) => Object.fromEntries(event.split('\r\n').map((line) => line.split(/[;:](.*)/s).slice(0, 2))));
  for (const { DTSTART, DTEND, SUMMARY } of events) {
    if (SUMMARY.includes('stengt (')) continue;
    quarters.paint(calendarInstant(DTSTART), calendarInstant(DTEND), stateOfSummary(SUMMARY, schedule));
  }
  return quarters.states;
}

function calendarInstant(value: string): number {
  const [, year, month, day, time] = /(\d{4})(\d\d)(\d\d)(?:T(\d{6})Z)?$/.exec(value) as RegExpExecArray;
  const date = `${year}-${month}-${day}`;
  return time === undefined ? midnightOf(date) : Date.parse(`${date}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`);
}

function stateOfSummary(summary: string, { channel }: Schedule): ReadState {
  if (summary.includes('ikke kjent')) return 'UNKNOWN';
  if (channel === 'APPOINTMENT') return 'OPEN_OR_NOT';
  return summary.includes('etter avtale') ? 'BY_APPOINTMENT' : 'OPEN';
}

export function readJsonLd(schedule: Schedule, window: Window): ReadState[] {
  const from = addDays(window.from, -1);
  const days = window.days + 1;
  const { openingHoursSpecification, specialOpeningHoursSpecification } = toSchemaOrg(schedule, from, days);
  const quarters = new Quarters(window);
  for (let index = 0; index < days; index += 1) {
    const date = addDays(from, index);
    const isValid = (one: { validFrom?: string; validThrough?: string }) =>
      (one.validFrom ?? '0') <= date && date <= (one.validThrough ?? '9');
    const { weekday } = calendarDay(dayNumber(date) as number);
    const special = specialOpeningHoursSpecification.filter(isValid);
    const usual = openingHoursSpecification.filter(
      (one) => isValid(one) && one.dayOfWeek?.some((name) => name.toUpperCase().endsWith(`/${weekday}`)),
    );
    for (const { opens, closes } of special.length > 0 ? special : usual) {
      if (opens === closes) continue;
      const [start, end] = [minuteOfDay(opens) as number, closes === '23:59' ? 1440 : (minuteOfDay(closes) as number)];
      quarters.paint(wall(date, start), wall(date, end <= start ? end + 1440 : end), 'OPEN');
    }
  }
  return quarters.states;
}

/** Schedules of Open Referral HSDS: each adds its hours on its weekdays, from its first day to its last. */
export function readWeeklyRuns(schedule: Schedule, window: Window): ReadState[] {
  const from = addDays(window.from, -1);
  const runs = toWeeklyRuns(schedule, from, window.days + 1);
  const quarters = new Quarters(window);
  for (let index = 0; index <= window.days; index += 1) {
    const date = addDays(from, index);
    const { weekdayIndex } = calendarDay(dayNumber(date) as number);
    for (const run of runs) {
      if (date < run.from || date > run.through || !run.weekdays.includes(weekdayIndex)) continue;
      const [start, end] = [minuteOfDay(run.opens) as number, minuteOfDay(run.closes) as number];
      const until = run.closes === '23:59' ? 1440 : end <= start ? end + 1440 : end;
      quarters.paint(wall(date, start), wall(date, until), 'OPEN');
    }
  }
  return quarters.states;
}

/** The evaluator of OpenStreetMap's language; it reads the process's own clock, which has to be Norway's. */
export function readOpeningHoursString(schedule: Schedule, window: Window): ReadState[] {
  const text = toOpeningHoursString(schedule, window.from, window.days);
  const quarters = new Quarters(window);
  const norway = { lat: 62.57, lon: 11.38, address: { country_code: 'no', state: '' } };
  const evaluator = new OpeningHours(text ?? 'unknown', norway);
  const ends = [midnightOf(window.from), midnightOf(addDays(window.from, window.days))] as const;
  for (const [start, end, isUnknown] of evaluator.getOpenIntervals(new Date(ends[0]), new Date(ends[1]))) {
    quarters.paint(start.getTime(), end.getTime(), isUnknown ? 'UNKNOWN' : 'OPEN');
  }
  return quarters.states;
}

export function readNorg2(schedule: Schedule, window: Window): ReadState[] {
  const rows = toNorg2(schedule, addDays(window.from, -1), window.days + 1);
  const origin = { idPrefix: 'example', sourceId: 'example', verifiedAt: null };
  return stateAtEachQuarter({ ...fromNorg2(rows, origin).dropIn, channel: schedule.channel }, window);
}
