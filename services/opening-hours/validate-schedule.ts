import { Temporal } from 'temporal-polyfill';
import { dayNumber, minuteOfDay } from '../calendar/calendar-day.ts';
import { WEEKDAYS } from '../calendar/date-time.ts';
import { type InputProblem, instantProblem, YEAR_MAX, YEAR_MIN } from './input-problem.ts';
import { isOvernightVisit, isVisited } from './overnight-visit.ts';
import { CHANNELS } from './schedule.ts';
import { exceptionConflicts, ruleConflicts } from './validation/schedule-conflicts.ts';
import type { ExceptionInput, RuleInput, ScheduleInput, SpanInput } from './validation/schedule-input.ts';

export type { InputProblem, ScheduleInput };

/** Bounds of one schedule, generous beside any office's. */
export const RULES_MAX = 100;
export const EXCEPTIONS_MAX = 1000;
export const SPANS_PER_DAY_MAX = 12;

const STATES = ['OPEN', 'BY_APPOINTMENT', 'CLOSED'];
type Path = readonly string[];

/**
 * All problems of a submitted schedule, in the order of the input; empty when it is valid. A stored
 * `Schedule` can be checked too. No input value is ever part of a problem.
 */
export function validateSchedule(input: ScheduleInput): InputProblem[] {
  const problems: InputProblem[] = [];
  const add: Add = (path, rule, message) => problems.push({ path, rule, message });
  if (!(CHANNELS as readonly string[]).includes(input.channel))
    add(['channel'], 'UNKNOWN_CHANNEL', 'One of the channels');
  if (input.timeZone !== undefined && !isTimeZone(input.timeZone))
    add(['timeZone'], 'UNKNOWN_TIME_ZONE', 'An IANA name');
  if (input.weekly.length > RULES_MAX) add(['weekly'], 'TOO_MANY_RULES', `At most ${RULES_MAX}`);
  if (input.exceptions.length > EXCEPTIONS_MAX) add(['exceptions'], 'TOO_MANY_EXCEPTIONS', `At most ${EXCEPTIONS_MAX}`);
  if (problems.some((problem) => problem.rule.startsWith('TOO_MANY'))) return problems;
  input.weekly.forEach((rule, index) => {
    checkRule(rule, input.channel, ['weekly', String(index)], add);
  });
  input.exceptions.forEach((exception, index) => {
    checkException(exception, input.channel, ['exceptions', String(index)], add);
  });
  // Conflicts are checked among well-formed parts only, so that one mistake is reported once.
  return problems.length > 0 ? problems : [...ruleConflicts(input), ...exceptionConflicts(input)];
}

type Add = (path: Path, rule: string, message: string) => void;

function checkRule(rule: RuleInput, channel: string, path: Path, add: Add): void {
  if (rule.days.length === 0) add([...path, 'days'], 'NO_WEEKDAY', 'At least one weekday');
  rule.days.forEach((day, index) => {
    const at = [...path, 'days', String(index)];
    if (!(WEEKDAYS as readonly string[]).includes(day)) add(at, 'UNKNOWN_WEEKDAY', 'A weekday from MONDAY to SUNDAY');
    else if (rule.days.indexOf(day) !== index) add(at, 'WEEKDAY_TWICE', 'Each weekday once');
  });
  checkSpans(rule.spans, channel, path, add);
  if (rule.hoursUnknown && rule.spans.length > 0) {
    add([...path, 'spans'], 'UNKNOWN_WITH_SPANS', 'Hours that are unknown have no spans');
  }
  checkPeriod(rule.validFrom ?? null, rule.validTo ?? null, path, ['validFrom', 'validTo'], add);
  if (rule.cycleFrom != null) checkDate(rule.cycleFrom, [...path, 'cycleFrom'], add);
  const every = rule.everyWeeks ?? 1;
  if (every !== 1 && every !== 2) add([...path, 'everyWeeks'], 'CYCLE_UNSUPPORTED', 'Every week or every second week');
  if (every === 2 && rule.cycleFrom == null)
    add([...path, 'cycleFrom'], 'CYCLE_WITHOUT_START', 'A day of a week that has it');
  if (rule.season) checkSeason(rule.season, [...path, 'season'], add);
  checkVerified(rule.verifiedAt, path, add);
}

function checkException(exception: ExceptionInput, channel: string, path: Path, add: Add): void {
  checkPeriod(exception.from, exception.to, path, ['from', 'to'], add);
  if (!STATES.includes(exception.state)) add([...path, 'state'], 'UNKNOWN_STATE', 'OPEN, BY_APPOINTMENT or CLOSED');
  checkSpans(exception.spans ?? [], channel, path, add);
  const isAllDay = (exception.spans?.length ?? 0) === 0 && exception.hoursUnknown !== true;
  if (isAllDay && exception.state === 'OPEN' && isVisited(channel)) {
    add(
      [...path, 'spans'],
      'OPEN_WITHOUT_HOURS',
      'A place for visits is not open around the clock: expected its hours, or only channels that are lines',
    );
  }
  if (exception.hoursUnknown && (exception.spans?.length ?? 0) > 0) {
    add([...path, 'spans'], 'UNKNOWN_WITH_SPANS', 'Hours that are unknown have no spans');
  }
  checkVerified(exception.verifiedAt, path, add);
}

function checkSpans(spans: readonly SpanInput[], channel: string, path: Path, add: Add): void {
  if (spans.length > SPANS_PER_DAY_MAX) add([...path, 'spans'], 'TOO_MANY_SPANS', `At most ${SPANS_PER_DAY_MAX} a day`);
  spans.forEach((span, index) => {
    const at = [...path, 'spans', String(index)];
    const opens = minuteOfDay(span.opens);
    const closes = minuteOfDay(span.closes);
    if (opens === null || opens === 1440) add([...at, 'opens'], 'TIME_MALFORMED', 'HH:MM from 00:00 to 23:59');
    if (closes === null) add([...at, 'closes'], 'TIME_MALFORMED', 'HH:MM from 00:00 to 24:00');
    if (opens !== null && opens === closes) add([...at, 'closes'], 'EMPTY_SPAN', 'Another time than it opens');
    if (opens !== null && opens < 1440 && closes !== null && isOvernightVisit(channel, span)) {
      add(
        [...at, 'closes'],
        'OVERNIGHT_VISIT',
        'A place for visits closes by 04:00: are the two times the wrong way round?',
      );
    }
    if (span.state !== undefined && !STATES.includes(span.state)) {
      add([...at, 'state'], 'UNKNOWN_STATE', 'OPEN, BY_APPOINTMENT or CLOSED');
    }
  });
}

function checkDate(date: string, path: Path, add: Add): boolean {
  const year = /^(\d{4})-\d{2}-\d{2}$/.exec(date)?.[1];
  const isDay = dayNumber(date) !== null;
  if (year && (Number(year) < YEAR_MIN || Number(year) > YEAR_MAX)) {
    add(path, 'DATE_OUT_OF_RANGE', `Years ${YEAR_MIN} to ${YEAR_MAX}`);
  } else if (!isDay) add(path, 'DATE_MALFORMED', 'A real day as YYYY-MM-DD');
  else return true;
  return false;
}

function checkPeriod(from: string | null, to: string | null, path: Path, names: readonly [string, string], add: Add) {
  const fromIsDay = from !== null && checkDate(from, [...path, names[0]], add);
  const toIsDay = to !== null && checkDate(to, [...path, names[1]], add);
  if (fromIsDay && toIsDay && from >= to)
    add([...path, names[1]], 'PERIOD_EMPTY', 'A day after the first one: it is the first day that no longer counts');
}

function checkSeason(season: { from: string; to: string }, path: Path, add: Add): void {
  for (const end of ['from', 'to'] as const) {
    // 2000 was a leap year: 29 February may begin or end a season.
    const isDay = /^\d{2}-\d{2}$/.test(season[end]) && dayNumber(`2000-${season[end]}`) !== null;
    if (!isDay) add([...path, end], 'SEASON_MALFORMED', 'A day of the year as MM-DD');
  }
  if (season.from === season.to) add([...path, 'to'], 'SEASON_EMPTY', 'Another day than it begins; exclusive');
}

function checkVerified(verifiedAt: string | null | undefined, path: Path, add: Add): void {
  if (verifiedAt == null) return;
  const problem = instantProblem(verifiedAt, [...path, 'verifiedAt']);
  if (problem) add(problem.path, problem.rule, problem.message);
}

function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}
