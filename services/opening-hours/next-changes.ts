import type { Instant } from '../calendar/date-time.ts';
import { type CompiledSchedule, dayAt, type Segment, segmentAt, startOfDay } from './compile-schedule.ts';
import { countsAsOpen } from './is-open-at.ts';
import { NO_SOURCE, PARTLY_UNKNOWN } from './reasons.ts';
import type { Channel, OpeningState, Reason } from './schedule.ts';

/** How many local days ahead a change is looked for: a year and a month. */
export const HORIZON_DAYS = 400;

/** The answer at an instant. */
export interface OpeningAnswer {
  readonly state: OpeningState;
  /** The next change of state, exclusive; null when none is known within `HORIZON_DAYS`. */
  readonly until: Instant | null;
  /** The next time it goes from not open to open, later than the instant asked; null when none is known. */
  readonly nextOpening: Instant | null;
  /** Why the state holds at the instant asked; null for ordinary open hours. */
  readonly reason: Reason | null;
  /** The source's own words about the hours; null: none. */
  readonly note: Reason | null;
  /** The usual hours, on a day that often has others, without any source that says so. */
  readonly unconfirmed: boolean;
}

/** The answer, and the stretch of one local day [from, until) in which it is the same, in epoch milliseconds. */
export interface AnswerWithin {
  readonly answer: OpeningAnswer;
  readonly from: number;
  readonly until: number;
}

/** The joint state of several schedules of one office at an instant. */
type Joint = Segment;

/** Priority of states when several apply: the first one wins. */
const ORDER: readonly OpeningState[] = ['OPEN', 'BY_APPOINTMENT', 'UNKNOWN', 'CLOSED'];
const RANK = Object.fromEntries(ORDER.map((state, rank) => [state, rank])) as Record<OpeningState, number>;

/**
 * Open at one place is OPEN; by appointment at one place is BY_APPOINTMENT. CLOSED needs all places known to be closed: with one
 * closed and another unknown, it is unknown whether the office is open.
 */
function jointAt(sources: readonly CompiledSchedule[], epochMs: number): Joint {
  const first = segmentAt(sources[0] as CompiledSchedule, epochMs);
  if (sources.length === 1) return first;
  let best: Segment = first;
  let { from, until } = first;
  let someClosed = first.state === 'CLOSED';
  for (let index = 1; index < sources.length; index += 1) {
    const segment = segmentAt(sources[index] as CompiledSchedule, epochMs);
    from = Math.max(from, segment.from);
    until = Math.min(until, segment.until);
    someClosed ||= segment.state === 'CLOSED';
    if (RANK[segment.state] < RANK[best.state]) best = segment;
  }
  const { state, claim } = best;
  const isPartly = state === 'UNKNOWN' && someClosed;
  return { from, until, state, claim: isPartly ? { ...claim, reason: PARTLY_UNKNOWN } : claim };
}

const NOTHING_KNOWN: OpeningAnswer = Object.freeze({
  state: 'UNKNOWN',
  until: null,
  nextOpening: null,
  reason: NO_SOURCE,
  note: null,
  unconfirmed: false,
});

/** One memo per list of schedules: by the first instant of the stretch an answer holds for. */
const answered = new WeakMap<object, Map<number, AnswerWithin>>();
const ANSWERS_KEPT_MAX = 256;

/**
 * The joint answer of one or more schedules of the same channel, which share a time zone. It walks from change to change,
 * never over minutes, and caches the answer for its period.
 * @param key the key of the cache: the schedule when there is one, else the list
 */
export function nextChanges(
  sources: readonly CompiledSchedule[],
  channel: Channel,
  epochMs: number,
  key: object = sources[0] ?? sources,
): AnswerWithin {
  const source = sources[0];
  if (!source || sources.every((item) => item.empty)) {
    return { answer: NOTHING_KNOWN, from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
  }
  const now = jointAt(sources, epochMs);
  let memo = answered.get(key);
  if (!memo) {
    memo = new Map();
    answered.set(key, memo);
  }
  const known = memo.get(now.from);
  if (known) return known;
  if (memo.size >= ANSWERS_KEPT_MAX) memo.clear();
  const found = { answer: Object.freeze(lookAhead(sources, source, channel, now)), from: now.from, until: now.until };
  memo.set(now.from, found);
  return found;
}

function lookAhead(
  sources: readonly CompiledSchedule[],
  source: CompiledSchedule,
  channel: Channel,
  now: Joint,
): OpeningAnswer {
  const horizon = startOfDay(source, dayAt(source, now.from) + HORIZON_DAYS + 1);
  let until: number | null = null;
  let opening: number | null = null;
  let wasOpen = countsAsOpen(channel, now.state);
  for (let at = now.until; at < horizon && (until === null || opening === null); ) {
    const { state, until: next } = jointAt(sources, at);
    const open = countsAsOpen(channel, state);
    if (until === null && state !== now.state) until = at;
    if (opening === null && open && !wasOpen) opening = at;
    wasOpen = open;
    at = next;
  }
  return {
    state: now.state,
    until: until === null ? null : source.clock.format(until),
    nextOpening: opening === null ? null : source.clock.format(opening),
    reason: now.claim.reason,
    note: now.claim.note,
    unconfirmed: now.claim.unconfirmed,
  };
}
