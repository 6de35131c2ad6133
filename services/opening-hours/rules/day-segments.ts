import type { OpeningState, Reason } from '../schedule.ts';
import type { MinuteSpan } from './compiled-rule.ts';
import { type DayPlan, reasonInSpan } from './day-plan.ts';

const DAY = 1440;

/** One state for a stretch of one day, in minutes of wall time: [from, to) within 0 to 1440. */
export interface DaySegment {
  readonly from: number;
  readonly to: number;
  readonly state: OpeningState;
  readonly reason: Reason | null;
}

/**
 * Whether what a day began after its last evening hour runs on into the next day. Holidays and exceptions speak of whole
 * days of the calendar: they end at midnight what a rule began. What an exception began yields only to an exception that
 * decides the whole next day.
 */
export function runsOn(plan: DayPlan, next: DayPlan): boolean {
  if (plan.decidedBy !== 'EXCEPTION') return next.decidedBy === 'RULE' || next.decidedBy === 'NOTHING';
  return next.decidedBy !== 'EXCEPTION' || next.spans.length > 0;
}

/** The spans of a day as they come out: those that may not run on into the next day end at midnight. */
export function effectiveSpans(plan: DayPlan, next: DayPlan): readonly MinuteSpan[] {
  if (runsOn(plan, next)) return plan.spans;
  return plan.spans.map((span) => (span.to > DAY ? { ...span, to: DAY } : span)).filter((span) => span.from < span.to);
}

interface Layer {
  readonly from: number;
  readonly to: number;
  readonly state: OpeningState;
  readonly reason: Reason | null;
}

function layersOf(plan: DayPlan, shift: number): Layer[] {
  return plan.spans.map((span) => ({
    from: Math.max(0, span.from + shift),
    to: Math.min(DAY, span.to + shift),
    state: span.state,
    reason: reasonInSpan(plan, span.state),
  }));
}

/** By the plan of the day before and the day's own: plans are shared by days alike, and so are their segments. */
const remembered = new WeakMap<DayPlan, WeakMap<DayPlan, readonly DaySegment[]>>();

/** The whole day in segments that touch: its own spans first, then what the evening before brings, then the base. */
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
  const own = layersOf(plan, 0);
  const tail = runsOn(before, plan) ? layersOf(before, -DAY) : [];
  const layers = [...own, ...tail].filter((layer) => layer.from < layer.to);
  const base: Layer = { from: 0, to: DAY, state: plan.base, reason: plan.baseReason };
  const bounds = [...new Set([0, DAY, ...layers.flatMap((layer) => [layer.from, layer.to])])].sort((a, b) => a - b);
  const segments: DaySegment[] = [];
  for (let index = 0; index + 1 < bounds.length; index += 1) {
    const from = bounds[index] as number;
    const to = bounds[index + 1] as number;
    const { state, reason } = layers.find((layer) => layer.from <= from && layer.to >= to) ?? base;
    const last = segments.at(-1);
    if (last?.state === state && last.reason === reason) segments[segments.length - 1] = { ...last, to };
    else segments.push({ from, to, state, reason });
  }
  return segments;
}
