import type { DayNumber } from '../../calendar/calendar-day.ts';
import { planDay } from '../rules/day-plan.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { Reason } from '../schedule.ts';
import { type Hours, hoursKey } from './hours.ts';

/** Days [from, to) that are alike, and not as the weekly part of a format says. */
export interface SpecialDays {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly hours: readonly Hours[];
  readonly reason: Reason | null;
}

/**
 * The days of [first, end) that are not as usual, in runs as long as possible: a closing of
 * weeks is one run though its Sundays were closed anyway. Adding them makes any weekly form exact for the window.
 * @param isUsual whether the weekly part of the format already says what the day is
 * @param hoursOf how the format sees a day; two days it sees alike are alike
 */
export function specialDays(
  book: Rulebook,
  first: DayNumber,
  end: DayNumber,
  isUsual: (day: DayNumber) => boolean,
  hoursOf: (day: DayNumber) => readonly Hours[],
): SpecialDays[] {
  const runs: SpecialDays[] = [];
  let open: { run: SpecialDays; key: string } | null = null;
  for (let day = first; day < end; day += 1) {
    const hours = hoursOf(day);
    const reason = reasonOf(book, day, hours);
    const key = `${hoursKey(hours)} ${reason?.nb ?? ''}`;
    if (open && open.key !== key) open = null;
    if (isUsual(day)) continue;
    if (open) {
      open.run = { ...open.run, to: day + 1 };
      runs[runs.length - 1] = open.run;
    } else {
      open = { run: { from: day, to: day + 1, hours, reason }, key };
      runs.push(open.run);
    }
  }
  return runs;
}

/** A day that is closed by itself is no reason for the hours that the evening before brings into it. */
function reasonOf(book: Rulebook, day: DayNumber, hours: readonly Hours[]): Reason | null {
  const { spans, base, differs } = planDay(book, day);
  return hours.length > 0 && spans.length === 0 && base.state === 'CLOSED' ? null : differs;
}
