import type { OpeningState, Reason } from '../schedule.ts';
import type { Claim, DayPlan, SpanClaim } from './day-plan.ts';

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

/** By the plan of the day before and the day's own: plans are shared by days alike, and so are their segments. */
const remembered = new WeakMap<DayPlan, WeakMap<DayPlan, readonly DaySegment[]>>();

/** The whole day in segments that touch: the strongest claim on each minute, of its own or of the evening before. */
export function daySegments(before: DayPlan, plan: DayPlan): readonly DaySegment[] {
  let following = remembered.get(before);
  if (!following) {
    following = new WeakMap();
    remembered.set(before, following);
  }
  let segments = following.get(plan);
  if (!segments) {
    segments = cutDay(before, plan);
    following.set(plan, segments);
  }
  return segments;
}

function cutDay(before: DayPlan, plan: DayPlan): DaySegment[] {
  const evening = before.spans.flatMap((span) =>
    span.to > DAY ? [{ ...span, from: Math.max(0, span.from - DAY), to: span.to - DAY }] : [],
  );
  const bounds = [...plan.spans, ...evening].flatMap(({ from, to }) => [from, Math.min(to, DAY)]);
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
