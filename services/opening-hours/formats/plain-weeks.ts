import { calendarDay, type DayNumber } from '../../calendar/calendar-day.ts';
import type { CompiledRule } from '../rules/compiled-rule.ts';
import { planDay } from '../rules/day-plan.ts';
import { dayShape, type ShapeSpan, shapeKey } from './day-shape.ts';

/** Weekdays (0 = Monday) that are alike. */
export interface WeekdayGroup {
  readonly weekdays: readonly number[];
  readonly shape: readonly ShapeSpan[];
}

/** Days [from, to) in which every week is like the others. */
export interface PlainPeriod {
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** Closed weekdays are left out. */
  readonly groups: readonly WeekdayGroup[];
}

/** Whether a rule holds in every week of its validity, as all formats can write it. */
export function isPlain(rule: CompiledRule): boolean {
  return rule.rule.season === null && rule.parity === null;
}

/** What the plain rules alone say of a day: no season, no second weeks, no holidays, no exceptions. */
export function plainShape(plain: readonly CompiledRule[], day: DayNumber): ShapeSpan[] {
  const plan = planDay({ rules: plain, exceptions: [] }, calendarDay(day), false);
  return dayShape(plan, plan);
}

/**
 * The window [first, end) cut where a plain rule begins or ends to be valid.
 * @param shapeOf how the format sees a day of an ordinary week
 */
export function plainPeriods(
  plain: readonly CompiledRule[],
  first: DayNumber,
  end: DayNumber,
  shapeOf: (day: DayNumber) => readonly ShapeSpan[] = (day) => plainShape(plain, day),
): PlainPeriod[] {
  const inside = plain.flatMap((rule) => [rule.from, rule.to]).filter((day) => day > first && day < end);
  const bounds = [...new Set([first, ...inside, end])].sort((a, b) => a - b);
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1] as DayNumber;
    return { from, to, groups: groupsOf(shapeOf, from, to) };
  });
}

function groupsOf(shapeOf: (day: DayNumber) => readonly ShapeSpan[], from: DayNumber, to: DayNumber): WeekdayGroup[] {
  const groups = new Map<string, { weekdays: number[]; shape: readonly ShapeSpan[] }>();
  for (let day = from; day < Math.min(to, from + 7); day += 1) {
    const shape = shapeOf(day);
    const key = shapeKey(shape);
    if (key === '') continue;
    const { weekdayIndex } = calendarDay(day);
    const group = groups.get(key);
    if (group) group.weekdays.push(weekdayIndex);
    else groups.set(key, { weekdays: [weekdayIndex], shape });
  }
  for (const group of groups.values()) group.weekdays.sort((a, b) => a - b);
  return [...groups.values()].sort((a, b) => (a.weekdays[0] as number) - (b.weekdays[0] as number));
}
