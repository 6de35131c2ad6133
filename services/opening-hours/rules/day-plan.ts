import { type CalendarDay, calendarDay, type DayNumber } from '../../calendar/calendar-day.ts';
import { publicHoliday } from '../../calendar/public-holidays.ts';
import { shortDay } from '../../calendar/short-days.ts';
import {
  BY_APPOINTMENT_ONLY,
  EXCEPTION_CLOSED,
  EXCEPTION_HOURS,
  holidayUnknown,
  joinedWords,
  NO_HOURS_THIS_DAY,
  NO_SOURCE,
  OUTSIDE_HOURS,
  usualHoursUnconfirmed,
  wordsOfDay,
} from '../reasons.ts';
import type { OpeningState, Reason } from '../schedule.ts';
import { appliesOn, type CompiledException, type CompiledRule, inForce, type MinuteSpan } from './compiled-rule.ts';
import { flattenSpans } from './flatten-spans.ts';
import { type Claim, type DayPlan, LAST_KEPT, type Rulebook, type SpanClaim } from './rulebook.ts';

/**
 * What outranks what where an evening meets the next day, weakest first. A dated exception outranks a weekly rule on the
 * far side of midnight too: hours that it closes stay closed. A holiday, and an exception with hours of its own, end at
 * midnight what a rule began; an exception for the whole day ends everything.
 */
const RANKS = ['NO_RULE', 'RULE', 'DAY', 'EXCEPTION', 'WHOLE_DAY'] as const;
const RANK = Object.fromEntries(RANKS.map((name, rank) => [name, rank])) as Record<(typeof RANKS)[number], number>;

const claim = (state: OpeningState, rank: number, reason: Reason | null, note: Reason | null = null): Claim => ({
  state,
  reason,
  note,
  unconfirmed: false,
  rank,
});

function spanClaims(
  spans: readonly MinuteSpan[],
  rank: number,
  sayOf: (span: MinuteSpan) => Pick<Claim, 'reason' | 'note'>,
): SpanClaim[] {
  return spans.map((span) => {
    const { from, to, state } = span;
    const { reason, note } = sayOf(span);
    return { from, to, state, reason, note, unconfirmed: false, rank };
  });
}

const NOTHING: DayPlan = { spans: [], base: claim('UNKNOWN', RANK.NO_RULE, NO_SOURCE), differs: null };
const NO_HOURS: DayPlan = { spans: [], base: claim('CLOSED', RANK.NO_RULE, NO_HOURS_THIS_DAY), differs: null };

/**
 * The plan of a day by the weekly rules. A seasonal rule outranks the others on the weekdays it names. A weekday that no rule
 * names is closed when the rules in force give hours (they list the opening days), and unknown when they give none.
 */
function planByRules({ rules, memory: { byRules } }: Rulebook, day: CalendarDay): DayPlan {
  const today: CompiledRule[] = [];
  const seasonal: CompiledRule[] = [];
  let listsHours = false;
  for (const rule of rules) {
    if (!inForce(rule, day)) continue;
    if (rule.spans.length > 0) listsHours = true;
    if (!appliesOn(rule, day)) continue;
    today.push(rule);
    if (rule.rule.season !== null) seasonal.push(rule);
  }
  const deciding = seasonal.length > 0 ? seasonal : today;
  if (deciding.length === 0) return listsHours ? NO_HOURS : NOTHING;
  for (const known of byRules) if (areSame(known.rules, deciding)) return known.plan;
  if (byRules.length >= PLANS_REMEMBERED_MAX) byRules.length = 0;
  const plan = decideByRules(deciding);
  byRules.push({ rules: deciding, plan });
  return plan;
}

/** More than the kinds of days that a year has. */
const PLANS_REMEMBERED_MAX = 64;

function areSame(one: readonly CompiledRule[], other: readonly CompiledRule[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}

function decideByRules(deciding: readonly CompiledRule[]): DayPlan {
  const spans = deciding.flatMap((rule) => rule.spans);
  const note = wordsOutsideHours(deciding.map((rule) => ({ spans: rule.spans, words: rule.note })));
  if (deciding.some((rule) => rule.rule.hoursUnknown)) {
    return planOf(spans, claim('UNKNOWN', RANK.NO_RULE, NO_SOURCE, note));
  }
  const outside = spans.length > 0 ? OUTSIDE_HOURS : (note ?? NO_HOURS_THIS_DAY);
  return planOf(spans, claim('CLOSED', RANK.NO_RULE, outside, note));
}

/** The words about the rest of a day: those of rules without hours, else the words that all rules have in common. */
function wordsOutsideHours(said: readonly { spans: readonly MinuteSpan[]; words: Reason | null }[]): Reason | null {
  const withoutHours = said.filter(({ spans }) => spans.length === 0);
  if (withoutHours.length > 0) return joinedWords(withoutHours.map(({ words }) => words));
  const first = said[0]?.words ?? null;
  return said.every(({ words }) => words?.nb === first?.nb) ? first : null;
}

const planOf = (spans: readonly MinuteSpan[], base: Claim): DayPlan => ({
  spans: spanClaims(flattenSpans(spans), RANK.RULE, ({ state, words }) => ({
    reason: reasonByRule(state),
    note: words,
  })),
  base,
  differs: null,
});

function reasonByRule(state: OpeningState): Reason | null {
  if (state === 'CLOSED') return OUTSIDE_HOURS;
  return state === 'BY_APPOINTMENT' ? BY_APPOINTMENT_ONLY : null;
}

/** Rules, public holidays and short days. What holds at all hours of all days holds on those too. */
function planOrdinaryDay(book: Rulebook, day: CalendarDay): DayPlan {
  const { rules, holidays } = book;
  const plan = planByRules(book, day);
  if (plan === NOTHING || holidays === 'IGNORED') return plan;
  const holiday = publicHoliday(day.date);
  const short = holiday === null && plan.spans.some(({ state }) => state !== 'CLOSED') ? shortDay(day.date) : null;
  if ((holiday ?? short) === null || rules.some((rule) => rule.aroundTheClock && inForce(rule, day))) return plan;
  if (short !== null) return unconfirmed(plan, usualHoursUnconfirmed(short));
  const reason = holidays === 'UNKNOWN' ? holidayUnknown(holiday as Reason) : holiday;
  return { spans: [], base: claim(holidays, RANK.DAY, reason), differs: reason };
}

function unconfirmed({ spans, base }: DayPlan, reason: Reason): DayPlan {
  const doubted = spans.map((span) => ({
    ...span,
    unconfirmed: true,
    reason: span.state === 'CLOSED' ? span.reason : reason,
  }));
  return { spans: doubted, base: { ...base, unconfirmed: true }, differs: reason };
}

function planByExceptions(deciding: readonly CompiledException[], below: () => DayPlan): DayPlan {
  const spans = flattenSpans(deciding.flatMap((item) => item.spans));
  const outside = wordsOutsideHours(deciding.map((item) => ({ spans: item.spans, words: item.reason })));
  const reason = joinedWords([wordsOfDay(spans), outside]);
  if (deciding.every((item) => item.closesHoursOnly)) {
    const rest = below();
    const closed = spanClaims(spans, RANK.EXCEPTION, ({ words }) => ({ reason: words ?? EXCEPTION_HOURS, note: null }));
    return { ...rest, spans: [...closed, ...rest.spans], differs: rest.differs ?? reason ?? EXCEPTION_HOURS };
  }
  const wholeDay = deciding.find((item) => item.spans.length === 0)?.exception;
  const state = wholeDay === undefined ? 'CLOSED' : wholeDay.hoursUnknown ? 'UNKNOWN' : wholeDay.state;
  const byDefault = {
    OPEN: EXCEPTION_HOURS,
    BY_APPOINTMENT: BY_APPOINTMENT_ONLY,
    UNKNOWN: NO_SOURCE,
    CLOSED: spans.length > 0 ? OUTSIDE_HOURS : EXCEPTION_CLOSED,
  };
  const isClosedDay = state === 'CLOSED' && spans.length === 0;
  return {
    spans: spanClaims(spans, RANK.EXCEPTION, ({ state: span, words }) => ({
      reason: words ?? (span === 'CLOSED' ? OUTSIDE_HOURS : EXCEPTION_HOURS),
      note: null,
    })),
    base: claim(state, spans.length > 0 ? RANK.DAY : RANK.WHOLE_DAY, outside ?? byDefault[state]),
    differs: reason ?? (isClosedDay ? EXCEPTION_CLOSED : EXCEPTION_HOURS),
  };
}

/**
 * What holds on a day. Of several exceptions the owner's own decide before others', then the one with the shortest period
 * (a day within a closing of weeks); those with the same period decide together. One that only closes some hours leaves the rest to the next longer one.
 */
export function planDay(book: Rulebook, day: DayNumber): DayPlan {
  const { days, plans } = book.memory;
  const place = day & (LAST_KEPT - 1);
  const known = plans[place];
  if (known != null && days[place] === day) return known;
  const onDay = book.exceptions.filter(({ from, to }) => day >= from && day < to);
  const date = calendarDay(day);
  const plan = onDay.length === 0 ? planOrdinaryDay(book, date) : planExceptionalDay(book, date, onDay);
  days[place] = day;
  plans[place] = plan;
  return plan;
}

function planExceptionalDay(book: Rulebook, day: CalendarDay, onDay: readonly CompiledException[]): DayPlan {
  const [first] = onDay;
  if (first === undefined) return planOrdinaryDay(book, day);
  const deciding = onDay.filter(
    ({ from, to, isOwn }) => from === first.from && to === first.to && isOwn === first.isOwn,
  );
  return planByExceptions(deciding, () => planExceptionalDay(book, day, onDay.slice(deciding.length)));
}
