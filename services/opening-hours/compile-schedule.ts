import type { DayNumber } from '../calendar/calendar-day.ts';
import { type ZoneClock, zoneClock } from '../calendar/zone-clock.ts';
import type { DayHours } from './day-hours.ts';
import { compileException, compileRule } from './rules/compiled-rule.ts';
import { cutDay } from './rules/day-segments.ts';
import { createRulebook, type DaySegment, type Rulebook } from './rules/rulebook.ts';
import type { Stretch } from './rules/stretches.ts';
import type { Channel, OpeningState, Schedule } from './schedule.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** More than the kinds of days that a year has. */
export const KINDS_KEPT_MAX = 64;
/** Maximum of cached days per schedule; when it is exceeded the cache is cleared. */
export const DAYS_KEPT_MAX = 512;

/** One state for a stretch of one local day: [from, until) in epoch milliseconds. */
export interface Segment {
  readonly from: number;
  readonly until: number;
  readonly state: OpeningState;
  /** Why, in whose words, and how sure. */
  readonly claim: Pick<DaySegment, 'reason' | 'note' | 'unconfirmed'>;
}

/**
 * A schedule made ready to be asked often: rules as numbers, and a memo of the days asked about. Make with `compileSchedule`.
 * What holds on a minute is decided in one place (`rules/day-segments.ts`); the state at an instant, the days and all formats
 * are read from that.
 */
export interface CompiledSchedule {
  readonly schedule: Schedule;
  readonly clock: ZoneClock;
  readonly book: Rulebook;
  /** No rule was ever given: UNKNOWN at any time. */
  readonly empty: boolean;
  readonly days: Map<DayNumber, readonly Segment[]>;
  /** The same for whole days as they are shown. */
  readonly hours: Map<DayNumber, DayHours>;
  /** The shown hours of equal days, by their stretches: a year has a dozen or two kinds of days. */
  readonly kinds: { readonly stretches: readonly Stretch[]; readonly shown: Omit<DayHours, 'date'> }[];
  last: Segment;
}

/** The law's holidays close what the public visits; whether a line is answered then is for its source to say. */
const HOLIDAYS: Readonly<Record<Channel, Rulebook['holidays']>> = {
  DROP_IN: 'CLOSED',
  APPOINTMENT: 'CLOSED',
  APPLICATION_DELIVERY: 'CLOSED',
  PUBLIC_COMPUTER: 'CLOSED',
  PHONE: 'UNKNOWN',
  EMERGENCY_PHONE: 'UNKNOWN',
};

const compiled = new WeakMap<Schedule, CompiledSchedule>();

/**
 * Prepares a schedule, once per object: a schedule must not be changed after it was asked about.
 * @throws RangeError when its time zone is not an IANA name
 */
export function compileSchedule(schedule: Schedule): CompiledSchedule {
  const known = compiled.get(schedule);
  if (known) return known;
  const exceptions = schedule.exceptions.map(compileException).filter((item) => item.from < item.to);
  // Stable: the owner's own before others', of periods equally long the later one, then the order the source gave.
  exceptions.sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || a.to - a.from - (b.to - b.from) || b.from - a.from);
  const result: CompiledSchedule = {
    schedule,
    clock: zoneClock(schedule.timeZone),
    book: createRulebook({ rules: schedule.weekly.map(compileRule), exceptions, holidays: HOLIDAYS[schedule.channel] }),
    empty: schedule.weekly.length === 0 && exceptions.length === 0,
    days: new Map(),
    hours: new Map(),
    kinds: [],
    last: { from: 0, until: 0, state: 'UNKNOWN', claim: { reason: null, note: null, unconfirmed: false } },
  };
  compiled.set(schedule, result);
  return result;
}

function segmentsOf(source: CompiledSchedule, day: DayNumber): readonly Segment[] {
  const known = source.days.get(day);
  if (known) return known;
  if (source.days.size >= DAYS_KEPT_MAX) source.days.clear();
  const { clock, book } = source;
  const segments: Segment[] = [];
  let from = startOfDay(source, day);
  for (const claim of cutDay(book, day).segments) {
    const until = clock.instantOf(day * DAY_MS + claim.to * MINUTE_MS);
    // Hours that the spring night skips take no time.
    if (from < until) segments.push({ from, until, state: claim.state, claim });
    from = until;
  }
  source.days.set(day, segments);
  return segments;
}

/** The local day of an instant, by the schedule's own clock. */
export function dayAt(source: CompiledSchedule, epochMs: number): DayNumber {
  return Math.floor(source.clock.wallOf(epochMs) / DAY_MS);
}

/** The first instant of a local day. */
export function startOfDay(source: CompiledSchedule, day: DayNumber): number {
  return source.clock.instantOf(day * DAY_MS);
}

/** The segment an instant lies in. The next one begins at its `until`, perhaps with the same state. */
export function segmentAt(source: CompiledSchedule, epochMs: number): Segment {
  const { last } = source;
  if (epochMs >= last.from && epochMs < last.until) return last;
  for (const segment of segmentsOf(source, dayAt(source, epochMs))) {
    if (epochMs < segment.until) {
      source.last = segment;
      return segment;
    }
  }
  throw new RangeError('INSTANT_OUTSIDE_ITS_DAY');
}
