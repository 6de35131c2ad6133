import { type LocalDate, WEEKDAYS, type Weekday } from '../../calendar/date-time.ts';
import { weekOfCycle } from '../../opening-hours/replace-rules.ts';
import type { Season, Span } from '../../opening-hours/schedule.ts';
import { type HoursValue, hoursValueShape } from '../hours-value.ts';
import { canonicalJson, type JsonValue } from '../json-value.ts';

/** A statement of hours that a schedule can serve: every span says when it begins. */
export interface ServableHours {
  readonly weekly: readonly WeeklyHours[];
  readonly exceptions: readonly {
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly state: string;
    readonly spans: readonly Span[];
    readonly hoursUnknown?: boolean | undefined;
    readonly reason?: string | undefined;
  }[];
}

/**
 * A statement as hours that can be served; null where it cannot: it is no hours, or gives the end of a span without its
 * beginning, which says when to be there and not when it opens.
 */
export function servableHours(value: JsonValue): ServableHours | null {
  const parsed = hoursValueShape.safeParse(value);
  if (!parsed.success) return null;
  const { weekly, exceptions } = parsed.data;
  const isWhole = (spans: HoursValue['weekly'][number]['spans']): spans is Span[] =>
    spans.every(({ opens, closes }) => opens !== null && opens !== closes);
  if (![...weekly, ...exceptions].every(({ spans }) => isWhole(spans))) return null;
  const withSpans = <Rule extends { spans: HoursValue['weekly'][number]['spans'] }>(rule: Rule) => ({
    ...rule,
    spans: rule.spans.filter((span): span is Span => span.opens !== null),
  });
  return { weekly: weekly.map(withSpans), exceptions: exceptions.map(withSpans) };
}

/** The parts of a weekly rule that are compared. */
export interface WeeklyHours {
  readonly days: readonly Weekday[];
  readonly spans: readonly Span[];
  readonly hoursUnknown: boolean;
  /** The source's own words (nb); absent: none. */
  readonly note?: string | null | undefined;
  /** A day of a week that has the hours; absent: every week has. */
  readonly cycleFrom?: LocalDate | null | undefined;
  /** The part of each year that has them; absent: all of it. */
  readonly season?: Season | null | undefined;
}

/** Whether it is of every second week or of a season. */
export const isFiner = ({ cycleFrom, season }: WeeklyHours): boolean => cycleFrom != null || season != null;

interface WeekdayHours {
  /** `UNKNOWN`, or the spans in one form. */
  readonly hours: string;
  readonly note: string;
}

/**
 * The hours of each weekday that is spoken of, of each second week and season apart, in one form: rules that say the same in
 * other groups of days are alike.
 */
function hoursByWeekday(rules: readonly WeeklyHours[]): ReadonlyMap<string, WeekdayHours> {
  const variants = Map.groupBy(rules, ({ cycleFrom, season }) =>
    [cycleFrom == null ? '' : weekOfCycle(cycleFrom), season?.from ?? '', season?.to ?? ''].join(' '),
  );
  return new Map([...variants].flatMap(([variant, ofIt]) => hoursOfVariant(ofIt, variant)));
}

function hoursOfVariant(rules: readonly WeeklyHours[], variant: string): [string, WeekdayHours][] {
  return WEEKDAYS.flatMap((day): [string, WeekdayHours][] => {
    const ofDay = rules.filter(({ days }) => days.includes(day));
    if (ofDay.length === 0) return [];
    const spans = ofDay.flatMap((rule) => rule.spans).map(({ opens, closes, state }) => `${opens}-${closes} ${state}`);
    const hours = ofDay.some(({ hoursUnknown }) => hoursUnknown) ? 'UNKNOWN' : canonicalJson(spans.sort());
    const note = [...new Set(ofDay.flatMap((rule) => rule.note ?? []))].sort().join(' ');
    return [[`${day} ${variant}`, { hours, note }]];
  });
}

/** Whether `stored` includes every hour in `stated`; it may also have days that the statement does not mention. */
export function coversHours(stored: readonly WeeklyHours[], stated: readonly WeeklyHours[]): boolean {
  const present = hoursByWeekday(stored);
  return [...hoursByWeekday(stated)].every(([day, { hours, note }]) => {
    const known = present.get(day);
    return (hours === 'UNKNOWN' || known?.hours === hours) && (note === '' || known?.note === note);
  });
}

/** Whether both cover the same days with the same hours. */
export function sameHours(a: readonly WeeklyHours[], b: readonly WeeklyHours[]): boolean {
  const [left, right] = [hoursByWeekday(a), hoursByWeekday(b)];
  const isSame = (one: WeekdayHours, other: WeekdayHours | undefined) =>
    other?.hours === one.hours && other.note === one.note;
  return left.size === right.size && [...left].every(([day, hours]) => isSame(hours, right.get(day)));
}
