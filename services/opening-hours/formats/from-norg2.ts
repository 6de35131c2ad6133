import { addDays } from '../../calendar/calendar-day.ts';
import type { Instant, Weekday } from '../../calendar/date-time.ts';
import { WEEKDAYS } from '../../calendar/date-time.ts';
import type { OpeningException, Schedule, Span, SpanState, WeeklyRule } from '../schedule.ts';
import { appointmentHours, type Norg2Row, subjectOf, timesOf } from './norg2-row.ts';

export type { Norg2Row };

/** Where the rows come from. */
export interface Norg2Origin {
  /** Begins the ids of schedules, rules and exceptions, such as `0101-aremark`; the same rows give the same ids. */
  readonly idPrefix: string;
  readonly sourceId: string;
  readonly verifiedAt: Instant | null;
}

/** A row that the schedules alone cannot give back, and its place in the array. */
export interface Norg2UnmappedRow {
  readonly index: number;
  readonly row: Norg2Row;
  /** `NO_SUBJECT`, `TIMES_MALFORMED`, or `NOT_ONE_TO_ONE` (it is answered for, and cannot be written back from that). */
  readonly rule: string;
}

export interface Norg2Import {
  readonly dropIn: Schedule;
  /** Null when no row speaks of appointments. */
  readonly appointment: Schedule | null;
  /** To be stored as written, beside the schedules; empty for almost every office. */
  readonly kept: readonly Norg2UnmappedRow[];
}

interface Group {
  readonly subject: { readonly weekday: Weekday } | { readonly date: string };
  readonly rows: { readonly index: number; readonly row: Norg2Row }[];
}

/**
 * Reads the rows of one reception. A weekday without times is unknown; `stengt` beside a comment about appointments is
 * closed for drop-in and by appointment in the hours of the comment; `kunTimeavtale` is by appointment on both channels.
 * Weekdays that say nothing of appointments are unknown on the appointment channel.
 */
export function fromNorg2(rows: readonly Norg2Row[], origin: Norg2Origin): Norg2Import {
  const kept: Norg2UnmappedRow[] = [];
  const groups = new Map<string, Group>();
  rows.forEach((row, index) => {
    const subject = subjectOf(row);
    if (!subject) {
      kept.push({ index, row, rule: 'NO_SUBJECT' });
      return;
    }
    const key = 'date' in subject ? subject.date : subject.weekday;
    const group = groups.get(key) ?? { subject, rows: [] };
    group.rows.push({ index, row });
    groups.set(key, group);
  });
  const made = [...groups.values()].map((group) => {
    const malformed = group.rows.some(({ row }) => timesOf(row) === null);
    if (malformed || !isOneToOne(group)) {
      const rule = malformed ? 'TIMES_MALFORMED' : 'NOT_ONE_TO_ONE';
      kept.push(...group.rows.map(({ index, row }) => ({ index, row, rule })));
    }
    return group;
  });
  return {
    dropIn: schedule(
      'DROP_IN',
      made.map((group) => [group.subject, dropInHours(group)] as const),
      origin,
    ),
    appointment: appointmentSchedule(made, origin),
    kept: kept.sort((a, b) => a.index - b.index),
  };
}

/** What is said of a weekday or a date, on one channel. */
interface Hours {
  readonly spans: readonly Span[];
  readonly unknown: boolean;
  readonly comment: string | null;
}

/** Whether the rows can be told from what becomes of them. */
function isOneToOne({ rows }: Group): boolean {
  const [first] = rows;
  const isWholeDay = ({ row }: Group['rows'][number]) => row.fra === '00:00' && row.til === '24:00';
  return rows.every(
    (item) =>
      !(item.row.stengt && item.row.kunTimeavtale) &&
      !(item.row.kunTimeavtale && isWholeDay(item)) &&
      (rows.length === 1 || timesOf(item.row) !== 'none') &&
      item.row.kommentar === first?.row.kommentar,
  );
}

function stateOf(row: Norg2Row): SpanState {
  if (row.stengt) return 'CLOSED';
  return row.kunTimeavtale ? 'BY_APPOINTMENT' : 'OPEN';
}

/** The whole day, for a row that says "by appointment only" and gives no times. */
const WHOLE_DAY: Span = { opens: '00:00', closes: '24:00', state: 'BY_APPOINTMENT' };

function dropInHours({ rows }: Group): Hours {
  const spans = rows.flatMap(({ row }) => {
    const times = timesOf(row);
    if (times !== null && times !== 'none') return [{ ...times, state: stateOf(row) }];
    return times === 'none' && stateOf(row) === 'BY_APPOINTMENT' ? [WHOLE_DAY] : [];
  });
  const saysNothing = rows.some(
    ({ row }) => timesOf(row) === null || (timesOf(row) === 'none' && stateOf(row) === 'OPEN'),
  );
  const comment = rows.find(({ row }) => row.kommentar !== null)?.row.kommentar ?? null;
  return { spans: saysNothing ? [] : spans, unknown: saysNothing, comment };
}

/** Null when the rows say nothing of appointments. */
function appointmentHoursOf({ rows }: Group): Hours | null {
  const comment = rows.find(({ row }) => row.kommentar !== null)?.row.kommentar ?? null;
  const spans = rows.flatMap(({ row }) => {
    const own = timesOf(row);
    if (row.kunTimeavtale && own !== null && own !== 'none') return [{ ...own, state: 'BY_APPOINTMENT' as const }];
    const told = appointmentHours(row.kommentar);
    return told ? [told] : [];
  });
  const speaks = spans.length > 0 || rows.some(({ row }) => row.kunTimeavtale);
  return speaks ? { spans, unknown: spans.length === 0, comment } : null;
}

function appointmentSchedule(groups: readonly Group[], origin: Norg2Origin): Schedule | null {
  const said = groups.flatMap((group) => {
    const hours = appointmentHoursOf(group);
    return hours ? [[group.subject, hours] as const] : [];
  });
  if (said.length === 0) return null;
  const closedDates = groups.flatMap((group) => {
    const isClosed = group.rows.every(({ row }) => row.stengt && timesOf(row) === 'none');
    const isSaid = said.some(([subject]) => subject === group.subject);
    return 'date' in group.subject && isClosed && !isSaid ? [[group.subject, dropInHours(group)] as const] : [];
  });
  const named = said.flatMap(([subject]) => ('weekday' in subject ? [subject.weekday] : []));
  const rest = WEEKDAYS.filter((weekday) => !named.includes(weekday));
  const made = schedule('APPOINTMENT', [...said, ...closedDates], origin);
  if (rest.length === 0) return made;
  const unknown = weeklyRule(`${made.id}-rest`, rest, { spans: [], unknown: true, comment: null }, origin);
  return { ...made, weekly: [...made.weekly, unknown] };
}

type Said = readonly [Group['subject'], Hours];

function schedule(channel: 'DROP_IN' | 'APPOINTMENT', said: readonly Said[], origin: Norg2Origin): Schedule {
  const id = `${origin.idPrefix}-${channel.toLowerCase().replace('_', '-')}`;
  const weekly: WeeklyRule[] = [];
  const exceptions: OpeningException[] = [];
  for (const [subject, hours] of said) {
    if ('weekday' in subject) {
      weekly.push(weeklyRule(`${id}-${subject.weekday.toLowerCase()}`, [subject.weekday], hours, origin));
    } else exceptions.push(datedException(`${id}-${subject.date}`, subject.date, hours, origin));
  }
  return { id, channel, timeZone: 'Europe/Oslo', weekly, exceptions };
}

function weeklyRule(id: string, days: readonly Weekday[], hours: Hours, origin: Norg2Origin): WeeklyRule {
  const always = { validFrom: null, validTo: null, everyWeeks: 1, cycleFrom: null, season: null } as const;
  const { sourceId, verifiedAt } = origin;
  return {
    id,
    days,
    spans: hours.spans,
    hoursUnknown: hours.unknown,
    ...always,
    comment: hours.comment,
    sourceId,
    verifiedAt,
  };
}

function datedException(id: string, date: string, hours: Hours, origin: Norg2Origin): OpeningException {
  const wholeDay = hours.spans.length === 1 && hours.spans[0] === WHOLE_DAY;
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
