import type { DayNumber } from '../../calendar/calendar-day.ts';
import { planDay } from './day-plan.ts';
import {
  type Claim,
  type CutDay,
  type DayPlan,
  type DaySegment,
  LAST_KEPT,
  type OpenSegment,
  type Rulebook,
  type SpanClaim,
} from './rulebook.ts';

/** Minutes of a day as its wall clock has them. */
export const DAY = 1440;

const PLANS_KEPT_MAX = 512;

/** A day of a schedule, cut into segments of one state. */
export function cutDay(book: Rulebook, day: DayNumber): CutDay {
  const { cutDays, lastCuts } = book.memory;
  const place = day & (LAST_KEPT - 1);
  const known = lastCuts[place];
  if (known != null && cutDays[place] === day) return known;
  const cut = cutBetween(book, planDay(book, day - 1), planDay(book, day));
  cutDays[place] = day;
  lastCuts[place] = cut;
  return cut;
}

function cutBetween({ memory: { cuts } }: Rulebook, before: DayPlan, plan: DayPlan): CutDay {
  let following = cuts.get(before);
  if (following === undefined || following.length >= PLANS_KEPT_MAX) {
    if (cuts.size >= PLANS_KEPT_MAX) cuts.clear();
    following = [];
    cuts.set(before, following);
  }
  // Few plans ever follow one: looking through them costs less than a map.
  const known = following.find((one) => one.plan === plan);
  if (known !== undefined) return known.cut;
  const segments = segmentsOf(before, plan);
  const opensFromEvening = segments.find(({ state }) => state !== 'CLOSED')?.fromEvening ?? false;
  const cut = { segments, open: openOf(segments), opensFromEvening, acrossMidnight: null };
  following.push({ plan, cut });
  return cut;
}

function openOf(segments: readonly DaySegment[]): OpenSegment[] {
  return segments.flatMap(({ from, to, state, reason, note, unconfirmed }) =>
    state === 'CLOSED' ? [] : [{ from, to, state, reason, note, unconfirmed }],
  );
}

function segmentsOf(before: DayPlan, plan: DayPlan): DaySegment[] {
  const { spans, base } = plan;
  const evening = before.spans.filter(({ to }) => to > DAY);
  const segments: DaySegment[] = [];
  if (evening.length === 0 && areApart(spans)) {
    let reached = 0;
    for (const span of spans) {
      const [from, to] = [Math.min(span.from, DAY), Math.min(span.to, DAY)];
      add(segments, base, reached, from, false);
      add(segments, span, from, to, false);
      reached = to;
    }
    add(segments, base, reached, DAY, false);
    return segments;
  }
  const begun = evening.map((span) => ({ ...span, from: Math.max(0, span.from - DAY), to: span.to - DAY }));
  const bounds = [...spans, ...begun].flatMap(({ from, to }) => [Math.min(from, DAY), Math.min(to, DAY)]);
  const cuts = [...new Set([0, DAY, ...bounds])].sort((a, b) => a - b);
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const [from, to] = [cuts[index] as number, cuts[index + 1] as number];
    const own = claimOn(spans, from) ?? base;
    const earlier = claimOn(begun, from);
    const fromEvening = earlier !== undefined && earlier.rank > own.rank;
    add(segments, fromEvening ? earlier : own, from, to, fromEvening);
  }
  return segments;
}

/** Whether spans stand in order and none meets another: no minute has two claims. */
function areApart(spans: readonly SpanClaim[]): boolean {
  return spans.every((span, index) => index === 0 || span.from >= (spans[index - 1] as SpanClaim).to);
}

/** Adds [from, to), to the last segment where that is alike; nothing where it is empty. */
function add(segments: DaySegment[], claim: Claim, from: number, to: number, fromEvening: boolean): void {
  if (from >= to) return;
  const { state, reason, note, unconfirmed } = claim;
  const last = segments.at(-1);
  if (last?.state === state && last.reason === reason && last.note === note && last.fromEvening === fromEvening) {
    segments[segments.length - 1] = { ...last, to };
  } else segments.push({ from, to, state, reason, note, unconfirmed, fromEvening });
}

function claimOn(spans: readonly SpanClaim[], minute: number): Claim | undefined {
  return spans.find(({ from, to }) => from <= minute && minute < to);
}
