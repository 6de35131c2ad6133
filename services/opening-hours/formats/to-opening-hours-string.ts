import { calendarDay, type DayNumber } from '../../calendar/calendar-day.ts';
import type { LocalDate } from '../../calendar/date-time.ts';
import { publicHoliday } from '../../calendar/public-holidays.ts';
import { compileSchedule } from '../compile-schedule.ts';
import { checkedWindow } from '../opening-hours.ts';
import { appliesOn, type CompiledRule, inForce } from '../rules/compiled-rule.ts';
import { DAY } from '../rules/day-segments.ts';
import { createRulebook, type Rulebook } from '../rules/rulebook.ts';
import { stretchesOf } from '../rules/stretches.ts';
import type { Channel, Schedule } from '../schedule.ts';
import { calendarHours, type Hours, hoursKey, runningHours } from './hours.ts';
import { dateRange, ruleText, seasonRange, weekdayList } from './opening-hours-syntax.ts';
import { type PlainPeriod, plainBook, plainPeriods } from './plain-weeks.ts';
import { specialDays } from './special-days.ts';
import { readDay, type WrittenRule } from './written-rules.ts';

/** The most days in one string: two years and the days of a leap year. */
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
  const { book } = source;
  const plain = plainBook(book);
  const periods = plainPeriods(plain, first, end, (day) => weekdayHours(plain, day));
  const weekly = periods.flatMap((period) => weekRules(schedule.channel, period, periods.length > 1));
  const seasons = writableSeasons(book.rules, first, end).map((rule) => seasonRule(schedule.channel, rule));
  const isAlways = book.rules.some((rule) => rule.aroundTheClock);
  const rules = [...weekly, ...seasons, ...(isAlways ? [] : [holidayRule(book, schedule.channel)])];
  const isUsual = (day: DayNumber) => hoursKey(calendarHours(book, day)) === hoursKey(readDay(rules, day));
  const dated = specialDays(book, first, end, isUsual, (day) => runningHours(book, day)).map(
    ({ from: start, to, hours, reason }) => ruleText(schedule.channel, dateRange(start, to), hours, reason?.nb ?? null),
  );
  return [...rules.map((rule) => rule.text), ...dated].join('; ');
}

/** `PH off`; on a line whose holiday hours no source states they are unknown. */
function holidayRule({ holidays }: Rulebook, channel: Channel): WrittenRule {
  const hours: Hours[] = holidays === 'UNKNOWN' ? [{ from: 0, to: DAY, state: 'UNKNOWN' }] : [];
  const names = (day: DayNumber) => publicHoliday(calendarDay(day).date) !== null;
  return { text: ruleText(channel, 'PH', hours, null), names, hours };
}

/** The rules of one period; with its dates where there are several. */
function weekRules(channel: Channel, period: PlainPeriod, isDated: boolean): WrittenRule[] {
  const prefix = isDated ? `${dateRange(period.from, period.to)} ` : '';
  return period.groups.map(({ weekdays, hours }) => ({
    text: ruleText(channel, prefix + weekdayList(weekdays), hours, null),
    names: (day) =>
      weekdays.includes(calendarDay(day).weekdayIndex) && (!isDated || (day >= period.from && day < period.to)),
    hours,
  }));
}

/**
 * A weekday as it is written. An evening runs on by itself into a closed day and into a day alike, but a rule for the day
 * after hides it: where a week has that, every day says itself what the evening before brings.
 */
function weekdayHours(plain: Rulebook, day: DayNumber): readonly Hours[] {
  const isHidden = (at: DayNumber) => {
    const [evening, next] = [stretchesOf(plain, at), stretchesOf(plain, at + 1)];
    return (evening.at(-1)?.to ?? 0) > DAY && next.length > 0 && hoursKey(evening) !== hoursKey(next);
  };
  const week = [0, 1, 2, 3, 4, 5, 6].map((later) => day + later);
  return week.some(isHidden) ? runningHours(plain, day) : stretchesOf(plain, day);
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

function seasonRule(channel: Channel, rule: CompiledRule): WrittenRule {
  const weekdays = rule.weekdays.flatMap((has, index) => (has ? [index] : []));
  const allYear = { ...rule, from: Number.NEGATIVE_INFINITY, rule: { ...rule.rule, season: null } };
  const book = createRulebook({ rules: [allYear], exceptions: [], holidays: 'IGNORED' });
  const hours = stretchesOf(book, A_MONDAY + (weekdays[0] ?? 0));
  const names = (day: DayNumber) => inForce(rule, calendarDay(day)) && appliesOn(rule, calendarDay(day));
  const days = `${seasonRange(rule.rule.season ?? { from: '01-01', to: '01-01' })} ${weekdayList(weekdays)}`;
  return { text: ruleText(channel, days, hours, null), names, hours };
}
