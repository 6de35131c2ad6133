import type { DayNumber } from '../../calendar/calendar-day.ts';
import { type CompiledSchedule, planOf } from '../compile-schedule.ts';
import type { Reason } from '../schedule.ts';
import { dayShape, type ShapeSpan, shapeKey } from './day-shape.ts';

/** Days [from, to) that are alike, and not as the weekly part of a format says. */
export interface SpecialDays {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly shape: readonly ShapeSpan[];
  readonly reason: Reason | null;
}

/**
 * The days of [first, end) that are not as usual, in runs as long as possible: a closing of
 * weeks is one run though its Sundays were closed anyway. Adding them makes any weekly form exact for the window.
 * @param isUsual whether the weekly part of the format already says what the day is
 * @param shapeOf how the format sees a day; two days it sees alike are alike
 */
export function specialDays(
  source: CompiledSchedule,
  first: DayNumber,
  end: DayNumber,
  isUsual: (day: DayNumber) => boolean,
  shapeOf: (day: DayNumber) => readonly ShapeSpan[],
): SpecialDays[] {
  const runs: SpecialDays[] = [];
  let open: { run: SpecialDays; key: string } | null = null;
  for (let day = first; day < end; day += 1) {
    const shape = shapeOf(day);
    const plan = planOf(source, day);
    // A holiday is no reason for the hours that the evening before brings into it.
    const isBroughtIn = plan.decidedBy === 'HOLIDAY' && shape.length > 0;
    const reason = isBroughtIn ? null : (plan.hoursReason ?? plan.closedReason);
    const key = `${shapeKey(shape)} ${reason?.nb ?? ''}`;
    if (open && open.key !== key) open = null;
    if (isUsual(day)) continue;
    if (open) {
      open.run = { ...open.run, to: day + 1 };
      runs[runs.length - 1] = open.run;
    } else {
      open = { run: { from: day, to: day + 1, shape, reason }, key };
      runs.push(open.run);
    }
  }
  return runs;
}

/** What a day is, all rules, holidays and exceptions considered. */
export function actualShape(source: CompiledSchedule, day: DayNumber): ShapeSpan[] {
  return dayShape(planOf(source, day), planOf(source, day + 1));
}
