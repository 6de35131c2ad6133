import { addDays, dayNumber } from '../calendar/calendar-day.ts';
import { type LocalDate, type LocalTime, WEEKDAYS, type Weekday } from '../calendar/date-time.ts';
import { checkPublicText } from '../text-rules/check-text.ts';
import { InputError } from '../text-rules/input-error.ts';
import type { Channel, OpeningState, Span, SpanState, WeeklyRule } from './schedule.ts';
import { validateSchedule } from './validate-schedule.ts';

/** A stretch as somebody sends it; without a state it is open, in an exception as the exception says. */
export interface RequestedSpan {
  readonly opens: LocalTime;
  readonly closes: LocalTime;
  readonly state?: OpeningState | null;
}

/** The same hours on each of some days of the week, as somebody sends them. */
export interface RequestedRule {
  readonly days: readonly Weekday[];
  readonly spans: readonly RequestedSpan[];
  readonly everyWeeks?: number | null;
  readonly cycleFrom?: LocalDate | null;
  /** `until` is exclusive. */
  readonly season?: { readonly from: string; readonly until: string } | null;
  readonly note?: string | null;
}

/** The same, with nothing left out. */
export type CheckedRule = Pick<WeeklyRule, 'days' | 'spans' | 'everyWeeks' | 'cycleFrom' | 'season' | 'comment'>;

/** New hours of one channel as a municipality sends them. */
export interface RequestedHours {
  readonly channel: Channel;
  readonly validFrom: LocalDate;
  /** Null: the week stays as it is. */
  readonly weekly?: readonly RequestedRule[] | null;
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

/** The same, complete and valid by every rule of opening hours. */
export interface CheckedHours {
  /** Null: the week stays as it is. */
  readonly weekly: readonly CheckedRule[] | null;
  readonly exceptions: readonly {
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly state: SpanState;
    readonly spans: readonly Span[];
    readonly reason: { readonly nb: string; readonly en: null } | null;
  }[];
}

/** Characters of a reason or a note, which the public reads. */
const TEXT_LENGTH_MAX = 200;

/**
 * Checks new hours and fills in what was left out: a span of the week is open, one of an exception has its state, an exception lasts one day. An empty week closes every
 * day permanently, which needs an explicit second field; it is stored as a rule, because a week without rules means UNKNOWN.
 *
 * @throws InputError the first rule that is broken, with its place from `input` on.
 */
export function checkRequestedHours(requested: RequestedHours): CheckedHours {
  const weekly = (requested.weekly ?? []).map(asRule);
  checkEmptyWeek(requested);
  const exceptions = (requested.exceptions ?? []).map((exception, index) => ({
    from: exception.date,
    to: exception.until ?? addDays(exception.date, 1),
    state: exception.state as SpanState,
    spans: (exception.spans ?? []).map((span) => asSpan(span, exception.state)),
    reason: reasonOf(exception.reason, index),
  }));
  const [problem] = validateSchedule({
    channel: requested.channel,
    weekly: weekly.map((rule) => ({ ...rule, hoursUnknown: false, validFrom: requested.validFrom, validTo: null })),
    exceptions,
  });
  if (problem) throw new InputError(['input', ...problem.path.map(asSent)], problem.rule, problem.message);
  if (requested.weekly == null) return { weekly: null, exceptions };
  return { weekly: weekly.length > 0 ? weekly : [{ days: WEEKDAYS, spans: [] }].map(asRule), exceptions };
}

/** Every week of the year, where it does not say otherwise. A day of the cycle means nothing without a cycle. */
function asRule({ days, spans, everyWeeks, cycleFrom, season, note }: RequestedRule, index: number): CheckedRule {
  const path = ['input', 'weekly', String(index)];
  const every = everyWeeks ?? 1;
  if (every !== 2 && cycleFrom != null) {
    throw new InputError([...path, 'cycleFrom'], 'CYCLE_WITHOUT_START', 'expected everyWeeks: 2 with it');
  }
  return {
    days,
    spans: spans.map((span) => asSpan(span, 'OPEN')),
    // A value other than 1 or 2 is reported together with the other rules.
    everyWeeks: every as WeeklyRule['everyWeeks'],
    cycleFrom: cycleFrom ?? null,
    season: season == null ? null : { from: season.from, to: season.until },
    comment: textOf(note, [...path, 'note'], 'NOTE'),
  };
}

/** Days that show new hours: two weeks, the first week of each season, and the days with other hours. */
export function shownPeriods(validFrom: LocalDate, { weekly, exceptions }: CheckedHours) {
  const seasons = (weekly ?? []).flatMap(({ season }) => (season === null ? [] : nextOf(season.from, validFrom)));
  return [
    ...exceptions.map(({ from, to }) => ({ from, until: to })),
    { from: validFrom, until: addDays(validFrom, 14) },
    ...seasons.map((from) => ({ from, until: addDays(from, 7) })),
  ];
}

/** The first day of the year that is called so, `MM-DD`, on a day or after it; of 29 February, the day after it in most years. */
function nextOf(monthDay: string, onOrAfter: LocalDate): LocalDate {
  const year = Number(onOrAfter.slice(0, 4));
  const inYear = (of: number) => {
    const day = `${of}-${monthDay}`;
    return dayNumber(day) === null ? `${of}-03-01` : day;
  };
  return inYear(year) >= onOrAfter ? inYear(year) : inYear(year + 1);
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

/** @param absent the state of a span that names none: of an exception its own, so that hours that are closed are not read as open */
const asSpan = ({ opens, closes, state }: RequestedSpan, absent: OpeningState): Span => ({
  opens,
  closes,
  state: (state ?? absent) as SpanState,
});

/** The rules apply to [from, to); the input calls these fields `date` and `until`. */
const SENT_NAMES: Readonly<Record<string, string>> = { from: 'date', to: 'until' };
/** The input says `from` for the first day of a season, as the rules do. */
const asSent = (step: string, place: number, path: readonly string[]) =>
  path[place - 1] === 'season' && step === 'from' ? step : (SENT_NAMES[step] ?? step);

function reasonOf(reason: string | null | undefined, index: number): { nb: string; en: null } | null {
  const text = textOf(reason, ['input', 'exceptions', String(index), 'reason'], 'REASON');
  return text === null ? null : { nb: text, en: null };
}

/** A public text normalised for storage; content that no text may hold is refused as in every other field. */
function textOf(text: string | null | undefined, path: readonly string[], rule: string): string | null {
  if (text == null) return null;
  const checked = checkPublicText(text, 'LINE', { max: TEXT_LENGTH_MAX });
  if (!('rule' in checked)) return checked.text;
  throw new InputError([...path], checked.rule === 'TEXT_LENGTH' ? rule : checked.rule, checked.message);
}
