import { type CalendarDay, calendarDay, type DayNumber } from '../calendar/calendar-day.ts';
import { publicHoliday } from '../calendar/public-holidays.ts';
import { compileSchedule, planOf } from '../compile-schedule.ts';
import { checkedWindow } from '../opening-hours.ts';
import type { CompiledRule } from '../rules/compiled-rule.ts';
import { type DayPlan, planDay } from '../rules/day-plan.ts';
import type { Channel, LocalDate, Schedule } from '../schedule.ts';
import { calendarShape, dayShape, type ShapeSpan } from './day-shape.ts';
import { dateRange, ruleText, seasonRange, weekdayList } from './opening-hours-words.ts';
import { isPlain, plainPeriods } from './plain-weeks.ts';
import { specialDays } from './special-days.ts';

/** At most this many days in one string: two years and the days of a leap year. */
export const STRING_DAYS_MAX = 732;

/** 1970-01-05. */
const A_MONDAY: DayNumber = 4;

/**
 * A schedule as an OpenStreetMap `opening_hours` string, exact on the `days` days from `from` on. Weekly hours and seasons
 * are written as such, public holidays as `PH off`, everything else as dated days. By appointment and unknown are both
 * `unknown` with a comment, as that language has it; on the appointment channel by appointment is open.
 * @param days 1 to 732
 * @returns null when nothing at all is known
 * @throws InputError as `openingHours`
 */
export function toOpeningHoursString(schedule: Schedule, from: LocalDate, days: number): string | null {
  const first = checkedWindow(from, days, STRING_DAYS_MAX);
  const end = first + days;
  const source = compileSchedule(schedule);
  if (source.empty) return null;
  const plain = source.book.rules.filter(isPlain);
  const seasonal = writableSeasons(source.book.rules, first, end);
  const periods = plainPeriods(plain, first, end);
  const weekly = periods.flatMap((period) => {
    const prefix = periods.length > 1 ? `${dateRange(period.from, period.to)} ` : '';
    return period.groups.map(({ weekdays, shape }) =>
      ruleText(schedule.channel, prefix + weekdayList(weekdays), shape, null),
    );
  });
  const seasons = seasonal.map((rule) => seasonText(schedule.channel, rule));
  const closesHolidays = !source.book.rules.some((rule) => rule.aroundTheClock);
  const ordinary = (day: DayNumber) => ordinaryPlan(plain, seasonal, calendarDay(day));
  const expected = (day: DayNumber): readonly ShapeSpan[] =>
    closesHolidays && publicHoliday(calendarDay(day).date)
      ? []
      : calendarShape(ordinary(day - 1), ordinary(day), ordinary(day + 1));
  const actual = (day: DayNumber) =>
    calendarShape(planOf(source, day - 1), planOf(source, day), planOf(source, day + 1));
  const dated = specialDays(source, first, end, expected, actual).map(({ from: start, to, shape, reason }) =>
    ruleText(schedule.channel, dateRange(start, to), shape, reason?.nb ?? null),
  );
  return [...weekly, ...seasons, ...(closesHolidays ? ['PH off'] : []), ...dated].join('; ');
}

/**
 * As the string is read: a season's rule replaces a weekday it names and changes nothing on the others, and an evening
 * runs on into the next day even where `PH off` or a dated rule has taken the evening itself away.
 */
function ordinaryPlan(plain: readonly CompiledRule[], seasonal: readonly CompiledRule[], day: CalendarDay): DayPlan {
  const isNamed = seasonal.some((rule) => rule.weekdays[day.weekdayIndex]);
  return planDay({ rules: isNamed ? [...plain, ...seasonal] : plain, exceptions: [] }, day, false);
}

/** Seasons the language can write: valid all the time, alone on their weekdays, and not ending with a leap day's doubt. */
function writableSeasons(rules: readonly CompiledRule[], first: DayNumber, end: DayNumber): CompiledRule[] {
  const seasonal = rules.filter((rule) => rule.rule.season !== null);
  return seasonal.filter((rule) => {
    const isAlone = !seasonal.some(
      (other) => other !== rule && other.weekdays.some((has, day) => has && rule.weekdays[day]),
    );
    const isWhole = rule.from <= first && rule.to >= end && rule.parity === null;
    return isAlone && isWhole && rule.rule.season?.to !== '03-01' && rule.rule.season?.from !== '02-29';
  });
}

/** What a seasonal rule says of the weekdays it names. */
function seasonText(channel: Channel, rule: CompiledRule): string {
  const weekdays = rule.weekdays.flatMap((has, index) => (has ? [index] : []));
  const allYear = { ...rule, from: Number.NEGATIVE_INFINITY, rule: { ...rule.rule, season: null } };
  const plan = planDay({ rules: [allYear], exceptions: [] }, calendarDay(A_MONDAY + (weekdays[0] ?? 0)), false);
  const days = `${seasonRange(rule.rule.season ?? { from: '01-01', to: '01-01' })} ${weekdayList(weekdays)}`;
  return ruleText(channel, days, dayShape(plan, plan), null);
}
