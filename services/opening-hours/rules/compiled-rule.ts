import { type CalendarDay, calendarDay, type DayNumber, dayNumber, minuteOfDay } from '../../calendar/calendar-day.ts';
import { WEEKDAYS } from '../../calendar/date-time.ts';
import { sourceComment } from '../reasons.ts';
import type { OpeningException, Reason, Season, Span, SpanState, WeeklyRule } from '../schedule.ts';

/** A span in minutes after the midnight its day begins with; past 1440 it runs on into the next day. */
export interface MinuteSpan {
  readonly from: number;
  readonly to: number;
  readonly state: SpanState;
  /** The source's comment on these hours: a rule's note, an exception's reason. Null: none. */
  readonly words: Reason | null;
}

/** A weekly rule in the form that is quick to ask. Days are [from, to), unbounded where the source gives no day. */
export interface CompiledRule {
  readonly rule: WeeklyRule;
  readonly weekdays: readonly boolean[];
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** Even or odd week; null = every week. */
  readonly parity: number | null;
  readonly spans: readonly MinuteSpan[];
  /** The source's own words about the hours; null: none. */
  readonly note: Reason | null;
  /** Open all hours of all days: public holidays are among them. */
  readonly aroundTheClock: boolean;
}

export interface CompiledException {
  readonly exception: OpeningException;
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly spans: readonly MinuteSpan[];
  /** Null: the source gave none. */
  readonly reason: Reason | null;
  /** It closes some hours and leaves the rest of the day as it is. */
  readonly closesHoursOnly: boolean;
  readonly isOwn: boolean;
}

/** Spans in minutes; a span without length or with a malformed time is left out (validation refuses it). */
export function minuteSpans(spans: readonly Span[], words: Reason | null = null): MinuteSpan[] {
  const result: MinuteSpan[] = [];
  for (const { opens, closes, state } of spans) {
    const from = minuteOfDay(opens);
    const end = minuteOfDay(closes);
    if (from === null || end === null || from === end || from === 1440) continue;
    result.push({ from, to: end < from ? end + 1440 : end, state, words });
  }
  return result;
}

const boundary = (date: string | null, unbounded: number): DayNumber =>
  date === null ? unbounded : (dayNumber(date) ?? unbounded);

/** Prepares a weekly rule. A rule for every second week without `cycleFrom` counts from its `validFrom`. */
export function compileRule(rule: WeeklyRule): CompiledRule {
  const cycle = rule.cycleFrom ?? rule.validFrom ?? '1970-01-01';
  const note = sourceComment(rule.comment);
  const spans = minuteSpans(rule.spans, note);
  const [only] = spans;
  const weekdays = WEEKDAYS.map((day) => rule.days.includes(day));
  const allDay = spans.length === 1 && only?.from === 0 && only.to === 1440 && only.state === 'OPEN';
  return {
    rule,
    weekdays,
    from: boundary(rule.validFrom, Number.NEGATIVE_INFINITY),
    to: boundary(rule.validTo, Number.POSITIVE_INFINITY),
    parity: rule.everyWeeks === 2 ? calendarDay(boundary(cycle, 0)).week & 1 : null,
    spans,
    note,
    aroundTheClock: allDay && weekdays.every(Boolean) && rule.everyWeeks === 1 && rule.season === null,
  };
}

export function compileException(exception: OpeningException): CompiledException {
  const reason = exception.reason?.nb.trim() ? exception.reason : null;
  const spans = minuteSpans(exception.spans, reason);
  return {
    exception,
    from: boundary(exception.from, Number.POSITIVE_INFINITY),
    to: boundary(exception.to, Number.NEGATIVE_INFINITY),
    spans,
    reason,
    closesHoursOnly: spans.length > 0 && spans.every((span) => span.state === 'CLOSED'),
    isOwn: exception.isOwn === true,
  };
}

/** Whether a day lies in a season; a season that ends before it begins passes the new year. */
export function inSeason(season: Season, monthDay: string): boolean {
  const { from, to } = season;
  return from < to ? monthDay >= from && monthDay < to : monthDay >= from || monthDay < to;
}

/** Whether the rule speaks at that time of the year and in that period, about whatever weekday. */
export function inForce(rule: CompiledRule, day: CalendarDay): boolean {
  if (day.number < rule.from || day.number >= rule.to) return false;
  return rule.rule.season === null || inSeason(rule.rule.season, day.monthDay);
}

/** Whether a rule in force says what holds on that very day. */
export function appliesOn(rule: CompiledRule, day: CalendarDay): boolean {
  return rule.weekdays[day.weekdayIndex] === true && (rule.parity === null || rule.parity === (day.week & 1));
}
