import { calendarDay, type DayNumber } from '../../calendar/calendar-day.ts';
import type { CompiledRule } from '../rules/compiled-rule.ts';
import { createRulebook, type Rulebook } from '../rules/rulebook.ts';
import { type Hours, hoursKey } from './hours.ts';

/** Weekdays (0 = Monday) that are alike. */
export interface WeekdayGroup {
  readonly weekdays: readonly number[];
  readonly hours: readonly Hours[];
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

/** The rules that hold in every week alone: no seasons, no second weeks, no holidays, no exceptions. */
export function plainBook({ rules }: Rulebook): Rulebook {
  return createRulebook({ rules: rules.filter(isPlain), exceptions: [], holidays: 'IGNORED' });
}

/**
 * The window [first, end) cut where a plain rule begins or ends to be valid.
 * @param hoursOf how the format sees a day of an ordinary week
 */
export function plainPeriods(
  { rules }: Rulebook,
  first: DayNumber,
  end: DayNumber,
  hoursOf: (day: DayNumber) => readonly Hours[],
): PlainPeriod[] {
  const inside = rules.flatMap((rule) => [rule.from, rule.to]).filter((day) => day > first && day < end);
  const bounds = [...new Set([first, ...inside, end])].sort((a, b) => a - b);
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1] as DayNumber;
    return { from, to, groups: groupsOf(hoursOf, from, to) };
  });
}

/** The hours of a day by the periods. */
export function plainHours(periods: readonly PlainPeriod[], day: DayNumber): readonly Hours[] {
  const period = periods.find(({ from, to }) => from <= day && day < to);
  const { weekdayIndex } = calendarDay(day);
  return period?.groups.find(({ weekdays }) => weekdays.includes(weekdayIndex))?.hours ?? [];
}

function groupsOf(hoursOf: (day: DayNumber) => readonly Hours[], from: DayNumber, to: DayNumber): WeekdayGroup[] {
  const groups = new Map<string, { weekdays: number[]; hours: readonly Hours[] }>();
  // The first day of a period may have an evening of the period before in it: a week is read from its second day on.
  const start = Math.max(from, Math.min(from + 1, to - 7));
  for (let day = start; day < Math.min(to, start + 7); day += 1) {
    const hours = hoursOf(day);
    const key = hoursKey(hours);
    if (key === '') continue;
    const { weekdayIndex } = calendarDay(day);
    const group = groups.get(key);
    if (group) group.weekdays.push(weekdayIndex);
    else groups.set(key, { weekdays: [weekdayIndex], hours });
  }
  for (const group of groups.values()) group.weekdays.sort((a, b) => a - b);
  return [...groups.values()].sort((a, b) => (a.weekdays[0] as number) - (b.weekdays[0] as number));
}
