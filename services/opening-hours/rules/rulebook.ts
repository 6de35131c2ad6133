import type { DayNumber } from '../../calendar/calendar-day.ts';
import type { OpeningState, Reason } from '../schedule.ts';
import type { CompiledException, CompiledRule } from './compiled-rule.ts';

/** A state and its reason. */
export interface Claim {
  readonly state: OpeningState;
  /** Null for ordinary open hours, which need no reason. */
  readonly reason: Reason | null;
  /** The source's own words about the hours; null: none. */
  readonly note: Reason | null;
  /** The usual hours, on a day that often has others, without any source that says so. */
  readonly unconfirmed: boolean;
  readonly rank: number;
}

/** A claim on a part of a day, in minutes after its midnight; past 1440 it runs on into the next day. */
export interface SpanClaim extends Claim {
  readonly from: number;
  readonly to: number;
}

/** The plan of one day, before it is joined with the evening before. */
export interface DayPlan {
  /** In order of rank, the strongest first. */
  readonly spans: readonly SpanClaim[];
  /** The state outside the spans. */
  readonly base: Claim;
  /** Why the hours differ from an ordinary day's; null on an ordinary day. */
  readonly differs: Reason | null;
}

/** The rules and exceptions of one schedule, ready to ask; `exceptions` is sorted, own ones first, then the shortest. */
export interface Rulebook {
  readonly rules: readonly CompiledRule[];
  readonly exceptions: readonly CompiledException[];
  /**
   * The effect of a public holiday on the weekly rules: visits are closed, a phone line's hours are unknown. IGNORED: no effect.
   */
  readonly holidays: 'CLOSED' | 'UNKNOWN' | 'IGNORED';
  readonly memory: RulebookMemory;
}

/**
 * Results derived from a rulebook, which never changes. Stored in the rulebook itself, because weak maps cost garbage collection
 * time.
 */
interface RulebookMemory {
  /** Plans by the rules that decide: days on which the same rules decide have one plan, and a year has a dozen or two. */
  readonly byRules: { readonly rules: readonly CompiledRule[]; readonly plan: DayPlan }[];
  /** Each day is asked for as itself and with its neighbours: the last few days, and their plans. */
  readonly days: DayNumber[];
  readonly plans: (DayPlan | null)[];
  /** The last few days as they are cut. */
  readonly cutDays: DayNumber[];
  readonly lastCuts: (CutDay | null)[];
  /** Days that are cut, by the plan of the day before and the day's own, which days alike share. */
  readonly cuts: Map<DayPlan, { readonly plan: DayPlan; readonly cut: CutDay }[]>;
}

/** How many of the last days are remembered: a power of two. */
export const LAST_KEPT = 4;

export function createRulebook(book: Omit<Rulebook, 'memory'>): Rulebook {
  const memory = {
    byRules: [],
    days: new Array<DayNumber>(LAST_KEPT).fill(Number.NaN),
    plans: new Array<null>(LAST_KEPT).fill(null),
    cutDays: new Array<DayNumber>(LAST_KEPT).fill(Number.NaN),
    lastCuts: new Array<null>(LAST_KEPT).fill(null),
    cuts: new Map(),
  };
  return { ...book, memory };
}

/** One state for a stretch of one day, in minutes of wall time: [from, to) within 0 to 1440. */
export interface DaySegment {
  readonly from: number;
  readonly to: number;
  readonly state: OpeningState;
  readonly reason: Reason | null;
  readonly note: Reason | null;
  readonly unconfirmed: boolean;
  /** The evening before began it: it belongs to that date as long as it is not interrupted. */
  readonly fromEvening: boolean;
}

/** The parts of a day that are not closed, in minutes after its midnight. */
export interface OpenSegment extends Omit<DaySegment, 'state' | 'fromEvening'> {
  readonly state: Exclude<OpeningState, 'CLOSED'>;
}

/** A day cut into segments. */
export interface CutDay {
  /** The whole day in segments that touch: the strongest claim on each minute, of its own or of the evening before. */
  readonly segments: readonly DaySegment[];
  /** The segments that are not closed. Neighbours that are alike in everything and begin on the same date are merged. */
  readonly open: readonly OpenSegment[];
  /** The first that is not closed began on the evening before. */
  readonly opensFromEvening: boolean;
  /** What belongs to such a date where it is joined to the one before or after, by which of them and until when. */
  acrossMidnight: Map<number, readonly OpenSegment[]> | null;
}
