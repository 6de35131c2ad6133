import type { CalendarDay } from '../../calendar/calendar-day.ts';
import { publicHoliday } from '../../calendar/public-holidays.ts';
import {
  BY_APPOINTMENT_ONLY,
  EXCEPTION_CLOSED,
  EXCEPTION_HOURS,
  NO_HOURS_THIS_DAY,
  NO_SOURCE,
  OUTSIDE_HOURS,
  sourceComment,
} from '../reasons.ts';
import type { OpeningState, Reason, SpanState } from '../schedule.ts';
import { appliesOn, type CompiledException, type CompiledRule, inForce, type MinuteSpan } from './compiled-rule.ts';
import { flattenSpans } from './flatten-spans.ts';

/** What was decided for one day, before what the evening before brings with it. */
export interface DayPlan {
  /** What decided it, weakest first: nothing in force, weekly rules, the public holiday, a dated exception. */
  readonly decidedBy: 'NOTHING' | 'RULE' | 'HOLIDAY' | 'EXCEPTION';
  /** What holds outside the spans. */
  readonly base: OpeningState;
  /** In order, apart; those that pass 1440 run on into the next day. */
  readonly spans: readonly MinuteSpan[];
  readonly baseReason: Reason;
  /** Why the hours differ from an ordinary day's; null on an ordinary day. */
  readonly hoursReason: Reason | null;
  /** Why the CLOSED spans are closed; null: as outside the opening hours. */
  readonly closedReason: Reason | null;
}

/** The rules and exceptions of one schedule, ready to ask; `exceptions` is sorted, the shortest period first. */
export interface Rulebook {
  readonly rules: readonly CompiledRule[];
  readonly exceptions: readonly CompiledException[];
}

const NOTHING: DayPlan = {
  decidedBy: 'NOTHING',
  base: 'UNKNOWN',
  spans: [],
  baseReason: NO_SOURCE,
  hoursReason: null,
  closedReason: null,
};

/**
 * What the weekly rules say. A seasonal rule outranks the others on the weekdays it names. A weekday that no rule names
 * is closed when the rules in force give hours (they list the opening days), and unknown when they give none.
 */
function planByRules(rules: readonly CompiledRule[], day: CalendarDay): DayPlan {
  const known = remembered.get(rules);
  const pattern = patternOf(rules, day);
  const plan = known?.get(pattern) ?? decideByRules(rules, day);
  if (known) known.set(pattern, plan);
  else remembered.set(rules, new Map([[pattern, plan]]));
  return plan;
}

/** Beyond this many rules a pattern no longer fits a number exactly. */
const RULES_REMEMBERED_MAX = 40;

/** Days of one pattern have one plan: a year has a dozen or two, not 365. */
const remembered = new WeakMap<readonly CompiledRule[], Map<number, DayPlan>>();

/** The rules in force, the weekday, and whether the week is even: all that the weekly rules ask of a day. */
function patternOf(rules: readonly CompiledRule[], day: CalendarDay): number {
  let pattern = 0;
  for (const rule of rules) pattern = pattern * 2 + (inForce(rule, day) ? 1 : 0);
  return pattern * 14 + day.weekdayIndex * 2 + (day.week & 1);
}

function decideByRules(rules: readonly CompiledRule[], day: CalendarDay): DayPlan {
  const current = rules.filter((rule) => inForce(rule, day));
  if (current.length === 0) return NOTHING;
  const today = current.filter((rule) => appliesOn(rule, day));
  const seasonal = today.filter((rule) => rule.rule.season !== null);
  const deciding = seasonal.length > 0 ? seasonal : today;
  if (deciding.length === 0) {
    const listsHours = current.some((rule) => rule.spans.length > 0);
    if (!listsHours) return NOTHING;
    return { ...NOTHING, decidedBy: 'RULE', base: 'CLOSED', baseReason: NO_HOURS_THIS_DAY };
  }
  const spans = flattenSpans(deciding.flatMap((rule) => rule.spans));
  const unknown = deciding.some((rule) => rule.rule.hoursUnknown);
  const words = deciding.map((rule) => sourceComment(rule.rule.comment)).find((reason) => reason !== null) ?? null;
  return {
    ...NOTHING,
    decidedBy: 'RULE',
    base: unknown ? 'UNKNOWN' : 'CLOSED',
    spans,
    baseReason: unknown ? NO_SOURCE : spans.length > 0 ? OUTSIDE_HOURS : (words ?? NO_HOURS_THIS_DAY),
  };
}

/** Rules and public holidays: a holiday closes what rules would open, save those that hold at all hours of all days. */
function planOrdinaryDay(rules: readonly CompiledRule[], day: CalendarDay, withHolidays: boolean): DayPlan {
  const plan = rules.length > RULES_REMEMBERED_MAX ? decideByRules(rules, day) : planByRules(rules, day);
  const holiday = withHolidays && plan.decidedBy === 'RULE' ? publicHoliday(day.date) : null;
  if (!holiday || rules.some((rule) => rule.aroundTheClock && inForce(rule, day))) return plan;
  return holidayPlan(holiday);
}

const holidayPlans = new WeakMap<Reason, DayPlan>();

function holidayPlan(holiday: Reason): DayPlan {
  const known = holidayPlans.get(holiday);
  if (known) return known;
  const plan: DayPlan = { ...NOTHING, decidedBy: 'HOLIDAY', base: 'CLOSED', baseReason: holiday, hoursReason: holiday };
  holidayPlans.set(holiday, plan);
  return plan;
}

function reasonOf(deciding: readonly CompiledException[]): Reason | null {
  return deciding.map(({ exception }) => exception.reason).find((reason) => reason?.nb.trim()) ?? null;
}

function planByExceptions(deciding: readonly CompiledException[], ordinary: () => DayPlan): DayPlan {
  const reason = reasonOf(deciding);
  const spans = deciding.flatMap((item) => item.spans);
  if (deciding.every((item) => item.closesHoursOnly)) {
    const usual = ordinary();
    return { ...usual, spans: flattenSpans([...usual.spans, ...spans]), closedReason: reason ?? EXCEPTION_HOURS };
  }
  const wholeDay = deciding.find((item) => item.spans.length === 0)?.exception;
  const base = wholeDay ? (wholeDay.hoursUnknown ? 'UNKNOWN' : wholeDay.state) : 'CLOSED';
  const unsaid = { OPEN: EXCEPTION_HOURS, BY_APPOINTMENT: BY_APPOINTMENT_ONLY, UNKNOWN: NO_SOURCE };
  const baseUnsaid = base !== 'CLOSED' ? unsaid[base] : spans.length > 0 ? OUTSIDE_HOURS : EXCEPTION_CLOSED;
  return {
    decidedBy: 'EXCEPTION',
    base,
    spans: flattenSpans(spans),
    baseReason: reason ?? baseUnsaid,
    hoursReason: reason ?? (base === 'CLOSED' && spans.length === 0 ? EXCEPTION_CLOSED : EXCEPTION_HOURS),
    closedReason: reason ?? OUTSIDE_HOURS,
  };
}

/**
 * What holds on a day. Of several exceptions the one with the shortest period decides (a day within a closing of weeks);
 * those with the same period decide together.
 */
export function planDay(book: Rulebook, day: CalendarDay, withHolidays = true): DayPlan {
  for (const first of book.exceptions) {
    if (day.number < first.from || day.number >= first.to) continue;
    const deciding = book.exceptions.filter((item) => item.from === first.from && item.to === first.to);
    return planByExceptions(deciding, () => planOrdinaryDay(book.rules, day, withHolidays));
  }
  return planOrdinaryDay(book.rules, day, withHolidays);
}

/** Why a state holds within a span of the plan; null for ordinary open hours, which need no reason. */
export function reasonInSpan(plan: DayPlan, state: SpanState): Reason | null {
  if (state === 'CLOSED') return plan.closedReason ?? OUTSIDE_HOURS;
  return plan.hoursReason ?? (state === 'BY_APPOINTMENT' ? BY_APPOINTMENT_ONLY : null);
}
