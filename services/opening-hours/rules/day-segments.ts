import type { DayNumber } from '../../calendar/calendar-day.ts';
import type { OpeningState, Reason } from '../schedule.ts';
import { type Claim, type DayPlan, planDay, type Rulebook, type SpanClaim } from './day-plan.ts';

/** Minutes of a day as its wall clock has them. */
export const DAY = 1440;

/** One state for a stretch of one day, in minutes of wall time: [from, to) within 0 to 1440. */
export interface DaySegment {
  readonly from: number;
  readonly to: number;
  readonly state: OpeningState;
  readonly reason: Reason | null;
  readonly note: Reason | null;
  readonly unconfirmed: boolean;
  /** The evening before began it: it belongs to that date as long as it is not interrupted. */
  readonly fromEvening: boolean;
}

/** What of a day is not closed, in minutes after its midnight. */
export interface OpenSegment extends Omit<DaySegment, 'state' | 'fromEvening'> {
  readonly state: Exclude<OpeningState, 'CLOSED'>;
}

/** A day cut into segments. */
export interface CutDay {
  /** The whole day in segments that touch: the strongest claim on each minute, of its own or of the evening before. */
  readonly segments: readonly DaySegment[];
  /** Those that are not closed; those that touch, are alike and begin on the same date are one. */
  readonly open: readonly OpenSegment[];
  /** The first that is not closed began on the evening before. */
  readonly opensFromEvening: boolean;
}

/** By the plan of the day before and the day's own, which days alike share. Of one book: strong keys end with it. */
const cut = new WeakMap<Rulebook, Map<DayPlan, Map<DayPlan, CutDay>>>();
const PLANS_KEPT_MAX = 512;

/** A day of a schedule, cut into segments of one state. */
export function cutDay(book: Rulebook, day: DayNumber): CutDay {
  const [before, plan] = [planDay(book, day - 1), planDay(book, day)];
  let days = cut.get(book);
  if (days === undefined) {
    days = new Map();
    cut.set(book, days);
  }
  let following = days.get(before);
  if (following === undefined) {
    if (days.size >= PLANS_KEPT_MAX) days.clear();
    following = new Map();
    days.set(before, following);
  }
  let result = following.get(plan);
  if (result === undefined) {
    const segments = segmentsOf(before, plan);
    const opensFromEvening = segments.find(({ state }) => state !== 'CLOSED')?.fromEvening ?? false;
    result = { segments, open: joined(segments), opensFromEvening };
    following.set(plan, result);
  }
  return result;
}

function joined(segments: readonly DaySegment[]): OpenSegment[] {
  const open: OpenSegment[] = [];
  let lastFromEvening = false;
  for (const { state, fromEvening, ...segment } of segments) {
    if (state === 'CLOSED') continue;
    const last = open.at(-1);
    if (last?.to === segment.from && last.state === state && lastFromEvening === fromEvening) {
      open[open.length - 1] = { ...last, to: segment.to };
    } else open.push({ ...segment, state });
    lastFromEvening = fromEvening;
  }
  return open;
}

function segmentsOf(before: DayPlan, plan: DayPlan): DaySegment[] {
  const evening = before.spans.flatMap((span) =>
    span.to > DAY ? [{ ...span, from: Math.max(0, span.from - DAY), to: span.to - DAY }] : [],
  );
  const bounds = [...plan.spans, ...evening].flatMap(({ from, to }) => [Math.min(from, DAY), Math.min(to, DAY)]);
  const cuts = [...new Set([0, DAY, ...bounds])].sort((a, b) => a - b);
  const segments: DaySegment[] = [];
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const from = cuts[index] as number;
    const to = cuts[index + 1] as number;
    const own = claimOn(plan.spans, from) ?? plan.base;
    const earlier = claimOn(evening, from);
    const fromEvening = earlier !== undefined && earlier.rank > own.rank;
    const { state, reason, note, unconfirmed } = fromEvening ? earlier : own;
    const last = segments.at(-1);
    if (last?.state === state && last.reason === reason && last.note === note && last.fromEvening === fromEvening) {
      segments[segments.length - 1] = { ...last, to };
    } else segments.push({ from, to, state, reason, note, unconfirmed, fromEvening });
  }
  return segments;
}

function claimOn(spans: readonly SpanClaim[], minute: number): Claim | undefined {
  return spans.find(({ from, to }) => from <= minute && minute < to);
}
