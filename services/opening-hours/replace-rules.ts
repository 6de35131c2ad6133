import { calendarDay, dayNumber } from '../calendar/calendar-day.ts';
import type { LocalDate } from '../calendar/date-time.ts';
import { makeRoom, meets, type Period, type Room } from './make-room.ts';
import type { CheckedRule } from './requested-hours.ts';

/** Weekly rules of one channel at one place, past ones too: a change each week for as long as hours are remembered. */
export const RULES_OF_SCHEDULE_MAX = 1_000;

/** A weekly rule as it is stored. */
export interface StoredRule extends CheckedRule {
  readonly id: string;
  readonly hoursUnknown: boolean;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
}

/** All that holds in a period, [validFrom, validTo), in place of what was there. */
export interface RulesOfPeriod {
  readonly validFrom: LocalDate;
  /** Null: until other rules are set; those that begin later go. */
  readonly validTo: LocalDate | null;
  readonly rules: readonly CheckedRule[];
}

/** Changes to make to the rules of a schedule. */
export interface RuleChanges extends Room {
  readonly created: readonly (CheckedRule & Period)[];
}

/** Puts rules of periods into a schedule: those that are there make room, and what they say of other days stays. */
export function replaceRules(stored: readonly StoredRule[], periods: readonly RulesOfPeriod[]): RuleChanges {
  const wanted = periods.map(({ rules, ...period }) => ({ ...period, contents: rules }));
  const { created, ...room } = makeRoom(stored, wanted);
  return { ...room, created: created.map(({ content, ...period }) => ({ ...content, ...period })) };
}

/** Whether a schedule says already, on each day of a period, what the period's rules say. */
export function saysAlready(stored: readonly StoredRule[], { validFrom, validTo, rules }: RulesOfPeriod): boolean {
  const holding = stored.filter((rule) => meets(rule, { validFrom, validTo }));
  const isWhole = holding.every(
    (rule) => (rule.validFrom ?? '') <= validFrom && isNoEarlierEnd(rule.validTo, validTo) && !rule.hoursUnknown,
  );
  const [there, wanted] = [hoursByDay(holding), hoursByDay(rules)];
  return isWhole && there.length === wanted.length && there.every((one, index) => one === wanted[index]);
}

const isNoEarlierEnd = (end: LocalDate | null, other: LocalDate | null) =>
  end === null || (other !== null && end >= other);

/** The hours of each weekday in a normal form: the same hours in other groups of days are equal. */
function hoursByDay(rules: readonly CheckedRule[]): readonly string[] {
  return rules
    .flatMap(({ days, spans, everyWeeks, cycleFrom, season, comment }) => {
      const hours = spans.map(({ opens, closes, state }) => `${opens}-${closes} ${state}`).sort();
      const week = everyWeeks === 2 && cycleFrom !== null ? weekOfCycle(cycleFrom) : null;
      return days.map((day) => JSON.stringify([day, week, season?.from, season?.to, comment, hours]));
    })
    .sort();
}

/** Which of two weeks, 0 or 1, a cycle counts from. */
export const weekOfCycle = (from: LocalDate): number => calendarDay(dayNumber(from) ?? 0).week & 1;
