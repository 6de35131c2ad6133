import { ICalCalendar, ICalEventTransparency } from 'ical-generator';
import { calendarDay, type DayNumber, wallTime } from '../../calendar/calendar-day.ts';
import type { Instant, LocalDate } from '../../calendar/date-time.ts';
import { type CompiledSchedule, compileSchedule, planOf } from '../compile-schedule.ts';
import { parseInstant } from '../input-problem.ts';
import { checkedWindow, DAYS_MAX } from '../opening-hours.ts';
import { planDay } from '../rules/day-plan.ts';
import { effectiveSpans } from '../rules/day-segments.ts';
import type { Channel, Schedule } from '../schedule.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const CHANNEL_NAMES: Record<Channel, string> = {
  DROP_IN: 'Uten timeavtale',
  APPOINTMENT: 'Timeavtaler',
  PHONE: 'Telefon',
  EMERGENCY_PHONE: 'Vakttelefon',
  APPLICATION_DELIVERY: 'Innlevering av søknader',
  PUBLIC_COMPUTER: 'Datamaskiner for publikum',
};

/** One schedule of a feed, and where it holds. */
export interface CalendarEntry {
  readonly schedule: Schedule;
  /** The reception or phone line, such as `Mottaket i Kjerkgata`; null when the office has only one. */
  readonly place: string | null;
}

/** What a feed is made of. */
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
 * An iCalendar feed (RFC 5545): an event for each span that is open or by appointment, and an all-day one where a holiday
 * or an exception closes a day that otherwise has hours. Times are UTC, so both DST nights are right in any calendar.
 * @throws InputError as `openingHours`, and for a `stamp` that is no instant
 */
export function toICalendar(feed: CalendarFeed): string {
  parseInstant(feed.stamp, ['stamp']);
  const first = checkedWindow(feed.from, feed.days, DAYS_MAX);
  const calendar = new ICalCalendar({
    name: feed.name,
    prodId: { company: 'tjenestegraf', product: 'opening-hours', language: 'NO' },
  });
  for (const { schedule, place } of feed.entries) {
    const source = compileSchedule(schedule);
    const words = place === null ? CHANNEL_NAMES[schedule.channel] : `${CHANNEL_NAMES[schedule.channel]}, ${place}`;
    for (let day = first; day < first + feed.days; day += 1) {
      addHours(calendar, feed, source, day, words);
      addClosedDay(calendar, feed, source, day, words);
    }
  }
  return calendar.toString();
}

function addHours(calendar: ICalCalendar, feed: CalendarFeed, source: CompiledSchedule, day: DayNumber, words: string) {
  const instant = (minute: number) => source.clock.instantOf(day * DAY_MS + minute * MINUTE_MS);
  const plan = planOf(source, day);
  const base = plan.base === 'OPEN' || plan.base === 'BY_APPOINTMENT' ? [{ from: 0, to: 1440, state: plan.base }] : [];
  const spans = effectiveSpans(plan, planOf(source, day + 1));
  for (const { from, to, state } of spans.length > 0 ? spans : base) {
    if (state === 'CLOSED' || instant(from) >= instant(to)) continue;
    const isByAppointment = state === 'BY_APPOINTMENT' && source.schedule.channel !== 'APPOINTMENT';
    calendar.createEvent({
      id: `${source.schedule.id}.${calendarDay(day).date}.${wallTime(from).replace(':', '')}@${feed.host}`,
      stamp: feed.stamp,
      start: source.clock.format(instant(from)),
      end: source.clock.format(instant(to)),
      summary: isByAppointment ? `${words}: bare etter avtale` : `${words}: åpent`,
      description: plan.hoursReason?.nb ?? null,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
}

function addClosedDay(
  calendar: ICalCalendar,
  feed: CalendarFeed,
  source: CompiledSchedule,
  day: DayNumber,
  words: string,
) {
  const plan = planOf(source, day);
  if (!plan.hoursReason || plan.base !== 'CLOSED' || plan.spans.some((span) => span.state !== 'CLOSED')) return;
  const usual = planDay({ rules: source.book.rules, exceptions: [] }, calendarDay(day), false);
  if (!usual.spans.some((span) => span.state !== 'CLOSED')) return;
  const { date } = calendarDay(day);
  calendar.createEvent({
    id: `${source.schedule.id}.${date}.closed@${feed.host}`,
    stamp: feed.stamp,
    start: `${date}T00:00:00Z`,
    end: `${calendarDay(day + 1).date}T00:00:00Z`,
    allDay: true,
    summary: `${words}: stengt (${plan.hoursReason.nb})`,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
}
