import type { DayPlan } from '../rules/day-plan.ts';
import { daySegments, effectiveSpans } from '../rules/day-segments.ts';
import type { OpeningState, SpanState } from '../schedule.ts';

/** Minutes. */
export const DAY = 1440;

/** A stretch of one day that is not closed, in minutes after its midnight; past 1440 it runs on into the next day. */
export interface ShapeSpan {
  readonly from: number;
  readonly to: number;
  readonly state: Exclude<OpeningState, 'CLOSED'>;
}

const isNotClosed = <T extends { state: OpeningState }>(span: T): span is T & { state: ShapeSpan['state'] } =>
  span.state !== 'CLOSED';

/** A day as a format can write it: what is left out is closed. */
export function dayShape(plan: DayPlan, next: DayPlan): ShapeSpan[] {
  const spans = effectiveSpans(plan, next);
  const { base } = plan;
  const filled = base === 'CLOSED' ? spans : [...spans, ...gaps(spans, base)];
  return filled.filter(isNotClosed).sort((a, b) => a.from - b.from);
}

function gaps(spans: readonly { from: number; to: number; state: SpanState }[], state: OpeningState) {
  const result: { from: number; to: number; state: OpeningState }[] = [];
  let reached = 0;
  for (const span of spans) {
    if (span.from > reached) result.push({ from: reached, to: span.from, state });
    reached = span.to;
  }
  if (reached < DAY) result.push({ from: reached, to: DAY, state });
  return result;
}

/** A day of the calendar, with what the evening before brings into it and without what its own evening takes on. */
export function calendarShape(before: DayPlan, plan: DayPlan): ShapeSpan[] {
  return joined(daySegments(before, plan));
}

/** The spans that are not closed, in order; those that touch and are alike are one. */
export function joined(spans: Iterable<{ from: number; to: number; state: OpeningState }>): ShapeSpan[] {
  const shape: ShapeSpan[] = [];
  for (const { from, to, state } of spans) {
    if (state === 'CLOSED') continue;
    const last = shape.at(-1);
    if (last?.to === from && last.state === state) shape[shape.length - 1] = { from: last.from, to, state };
    else shape.push({ from, to, state });
  }
  return shape;
}

/** As `calendarShape`, but its own evening still runs on past 1440, as far as the next day lets it: for rules that hide the evening before. */
export function runningShape(before: DayPlan, plan: DayPlan, next: DayPlan): ShapeSpan[] {
  const shape = calendarShape(before, plan);
  const evening = effectiveSpans(plan, next).at(-1);
  const last = shape.at(-1);
  if (evening && last && evening.to > DAY && last.to === DAY) {
    const goesOnUntil = daySegments(plan, next).find((segment) => segment.state !== last.state)?.from ?? DAY;
    shape[shape.length - 1] = { ...last, to: Math.min(evening.to, DAY + goesOnUntil) };
  }
  return shape;
}

/** Equal keys mean equal days. */
export function shapeKey(shape: readonly ShapeSpan[]): string {
  return shape.map(({ from, to, state }) => `${from}-${to} ${state}`).join(',');
}
