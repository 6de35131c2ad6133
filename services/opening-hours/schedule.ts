import type { Instant, LocalDate, LocalTime, Weekday } from '../calendar/date-time.ts';

/**
 * The shape of opening hours as the platform keeps them: weekly rules valid in a period, and dated exceptions that
 * override them. All periods are half-open: `validFrom` and `from` are inside, `validTo` and `to` are not. Times are
 * wall times in the schedule's time zone.
 */

/** Ways to use an office at a time: walk in, keep an appointment, ring, hand in an application, use a computer. */
export const CHANNELS = [
  'DROP_IN',
  'APPOINTMENT',
  'PHONE',
  'EMERGENCY_PHONE',
  'APPLICATION_DELIVERY',
  'PUBLIC_COMPUTER',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** States that a source can give a span. UNKNOWN, where no source states anything, is an answer and never stored as a span. */
export type SpanState = 'OPEN' | 'BY_APPOINTMENT' | 'CLOSED';
export type OpeningState = SpanState | 'UNKNOWN';

/** A reason in both languages the platform answers in; `en` is null where the source gave Norwegian only. */
export interface Reason {
  nb: string;
  en: string | null;
}

/** Half-open [opens, closes). `closes` earlier than `opens` means that it ends on the next day. */
export interface Span {
  opens: LocalTime;
  closes: LocalTime;
  state: SpanState;
}

/** The source of a rule, and when a person last confirmed it. */
export interface RuleProvenance {
  sourceId: string;
  verifiedAt: Instant | null;
}

/** Recurs every year; `from` and `to` are `MM-DD`, `to` exclusive; `to` before `from` passes the new year. */
export interface Season {
  from: string;
  to: string;
}

/**
 * The same spans on each of `days`. No spans means closed all day, unless `hoursUnknown`. BY_APPOINTMENT from 00:00 to
 * 24:00 means by appointment at hours that the source does not give.
 */
export interface WeeklyRule extends RuleProvenance {
  id: string;
  days: readonly Weekday[];
  spans: readonly Span[];
  /** The source names the day but gives no times: neither open nor closed. */
  hoursUnknown: boolean;
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
  /** The end as the source gives it, where `validTo` is how long a rule without one is believed. Absent: `validTo`. */
  statedTo?: LocalDate | null;
  /** 1 = every week, 2 = every second week counted from the week of `cycleFrom` (any day of a week that has the rule). */
  everyWeeks: 1 | 2;
  cycleFrom: LocalDate | null;
  /** A rule with a season outranks one without while the season lasts. */
  season: Season | null;
  /** The source's own words about the hours (nb), shown beside them. */
  comment: string | null;
}

/**
 * Overrides every rule on the days [from, to), public holidays too, and past midnight as far as its spans go. No spans:
 * `state` holds all day. With spans: closed outside them; when all of them are CLOSED, only those hours are closed and the
 * rest of the day is as usual, or as a longer exception has it.
 */
export interface OpeningException extends RuleProvenance {
  id: string;
  from: LocalDate;
  to: LocalDate;
  state: SpanState;
  spans: readonly Span[];
  /** The source names the date but gives no times: neither open nor closed; `state` is then to be ignored. Absent: false. */
  hoursUnknown?: boolean;
  /** The owner's own special day: it decides before whatever sources say of the same day. Absent: false. */
  isOwn?: boolean;
  /** There is no office yet, or none any more. Absent: false. */
  isClosure?: boolean;
  reason: Reason | null;
}

/** The hours of one reception or phone line on one channel. */
export interface Schedule {
  id: string;
  channel: Channel;
  /** IANA name; Europe/Oslo for all of mainland Norway and Svalbard. */
  timeZone: string;
  weekly: readonly WeeklyRule[];
  exceptions: readonly OpeningException[];
}
