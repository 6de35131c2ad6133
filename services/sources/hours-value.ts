import { z } from 'zod';
import { WEEKDAYS, type Weekday } from '../calendar/date-time.ts';
import type { Schedule, Span } from '../opening-hours/schedule.ts';
import { canonicalJson, type JsonObject, type JsonValue, jsonObject } from './json-value.ts';

const time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);
const span = z.strictObject({
  /** Null: the source gives the end only ("by 12.00"). */
  opens: time.nullable(),
  closes: time,
  state: z.enum(['OPEN', 'BY_APPOINTMENT', 'CLOSED']),
});

/**
 * Hours as a source states them, on one channel. A rule without spans says that the days are closed, unless `hoursUnknown`:
 * then the source names the days and gives no times. A weekday that no rule names is not spoken of.
 */
export const hoursValueShape = z.strictObject({
  weekly: z.array(
    z.strictObject({
      days: z.array(z.enum(WEEKDAYS)).min(1),
      spans: z.array(span),
      hoursUnknown: z.boolean().default(false),
      /** The source's own words beside the hours (nb); absent: none. */
      note: z.string().optional(),
      /** A day of a week that has the hours, where only every second has; absent: every week. */
      cycleFrom: z.string().optional(),
      /** The part of each year that has them, `MM-DD`, `to` exclusive; absent: all of it. */
      season: z.strictObject({ from: z.string(), to: z.string() }).optional(),
    }),
  ),
  exceptions: z
    .array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        state: z.string(),
        spans: z.array(span),
        hoursUnknown: z.boolean().optional(),
        reason: z.string().optional(),
      }),
    )
    .default([]),
});
export type HoursValue = z.infer<typeof hoursValueShape>;

/** A schedule's hours as a source's statement. Rules of other periods and seasons stay with the schedule. */
export function hoursOfSchedule({ weekly, exceptions }: Schedule): JsonObject {
  const spansOf = (spans: readonly Span[]) => spans.map((part) => ({ ...part }));
  return {
    weekly: weekly.map(({ days, spans, hoursUnknown, comment }) =>
      jsonObject({ days: [...days], spans: spansOf(spans), hoursUnknown, note: comment ?? undefined }),
    ),
    exceptions: exceptions.map(({ from, to, state, spans, hoursUnknown, reason }) =>
      jsonObject({
        from,
        to,
        state,
        spans: spansOf(spans),
        hoursUnknown: hoursUnknown || undefined,
        reason: reason?.nb,
      }),
    ),
  };
}

/**
 * Whether two statements of hours can both be right: they give no different times for the same weekday. A weekday that one of
 * them leaves out, or gives no times for, is no contradiction. Dated exceptions are news, not contradictions.
 */
export function hoursAgree(a: JsonValue, b: JsonValue): boolean {
  const [left, right] = [byWeekday(a), byWeekday(b)];
  if (left === null || right === null) return canonicalJson(a) === canonicalJson(b);
  return WEEKDAYS.every((day) => {
    const [one, other] = [left.get(day), right.get(day)];
    return one === undefined || other === undefined || one === other;
  });
}

/** The stated hours of each weekday; days without a statement or without times are absent. Null: the value is not opening hours. */
function byWeekday(value: JsonValue): Map<Weekday, string> | null {
  const parsed = hoursValueShape.safeParse(value);
  if (!parsed.success) return null;
  const days = new Map<Weekday, string[]>();
  // A second week or a season neither agrees with what holds in every week nor contradicts it.
  const plain = parsed.data.weekly.filter((rule) => !rule.hoursUnknown && !rule.cycleFrom && !rule.season);
  for (const rule of plain) {
    for (const day of rule.days) {
      const said = rule.spans.map(({ opens, closes, state }) => `${opens ?? ''}-${closes} ${state}`);
      days.set(day, [...(days.get(day) ?? []), ...said]);
    }
  }
  return new Map([...days].map(([day, spans]) => [day, spans.sort().join(',')]));
}
