import type { DayNumber } from '../../calendar/calendar-day.ts';
import { DAY } from '../rules/day-segments.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { type Stretch, stretchesOf } from '../rules/stretches.ts';
import type { OpeningState } from '../schedule.ts';

/** A stretch as a format writes it: what is left out is closed. */
export type Hours = Pick<Stretch, 'from' | 'to' | 'state'>;

/** Equal keys mean equal hours. */
export function hoursKey(hours: readonly Hours[]): string {
  return hours.map(({ from, to, state }) => `${from}-${to} ${state}`).join(',');
}

/** The stretches that belong to a date, with what the evening before brings into its morning. */
export function runningHours(book: Rulebook, day: DayNumber): Hours[] {
  const evening = stretchesOf(book, day - 1).at(-1);
  const morning =
    evening !== undefined && evening.to > DAY ? [{ from: 0, to: evening.to - DAY, state: evening.state }] : [];
  return joinedHours([...morning, ...stretchesOf(book, day)]);
}

/** A day of the calendar: what its own evening takes on past midnight is left out. */
export function calendarHours(book: Rulebook, day: DayNumber): Hours[] {
  return runningHours(book, day).map((hours) => ({ ...hours, to: Math.min(hours.to, DAY) }));
}

/** The hours that are not closed, in order; those that touch and are alike are one. */
export function joinedHours(spans: Iterable<{ from: number; to: number; state: OpeningState }>): Hours[] {
  const hours: Hours[] = [];
  for (const { from, to, state } of spans) {
    if (state === 'CLOSED') continue;
    const last = hours.at(-1);
    if (last?.to === from && last.state === state) hours[hours.length - 1] = { from: last.from, to, state };
    else hours.push({ from, to, state });
  }
  return hours;
}
