import { dayNumber } from '../../calendar/calendar-day.ts';
import type { Weekday } from '../../calendar/date-time.ts';
import type { InputProblem } from '../input-problem.ts';
import { type CompiledRule, compileRule, inSeason, minuteSpans } from '../rules/compiled-rule.ts';
import type { Span, SpanState, WeeklyRule } from '../schedule.ts';
import type { ExceptionInput, RuleInput, ScheduleInput, SpanInput } from './schedule-input.ts';

const DAY = 1440;
/** Two weeks: after that, every pattern repeats. */
const CYCLE = 14 * DAY;

const storedSpans = (spans: readonly SpanInput[]): Span[] =>
  spans.map((span) => ({ opens: span.opens, closes: span.closes, state: (span.state ?? 'OPEN') as SpanState }));

function stored(rule: RuleInput): CompiledRule {
  const weekly: WeeklyRule = {
    id: '',
    sourceId: '',
    verifiedAt: null,
    days: rule.days as readonly Weekday[],
    spans: storedSpans(rule.spans),
    hoursUnknown: rule.hoursUnknown ?? false,
    validFrom: rule.validFrom ?? null,
    validTo: rule.validTo ?? null,
    everyWeeks: rule.everyWeeks === 2 ? 2 : 1,
    cycleFrom: rule.cycleFrom ?? null,
    season: rule.season ?? null,
    comment: null,
  };
  return compileRule(weekly);
}

/** Rules that can hold on the same day at the same time of the year; a seasonal one and an ordinary one never compete. */
function canMeet(a: CompiledRule, b: CompiledRule): boolean {
  if (a.from >= b.to || b.from >= a.to) return false;
  const [first, second] = [a.rule.season, b.rule.season];
  if (!first || !second) return first === second;
  return inSeason(first, second.from) || inSeason(second, first.from);
}

interface Stretch {
  from: number;
  to: number;
}

/** A rule's spans within two weeks; one that passes the end is cut in two. */
function stretches(rule: CompiledRule, begins: (day: number) => Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (let day = 0; day < 14; day += 1) {
    if (!rule.weekdays[day % 7] || (rule.parity !== null && rule.parity !== Math.floor(day / 7))) continue;
    for (const { from, to } of begins(day * DAY)) {
      result.push({ from, to: Math.min(to, CYCLE) });
      if (to > CYCLE) result.push({ from: 0, to: to - CYCLE });
    }
  }
  return result;
}

const spanStretches = (rule: CompiledRule) =>
  stretches(rule, (start) => rule.spans.map((span) => ({ from: start + span.from, to: start + span.to })));
const dayStretches = (rule: CompiledRule) => stretches(rule, (start) => [{ from: start, to: start + DAY }]);

const overlap = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to;

function anyOverlap(a: readonly Stretch[], b: readonly Stretch[]): boolean {
  return a.some((one) => b.some((other) => one !== other && overlap(one, other)));
}

/** Spans that overlap, within a rule or across midnight between rules, and rules that both answer for one day. */
export function ruleConflicts(input: ScheduleInput): InputProblem[] {
  const problems: InputProblem[] = [];
  const rules = input.weekly.map(stored);
  rules.forEach((rule, index) => {
    const spans = spanStretches(rule);
    const path = ['weekly', String(index)];
    if (anyOverlap(spans, spans)) problems.push(spansOverlap([...path, 'spans']));
    for (const other of rules.slice(0, index)) {
      if (!canMeet(rule, other)) continue;
      if (anyOverlap(dayStretches(rule), dayStretches(other))) {
        problems.push({ path, rule: 'RULES_OVERLAP', message: 'One rule for a weekday in a period' });
      } else if (anyOverlap(spans, spanStretches(other))) problems.push(spansOverlap([...path, 'spans']));
    }
  });
  return problems;
}

const spansOverlap = (path: readonly string[]): InputProblem => ({
  path,
  rule: 'SPANS_OVERLAP',
  message: 'Spans may touch and not overlap, past midnight too',
});

/** Spans that overlap within an exception, exceptions that compete for a day, and those outside the rules' validity. */
export function exceptionConflicts(input: ScheduleInput): InputProblem[] {
  const problems: InputProblem[] = [];
  const rules = input.weekly.map(stored);
  const periods = input.exceptions.map(periodOf);
  periods.forEach((period, index) => {
    const exception = input.exceptions[index] as ExceptionInput;
    const path = ['exceptions', String(index)];
    const daily = minuteSpans(storedSpans(exception.spans ?? []));
    // On one day an evening that runs on meets the same exception's next morning only if it lasts another day.
    const next = period.to - period.from > 1 ? daily.map((span) => ({ from: span.from + DAY, to: span.to + DAY })) : [];
    if (anyOverlap(daily, daily) || anyOverlap(daily, next)) problems.push(spansOverlap([...path, 'spans']));
    if (
      periods
        .slice(0, index)
        .some((other) => overlap(period, other) && !isWithin(period, other) && !isWithin(other, period))
    ) {
      problems.push({
        path,
        rule: 'EXCEPTIONS_OVERLAP',
        message: 'Apart from the others, or wholly inside a longer one',
      });
    }
    if (rules.length > 0 && !isCovered(period, rules)) {
      problems.push({ path, rule: 'EXCEPTION_OUTSIDE_VALIDITY', message: 'On days for which a weekly rule is valid' });
    }
  });
  return problems;
}

const periodOf = (exception: ExceptionInput): Stretch => ({
  from: dayNumber(exception.from) ?? 0,
  to: dayNumber(exception.to) ?? 0,
});

/** Strictly shorter: of two equal periods neither outranks the other. */
const isWithin = (a: Stretch, b: Stretch): boolean => a.from >= b.from && a.to <= b.to && a.to - a.from < b.to - b.from;

/** Every day of the period lies in the validity of some rule. */
function isCovered(period: Stretch, rules: readonly CompiledRule[]): boolean {
  let reached = period.from;
  for (const rule of [...rules].sort((a, b) => a.from - b.from)) {
    if (rule.from <= reached && rule.to > reached) reached = rule.to;
  }
  return reached >= period.to;
}
