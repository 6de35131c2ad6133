import { Temporal } from 'temporal-polyfill';
import type { Instant } from './date-time.ts';

/**
 * The wall clock of one time zone, both ways, as plain numbers. Wall time is counted in milliseconds as if its days had
 * 24 hours each.
 *
 * The two nights of the year: a wall time that spring skips means the moment the clock jumps, so hours that lie wholly
 * inside the skipped hour do not happen. A wall time that autumn repeats means its first occurrence, and what holds when
 * the first pass ends holds throughout the second. So adjacent spans stay adjacent, and no span ends before it begins.
 */
export interface ZoneClock {
  readonly timeZone: string;
  /** The instant of a wall time, by the rule above. */
  instantOf(wallMs: number): number;
  /** The wall time at an instant; in the second pass of a repeated hour, the last millisecond of the first. */
  wallOf(epochMs: number): number;
  /** RFC 3339 with the zone's offset, whole seconds. */
  format(epochMs: number): Instant;
}

/** Between two changes of the offset: [start, end) in epoch milliseconds. */
interface OffsetPeriod {
  start: number;
  end: number;
  offsetMs: number;
}

const FROM = Temporal.Instant.from('1969-01-01T00:00:00Z');
const UNTIL = Temporal.Instant.from('2103-06-01T00:00:00Z').epochMilliseconds;
const FORMATTED_MAX = 4096;

function offsetPeriods(timeZone: string): OffsetPeriod[] {
  const periods: OffsetPeriod[] = [];
  let at = FROM.toZonedDateTimeISO(timeZone);
  let start = Number.NEGATIVE_INFINITY;
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    const offsetMs = at.offsetNanoseconds / 1e6;
    if (!next || next.epochMilliseconds > UNTIL) {
      periods.push({ start, end: Number.POSITIVE_INFINITY, offsetMs });
      return periods;
    }
    periods.push({ start, end: next.epochMilliseconds, offsetMs });
    start = next.epochMilliseconds;
    at = next;
  }
}

/** First period for which `isBefore` is false; the last one always is. */
function search(periods: readonly OffsetPeriod[], isBefore: (period: OffsetPeriod) => boolean): number {
  let low = 0;
  let high = periods.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(periods[middle] as OffsetPeriod)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function createZoneClock(timeZone: string): ZoneClock {
  const periods = offsetPeriods(timeZone);
  const formatted = new Map<number, Instant>();
  // Callers ask about times near each other: the periods that answered last.
  let index = 0;
  let wallIndex = 0;

  return {
    timeZone,
    instantOf(wallMs) {
      const before = periods[wallIndex - 1];
      let found = periods[wallIndex] as OffsetPeriod;
      const isPast = wallMs - found.offsetMs >= found.end;
      if (isPast || (before !== undefined && wallMs - before.offsetMs < before.end)) {
        wallIndex = search(periods, (period) => wallMs - period.offsetMs >= period.end);
        found = periods[wallIndex] as OffsetPeriod;
      }
      return Math.max(wallMs - found.offsetMs, found.start);
    },
    wallOf(epochMs) {
      const last = periods[index] as OffsetPeriod;
      if (epochMs < last.start || epochMs >= last.end) index = search(periods, (period) => epochMs >= period.end);
      const period = periods[index] as OffsetPeriod;
      const wallMs = epochMs + period.offsetMs;
      const before = periods[index - 1];
      return before ? Math.max(wallMs, before.end + before.offsetMs - 1) : wallMs;
    },
    format(epochMs) {
      const known = formatted.get(epochMs);
      if (known !== undefined) return known;
      if (formatted.size >= FORMATTED_MAX) formatted.clear();
      const text = Temporal.Instant.fromEpochMilliseconds(epochMs).toString({ timeZone, smallestUnit: 'second' });
      formatted.set(epochMs, text);
      return text;
    },
  };
}

const clocks = new Map<string, ZoneClock>();

/** The clock of an IANA zone, made once; @throws RangeError for a name that is no zone. */
export function zoneClock(timeZone: string): ZoneClock {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = createZoneClock(timeZone);
    clocks.set(timeZone, clock);
  }
  return clock;
}
