import { addDays } from '../calendar/calendar-day.ts';
import { type LocalDate, type LocalTime, WEEKDAYS, type Weekday } from '../calendar/date-time.ts';
import { InputError } from '../text-rules/input-error.ts';
import type { Channel, OpeningState, Span, SpanState } from './schedule.ts';
import { validateSchedule } from './validate-schedule.ts';

/** A stretch as somebody sends it; without a state it is open. */
export interface RequestedSpan {
  readonly opens: LocalTime;
  readonly closes: LocalTime;
  readonly state?: OpeningState | null;
}

/** New hours of one channel as a municipality sends them. */
export interface RequestedHours {
  readonly channel: Channel;
  readonly validFrom: LocalDate;
  /** Null: the week stays as it is. */
  readonly weekly?: readonly { readonly days: readonly Weekday[]; readonly spans: readonly RequestedSpan[] }[] | null;
  /** Says that an empty week is meant. */
  readonly closedEveryDay?: boolean | null;
  readonly exceptions?:
    | readonly {
        readonly date: LocalDate;
        readonly until?: LocalDate | null;
        readonly state: OpeningState;
        readonly spans?: readonly RequestedSpan[] | null;
        readonly reason?: string | null;
      }[]
    | null;
}

/** The same, with nothing left out and every rule of opening hours kept. */
export interface CheckedHours {
  /** Null: the week stays as it is. */
  readonly weekly: readonly { readonly days: readonly Weekday[]; readonly spans: readonly Span[] }[] | null;
  readonly exceptions: readonly {
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly state: SpanState;
    readonly spans: readonly Span[];
    readonly reason: { readonly nb: string; readonly en: null } | null;
  }[];
}

/** Characters of a reason, which the public reads. */
const REASON_LENGTH_MAX = 200;

/**
 * Checks new hours and fills in what was left out: a span is open, an exception lasts one day. An empty week closes every
 * day for good, which has to be said twice; it is kept as a rule, for a week without any would say that nobody knows.
 *
 * @throws InputError the first rule that is broken, with its place from `input` on.
 */
export function checkRequestedHours(requested: RequestedHours): CheckedHours {
  const weekly = (requested.weekly ?? []).map(({ days, spans }) => ({ days, spans: spans.map(asSpan) }));
  checkEmptyWeek(requested);
  const exceptions = (requested.exceptions ?? []).map((exception, index) => ({
    from: exception.date,
    to: exception.until ?? addDays(exception.date, 1),
    state: exception.state as SpanState,
    spans: (exception.spans ?? []).map(asSpan),
    reason: reasonOf(exception.reason ?? null, index),
  }));
  const [problem] = validateSchedule({
    channel: requested.channel,
    weekly: weekly.map((rule) => ({ ...rule, hoursUnknown: false, validFrom: requested.validFrom, validTo: null })),
    exceptions,
  });
  if (problem) throw new InputError(['input', ...problem.path.map(asSent)], problem.rule, problem.message);
  if (requested.weekly == null) return { weekly: null, exceptions };
  return { weekly: weekly.length > 0 ? weekly : [{ days: WEEKDAYS, spans: [] }], exceptions };
}

function checkEmptyWeek({ weekly, closedEveryDay, exceptions }: RequestedHours): void {
  const isEmpty = weekly?.length === 0;
  if (isEmpty && closedEveryDay !== true) {
    const expected =
      'expected hours; to close every day from validFrom on, say closedEveryDay too; for some days, see saveSpecialDays';
    throw new InputError(['input', 'weekly'], 'EMPTY_WEEK', expected);
  }
  if (closedEveryDay === true && !isEmpty) {
    throw new InputError(['input', 'closedEveryDay'], 'EMPTY_WEEK', 'expected an empty weekly with it');
  }
  if (weekly == null && (exceptions ?? []).length === 0) {
    throw new InputError(['input', 'weekly'], 'REQUIRED', 'expected weekly hours, exceptions or both');
  }
}

const asSpan = ({ opens, closes, state }: RequestedSpan): Span => ({
  opens,
  closes,
  state: (state ?? 'OPEN') as SpanState,
});

/** The rules speak of [from, to); the input of `date` and `until`. */
const SENT_NAMES: Readonly<Record<string, string>> = { from: 'date', to: 'until' };
const asSent = (step: string) => SENT_NAMES[step] ?? step;

function reasonOf(reason: string | null, index: number): { nb: string; en: null } | null {
  if (reason === null) return null;
  const tidy = reason.trim();
  if (tidy.length > 0 && tidy.length <= REASON_LENGTH_MAX) return { nb: tidy, en: null };
  const place = ['input', 'exceptions', String(index), 'reason'];
  throw new InputError(place, 'REASON', `expected 1 to ${REASON_LENGTH_MAX} characters`);
}
