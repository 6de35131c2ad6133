import { escape as asCalendarText, ICalCalendar, ICalEventTransparency } from 'ical-generator';
import { calendarDay, type DayNumber, wallTime } from '../../calendar/calendar-day.ts';
import type { Instant, LocalDate } from '../../calendar/date-time.ts';
import { oneLine } from '../../text-rules/one-line.ts';
import { type CompiledSchedule, compileSchedule } from '../compile-schedule.ts';
import { parseInstant } from '../input-problem.ts';
import { checkedWindow, DAYS_MAX } from '../opening-hours.ts';
import { planDay } from '../rules/day-plan.ts';
import { isWithoutHours, type Stretch, stretchesOf } from '../rules/stretches.ts';
import type { Channel, Reason, Schedule } from '../schedule.ts';
import { channelName, stateInWords } from './hours-in-words.ts';
import { plainBook } from './plain-weeks.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Refresh interval suggested to calendar programs: special days are often announced on the day itself. */
const REFRESH_SECONDS = 6 * 3600;

/** One schedule of a feed, and where it holds. */
export interface CalendarEntry {
  readonly schedule: Schedule;
  /** The reception or phone line, such as `Mottaket i Kjerkgata`; null when the office has only one. */
  readonly place: string | null;
  /** Street, postal code and city of the place; null: a line, or not reported. */
  readonly address: string | null;
}

/** The content of a calendar feed. */
export interface CalendarFeed {
  /** The office's name: the calendar's name. */
  readonly name: string;
  /** Ends every UID, such as `tjenestegraf.example.no`. */
  readonly host: string;
  readonly entries: readonly CalendarEntry[];
  readonly from: LocalDate;
  /** 1 to 366. */
  readonly days: number;
  /** When the hours last changed: DTSTAMP of every event. Equal input gives equal bytes. */
  readonly stamp: Instant;
}

/**
 * An iCalendar feed (RFC 5545): an event for each stretch that is not closed, and an all-day one where a holiday or an
 * exception closes a day that otherwise has hours, where nobody knows the hours, and where a day is by appointment without
 * hours. Times are UTC, so both DST nights are right in any calendar.
 * @throws InputError as `openingHours`, and for a `stamp` that is no instant
 */
export function toICalendar(feed: CalendarFeed): string {
  parseInstant(feed.stamp, ['stamp']);
  const first = checkedWindow(feed.from, feed.days, DAYS_MAX);
  const calendar = new ICalCalendar({
    // The library escapes every text but the calendar's own name.
    name: asCalendarText(oneLine(feed.name), false),
    prodId: { company: 'tjenestegraf', product: 'opening-hours', language: 'NO' },
    ttl: REFRESH_SECONDS,
  });
  for (const entry of feed.entries) {
    const events = eventsOf(compileSchedule(entry.schedule), first, first + feed.days);
    for (const event of events) addEvent(calendar, feed, entry, event);
  }
  return calendar.toString();
}

/** [start, end) of one event: instants, or whole days. */
interface Event {
  /** Tells the event apart from the schedule's others. */
  readonly key: string;
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
  readonly words: string;
  readonly reason: Reason | null;
  readonly note: Reason | null;
}

function eventsOf(source: CompiledSchedule, first: DayNumber, end: DayNumber): Event[] {
  const events: Event[] = [];
  for (let day = first; day < end; day += 1) {
    const stretches = stretchesOf(source.book, day);
    const [only] = stretches;
    if (only !== undefined && isWithoutHours(stretches)) addWholeDay(events, source.schedule.channel, day, only);
    else for (const stretch of stretches) addHours(events, source, day, stretch);
    if (only === undefined) addClosedDay(events, source, day);
  }
  return events;
}

/** Days that are alike are one event: a line that nobody knows the hours of is no hundred events. */
function addWholeDay(events: Event[], channel: Channel, day: DayNumber, stretch: Stretch): void {
  const { state, reason, note } = stretch;
  addDay(events, day, state.toLowerCase(), { words: stateInWords(channel, stretch, true), reason, note });
}

/** Begins an event of one day, or makes the event before it a day longer where both say the same. */
function addDay(
  events: Event[],
  day: DayNumber,
  key: string,
  { words, reason, note }: Pick<Event, 'words' | 'reason' | 'note'>,
): void {
  const last = events.at(-1);
  const isAlike = last?.allDay && last.words === words && last.reason?.nb === reason?.nb && last.note?.nb === note?.nb;
  if (isAlike && last.end === midnight(day)) events[events.length - 1] = { ...last, end: midnight(day + 1) };
  else events.push({ ...wholeDay(day, key), words, reason, note });
}

function addHours(events: Event[], { clock, schedule }: CompiledSchedule, day: DayNumber, stretch: Stretch): void {
  const instant = (minute: number) => clock.instantOf(day * DAY_MS + minute * MINUTE_MS);
  const [start, end] = [instant(stretch.from), instant(stretch.to)];
  // Hours that the spring night skips take no time.
  if (start >= end) return;
  events.push({
    key: `${calendarDay(day).date}.${wallTime(stretch.from).replace(':', '')}`,
    start: clock.format(start),
    end: clock.format(end),
    allDay: false,
    words: stateInWords(schedule.channel, stretch, false),
    reason: stretch.reason,
    note: stretch.note,
  });
}

function addClosedDay(events: Event[], { book }: CompiledSchedule, day: DayNumber): void {
  const { differs, base } = planDay(book, day);
  if (differs === null || stretchesOf(plainBook(book), day).length === 0) return;
  addDay(events, day, 'closed', { words: `stengt (${differs.nb})`, reason: differs, note: base.note });
}

const midnight = (day: DayNumber) => `${calendarDay(day).date}T00:00:00Z`;
const wholeDay = (day: DayNumber, key: string) => ({
  key: `${calendarDay(day).date}.${key}`,
  start: midnight(day),
  end: midnight(day + 1),
  allDay: true,
});

function addEvent(
  calendar: ICalCalendar,
  feed: CalendarFeed,
  { schedule, place, address }: CalendarEntry,
  event: Event,
) {
  const name = channelName(schedule.channel);
  const description = [event.reason?.nb, event.note?.nb].flatMap((text) => (text === undefined ? [] : oneLine(text)));
  const where = place === null ? name : `${name}, ${place}`;
  calendar.createEvent({
    id: `${schedule.id}.${event.key}@${feed.host}`,
    stamp: feed.stamp,
    start: event.start,
    end: event.end,
    allDay: event.allDay,
    summary: oneLine(`${where}: ${event.words}`),
    description: description.length === 0 ? null : [...new Set(description)].join('\n'),
    location: address === null ? null : oneLine(address),
    categories: [{ name }],
    transparency: ICalEventTransparency.TRANSPARENT,
  });
}
