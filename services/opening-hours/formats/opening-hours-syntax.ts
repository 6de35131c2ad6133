import { calendarDay, type DayNumber, dayNumber, wallTime } from '../../calendar/calendar-day.ts';
import { oneLine } from '../../text-rules/one-line.ts';
import { countsAsOpen } from '../is-open-at.ts';
import type { Channel } from '../schedule.ts';
import type { Hours } from './hours.ts';

/** The words of the OpenStreetMap `opening_hours` language. */
const WEEKDAY_NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mo-We,Fr` of sorted weekdays, 0 = Monday; two in a row are a list, three or more a range. */
export function weekdayList(weekdays: readonly number[]): string {
  const runs: number[][] = [];
  for (const weekday of weekdays) {
    const last = runs.at(-1);
    if (last && last.at(-1) === weekday - 1) last.push(weekday);
    else runs.push([weekday]);
  }
  const name = (weekday: number | undefined) => WEEKDAY_NAMES[weekday ?? 0];
  return runs
    .map((run) => (run.length > 2 ? `${name(run[0])}-${name(run.at(-1))}` : run.map(name).join(',')))
    .join(',');
}

/** `Jun 15` of `06-15`. */
export function monthDay(text: string): string {
  return `${MONTHS[Number(text.slice(0, 2)) - 1]} ${text.slice(3)}`;
}

/** `2026 Dec 24`, or `2026 Jul 01-2026 Jul 21` of the days [from, to). */
export function dateRange(from: DayNumber, to: DayNumber): string {
  const words = (day: DayNumber) => {
    const { date } = calendarDay(day);
    return `${date.slice(0, 4)} ${monthDay(date.slice(5))}`;
  };
  return to - from === 1 ? words(from) : `${words(from)}-${words(to - 1)}`;
}

/** `Jun 15-Aug 14` of a season whose end is exclusive. */
export function seasonRange(season: { from: string; to: string }): string {
  // Any year without a leap day: the day before the end is then the same in every year.
  const last = calendarDay((dayNumber(`2001-${season.to}`) as DayNumber) - 1).date.slice(5);
  return `${monthDay(season.from)}-${monthDay(last)}`;
}

/**
 * One rule: days, times and state. Several states on the same days become additional rules, joined by commas.
 * @param comment shown where it is closed, or as the reason of special hours; quotes are left out
 */
export function ruleText(channel: Channel, days: string, hours: readonly Hours[], comment: string | null): string {
  const quoted = comment ? ` "${oneLine(comment.replaceAll('"', ''))}"` : '';
  if (hours.length === 0) return `${days} off${quoted}`;
  const byState = new Map<string, string[]>();
  for (const { from, to, state } of hours) {
    const words = stateText(channel, state) ?? (comment ? `open${quoted}` : 'open');
    byState.set(words, [...(byState.get(words) ?? []), `${wallTime(from)}-${closingTime(from, to)}`]);
  }
  const texts = [...byState].map(([words, times]) => `${days} ${times.join(',')} ${words}`);
  // Alone, "open" goes without saying.
  return texts.length === 1 ? texts.join('').replace(/ open$/, '') : texts.join(', ');
}

/** Past midnight as the next day's time, or counted on from 24:00 where that would hide a whole day. */
function closingTime(from: number, to: number): string {
  if (to - 1440 < from) return wallTime(to);
  return `${Math.floor(to / 60)}:${String(to % 60).padStart(2, '0')}`;
}

function stateText(channel: Channel, state: Hours['state']): string | null {
  if (state === 'UNKNOWN') return 'unknown "åpningstid ikke kjent"';
  if (state === 'OPEN') return null;
  return countsAsOpen(channel, state) ? 'open "etter avtale"' : 'unknown "etter avtale"';
}
