import { addDays } from '../calendar/calendar-day.ts';
import type { LocalDate } from '../calendar/date-time.ts';
import type { DayHours } from './day-hours.ts';
import { withClosures } from './office-period.ts';
import { openingHours } from './opening-hours.ts';
import type { Channel, OpeningException, RuleProvenance, Schedule, Span, SpanState } from './schedule.ts';

/** Days [from, until) on which an office keeps other hours than its weekly ones, as its owner says. */
export interface SpecialDay extends RuleProvenance {
  readonly id: string;
  /** The only reception that it holds for; null: it holds for all places and lines. */
  readonly reception: string | null;
  /** Null: all. */
  readonly channels: readonly Channel[] | null;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly state: SpanState;
  /** Empty: `state` holds all day. */
  readonly spans: readonly Span[];
  readonly reason: string | null;
}

/**
 * The exceptions that an office's special days make for a channel at a place.
 * @param reception null: a line, or the office as such
 */
export function exceptionsOf(
  days: readonly SpecialDay[],
  channel: Channel,
  reception: string | null,
): readonly OpeningException[] {
  return days
    .filter((day) => day.channels === null || day.channels.includes(channel))
    .filter((day) => day.reception === null || day.reception === reception)
    .map(({ id, from, until, state, spans, reason, sourceId, verifiedAt }) =>
      Object.freeze({
        id,
        from,
        to: until,
        state,
        spans,
        reason: reason === null ? null : Object.freeze({ nb: reason, en: null }),
        sourceId,
        verifiedAt,
        isOwn: true,
      }),
    );
}

/** A schedule as it would be with these special days in place of those that it has. */
export function withSpecialDays(schedule: Schedule, days: readonly SpecialDay[], reception: string | null): Schedule {
  const others = schedule.exceptions.filter(({ isOwn }) => isOwn !== true);
  const closures = schedule.exceptions.filter(({ isClosure }) => isClosure === true);
  const own = exceptionsOf(days, schedule.channel, reception);
  return { ...schedule, exceptions: withClosures([...others, ...own], closures) };
}

/** The hours of each day that lies in one of the periods, in order, so many at the most. */
export function hoursWithin(
  schedule: Schedule,
  periods: readonly { readonly from: LocalDate; readonly until: LocalDate }[],
  daysMax: number,
): readonly DayHours[] {
  const days = new Set<LocalDate>();
  for (const { from, until } of periods) {
    for (let day = from; day < until && days.size < daysMax; day = addDays(day, 1)) days.add(day);
  }
  return [...days].sort().flatMap((day) => openingHours(schedule, day, 1));
}
