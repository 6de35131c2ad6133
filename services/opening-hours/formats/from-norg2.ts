import { addDays } from '../../calendar/calendar-day.ts';
import { type Instant, type LocalDate, WEEKDAYS, type Weekday } from '../../calendar/date-time.ts';
import { possibleDates, possibleMonthDays } from '../../calendar/norwegian-words.ts';
import type { Channel, OpeningException, Schedule, Span, SpanState, WeeklyRule } from '../schedule.ts';
import { appointmentHours, type Norg2Row, type RowFault, type RowSubject, subjectOf, timesOf } from './norg2-row.ts';

export type { Norg2Row };

/** The origin of the rows. */
export interface Norg2Origin {
  /** Begins the ids of schedules, rules and exceptions, such as `0101-aremark`; the same rows give the same ids. */
  readonly idPrefix: string;
  readonly sourceId: string;
  readonly verifiedAt: Instant | null;
}

/** A row that was not understood, its place in the array, and why. */
export interface Norg2UnreadRow {
  readonly index: number;
  readonly rule: 'DAY' | 'SPAN' | 'CONTRADICTION' | RowFault;
}

export interface Norg2Import {
  readonly dropIn: Schedule;
  /** Null when no row mentions appointments. */
  readonly appointment: Schedule | null;
  /** The days they may be about are unknown, neither open nor closed. */
  readonly unread: readonly Norg2UnreadRow[];
}

interface NumberedRow {
  readonly index: number;
  readonly row: Norg2Row;
}

interface Group {
  readonly subject: RowSubject;
  readonly rows: readonly Norg2Row[];
  /** One of its rows was not understood: nobody knows what holds. */
  readonly isUnknown: boolean;
}

/**
 * Reads the rows of one reception. Every row is understood or reported. A weekday without times is unknown; `stengt` beside
 * a comment about appointments is closed for drop-in and by appointment in the hours of the comment; `kunTimeavtale` is by
 * appointment on both channels. What else a comment says stays beside the hours as the source's own words. Weekdays that
 * say nothing of appointments are unknown on the appointment channel.
 */
export function fromNorg2(rows: readonly Norg2Row[], origin: Norg2Origin): Norg2Import {
  const unread: Norg2UnreadRow[] = [];
  const bySubject = new Map<string, { subject: RowSubject; rows: NumberedRow[]; isUnknown: boolean }>();
  const groupOf = (subject: RowSubject) => {
    const key = 'date' in subject ? subject.date : subject.weekday;
    const group = bySubject.get(key) ?? { subject, rows: [], isUnknown: false };
    bySubject.set(key, group);
    return group;
  };
  const unclear: UnclearDays = { someWeekday: false, monthDays: new Set(), someDate: false };
  for (const [index, row] of rows.entries()) {
    const subject = subjectOf(row);
    if (subject !== null) {
      groupOf(subject).rows.push({ index, row });
      continue;
    }
    unread.push({ index, rule: 'DAY' });
    if (row.dato === null) unclear.someWeekday = true;
    else for (const date of datesOf(row.dato, unclear)) groupOf({ date }).isUnknown = true;
  }
  const groups = [...bySubject.values()].map((group): Group => {
    const faults = faultsOf(group.rows);
    unread.push(...faults);
    return {
      subject: group.subject,
      rows: group.rows.map(({ row }) => row),
      isUnknown: group.isUnknown || faults.length > 0,
    };
  });
  return {
    dropIn: withUnclearDates(dropInSchedule(groups, unclear.someWeekday, origin), unclear, origin),
    appointment: withUnclearDates(appointmentSchedule(groups, origin), unclear, origin),
    unread: unread.sort((a, b) => a.index - b.index),
  };
}

/** Days of rows that were not understood. */
interface UnclearDays {
  someWeekday: boolean;
  /** Every year’s, `MM-DD`: the row has no year. */
  readonly monthDays: Set<string>;
  /** A date that nobody can tell from what is written. */
  someDate: boolean;
}

/** The dates that an unread date may mean. A date without a year, or one that cannot be read, is noted. */
function datesOf(written: string, unclear: UnclearDays): readonly LocalDate[] {
  const dates = possibleDates(written);
  if (dates.length > 0) return dates;
  const monthDays = possibleMonthDays(written);
  for (const day of monthDays) unclear.monthDays.add(day);
  if (monthDays.length === 0) unclear.someDate = true;
  return [];
}

const DATE_UNREAD = 'Kilden har egne tider for en dag som ikke kunne leses.';

/** Days without a year are unknown every year; beside the weekly hours stands that there is a date nobody can tell. */
function withUnclearDates<Made extends Schedule | null>(made: Made, unclear: UnclearDays, origin: Norg2Origin): Made {
  if (made === null) return made;
  const weekly = made.weekly.map((rule) =>
    unclear.someDate ? { ...rule, comment: [rule.comment, DATE_UNREAD].filter(Boolean).join(' / ') } : rule,
  );
  const unknownDays = [...unclear.monthDays].map((from) => ({
    ...weeklyRule(`${made.id}-${from}`, WEEKDAYS, { spans: [], unknown: true, comment: null }, origin),
    // The year is any without a 29 February.
    season: { from, to: addDays(`2001-${from === '02-29' ? '02-28' : from}`, 1).slice('2001-'.length) },
  }));
  return { ...made, weekly: [...weekly, ...unknownDays] };
}

/** Rows of one day whose times are no span, or that cannot all be right: closed all day, and open. */
function faultsOf(rows: readonly NumberedRow[]): Norg2UnreadRow[] {
  const malformed = rows
    .filter(({ row }) => timesOf(row) === null)
    .map(({ index, row }) => ({ index, rule: row.fault ?? 'SPAN' }) as const);
  const wholeDays = rows.filter(({ row }) => timesOf(row) === 'none');
  const states = new Set(wholeDays.map(({ row }) => `${row.stengt} ${row.kunTimeavtale}`));
  const isContradiction = states.size > 1 || (states.size === 1 && wholeDays.length < rows.length);
  return malformed.length > 0 || !isContradiction
    ? malformed
    : rows.map(({ index }) => ({ index, rule: 'CONTRADICTION' }) as const);
}

/** The stated hours of a weekday or a date, on one channel. */
interface Hours {
  readonly spans: readonly Span[];
  readonly unknown: boolean;
  readonly comment: string | null;
}

function stateOf(row: Norg2Row): SpanState {
  if (row.stengt) return 'CLOSED';
  return row.kunTimeavtale ? 'BY_APPOINTMENT' : 'OPEN';
}

/** The span for "by appointment" without hours: all of the day (`WeeklyRule`). */
const BY_APPOINTMENT: Span = { opens: '00:00', closes: '24:00', state: 'BY_APPOINTMENT' };

function commentOf({ rows }: Group): string | null {
  const comments = rows.flatMap(({ kommentar }) => kommentar?.trim() || []);
  return comments.length === 0 ? null : [...new Set(comments)].join(' / ');
}

function dropInHours(group: Group): Hours {
  const comment = commentOf(group);
  if (group.isUnknown) return { spans: [], unknown: true, comment };
  const spans = group.rows.flatMap((row): Span[] => {
    const times = timesOf(row);
    if (times !== null && times !== 'none') return [{ ...times, state: stateOf(row) }];
    return stateOf(row) === 'BY_APPOINTMENT' ? [BY_APPOINTMENT] : [];
  });
  const unknown = group.rows.some((row) => timesOf(row) === 'none' && stateOf(row) === 'OPEN');
  return { spans: unknown ? [] : spans, unknown, comment };
}

function dropInSchedule(groups: readonly Group[], someWeekdayUnread: boolean, origin: Norg2Origin): Schedule {
  const stated = groups.map((group) => [group.subject, dropInHours(group)] as const);
  const made = schedule('DROP_IN', stated, origin);
  return someWeekdayUnread ? withUnknownRest(made, stated, origin) : made;
}

/** Null when the rows say nothing of appointments. */
function appointmentHoursOf(group: Group): Hours | null {
  const spans = group.rows.flatMap((row) => {
    const own = timesOf(row);
    if (row.kunTimeavtale && own !== null && own !== 'none') return [{ ...own, state: 'BY_APPOINTMENT' as const }];
    return appointmentHours(row.kommentar) ?? [];
  });
  const speaks = spans.length > 0 || group.rows.some(({ kunTimeavtale }) => kunTimeavtale);
  if (!speaks) return null;
  const unknown = group.isUnknown || spans.length === 0;
  return { spans: unknown ? [] : spans, unknown, comment: commentOf(group) };
}

function appointmentSchedule(groups: readonly Group[], origin: Norg2Origin): Schedule | null {
  const stated = groups.flatMap((group) => {
    const hours = appointmentHoursOf(group);
    return hours ? [[group.subject, hours] as const] : [];
  });
  if (stated.length === 0) return null;
  const closedDates = groups.flatMap((group) => {
    const isClosed = group.rows.every((row) => row.stengt && timesOf(row) === 'none');
    const isStated = stated.some(([subject]) => subject === group.subject);
    return 'date' in group.subject && (isClosed || group.isUnknown) && !isStated
      ? [[group.subject, dropInHours(group)] as const]
      : [];
  });
  return withUnknownRest(schedule('APPOINTMENT', [...stated, ...closedDates], origin), stated, origin);
}

/** The weekdays that no row names are unknown: their being left out says nothing. */
function withUnknownRest(made: Schedule, stated: readonly Stated[], origin: Norg2Origin): Schedule {
  const named = stated.flatMap(([subject]) => ('weekday' in subject ? [subject.weekday] : []));
  const rest = WEEKDAYS.filter((weekday) => !named.includes(weekday));
  if (rest.length === 0) return made;
  const unknown = weeklyRule(`${made.id}-rest`, rest, { spans: [], unknown: true, comment: null }, origin);
  return { ...made, weekly: [...made.weekly, unknown] };
}

type Stated = readonly [RowSubject, Hours];

function schedule(channel: Channel, stated: readonly Stated[], origin: Norg2Origin): Schedule {
  const id = `${origin.idPrefix}-${channel.toLowerCase().replace('_', '-')}`;
  const weekly: WeeklyRule[] = [];
  const exceptions: OpeningException[] = [];
  for (const [subject, hours] of stated) {
    if ('weekday' in subject) {
      weekly.push(weeklyRule(`${id}-${subject.weekday.toLowerCase()}`, [subject.weekday], hours, origin));
    } else exceptions.push(datedException(`${id}-${subject.date}`, subject.date, hours, origin));
  }
  return { id, channel, timeZone: 'Europe/Oslo', weekly, exceptions };
}

function weeklyRule(id: string, days: readonly Weekday[], hours: Hours, origin: Norg2Origin): WeeklyRule {
  const always = { validFrom: null, validTo: null, everyWeeks: 1, cycleFrom: null, season: null } as const;
  const { sourceId, verifiedAt } = origin;
  const { spans, unknown: hoursUnknown, comment } = hours;
  return { id, days, spans, hoursUnknown, ...always, comment, sourceId, verifiedAt };
}

function datedException(id: string, date: LocalDate, hours: Hours, origin: Norg2Origin): OpeningException {
  const wholeDay = hours.spans.length === 1 && hours.spans[0] === BY_APPOINTMENT;
  const state = wholeDay ? 'BY_APPOINTMENT' : (hours.spans.find((span) => span.state !== 'CLOSED')?.state ?? 'CLOSED');
  return {
    id,
    from: date,
    to: addDays(date, 1),
    state,
    spans: wholeDay ? [] : hours.spans,
    ...(hours.unknown && { hoursUnknown: true }),
    reason: hours.comment === null ? null : { nb: hours.comment, en: null },
    sourceId: origin.sourceId,
    verifiedAt: origin.verifiedAt,
  };
}
