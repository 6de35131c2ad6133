import { dayNumber } from '../calendar/calendar-day.ts';
import type { LocalDate } from '../calendar/date-time.ts';
import type { CheckedRule } from './requested-hours.ts';

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

interface Period {
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
}

/** What is to be done to the rules of a schedule. */
export interface RuleChanges {
  readonly removed: readonly string[];
  readonly shortened: readonly (Period & { readonly id: string })[];
  /** The rest of a rule after a period inside it: a rule of its own. */
  readonly rests: readonly (Period & { readonly of: string })[];
  readonly created: readonly (CheckedRule & Period)[];
}

/** A rule, or a part of one, in a period. */
interface Piece extends Period {
  readonly stored: StoredRule | null;
  readonly rule: CheckedRule;
}

/** Puts rules of periods into a schedule: those that are there make room, and what they say of other days stays. */
export function replaceRules(stored: readonly StoredRule[], periods: readonly RulesOfPeriod[]): RuleChanges {
  const pieces = periods.reduce(place, stored.map(asPiece));
  const ofRule = Map.groupBy(pieces, (piece) => piece.stored);
  const kept = stored.flatMap((rule) => {
    const [first, ...rests] = ofRule.get(rule) ?? [];
    return first === undefined ? [] : [{ rule, first, rests }];
  });
  const isCut = ({ rule, first }: (typeof kept)[number]) =>
    first.validFrom !== rule.validFrom || first.validTo !== rule.validTo;
  return {
    removed: stored.filter((rule) => !ofRule.has(rule)).map(({ id }) => id),
    shortened: kept.filter(isCut).map(({ rule, first }) => ({ id: rule.id, ...periodOf(first) })),
    rests: kept.flatMap(({ rule, rests }) => rests.map((rest) => ({ of: rule.id, ...periodOf(rest) }))),
    created: (ofRule.get(null) ?? []).map(({ rule, ...piece }) => ({ ...rule, ...periodOf(piece) })),
  };
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

/** Whether one of a schedule’s rules holds in a period. */
export function meetsAny(stored: readonly StoredRule[], period: Period): boolean {
  return stored.some((rule) => meets(rule, period));
}

function meets(one: Period, other: Period): boolean {
  const beginsBefore = (a: LocalDate | null, end: LocalDate | null) => a === null || end === null || a < end;
  return beginsBefore(one.validFrom, other.validTo) && beginsBefore(other.validFrom, one.validTo);
}

const isNoEarlierEnd = (end: LocalDate | null, other: LocalDate | null) =>
  end === null || (other !== null && end >= other);

const periodOf = ({ validFrom, validTo }: Period): Period => ({ validFrom, validTo });

const asPiece = (rule: StoredRule): Piece => ({ stored: rule, rule, ...periodOf(rule) });

function place(pieces: readonly Piece[], { validFrom, validTo, rules }: RulesOfPeriod): readonly Piece[] {
  const period = { validFrom, validTo };
  const around = pieces.flatMap((piece) => (meets(piece, period) ? restsOf(piece, period) : [piece]));
  return [...around, ...rules.map((rule) => ({ stored: null, rule, ...period }))];
}

/** What is left of a rule on either side of a period. */
function restsOf(piece: Piece, { validFrom, validTo }: Period & { readonly validFrom: LocalDate }): Piece[] {
  const isLonger = validTo !== null && (piece.validTo === null || piece.validTo > validTo);
  return [
    ...(piece.validFrom === null || piece.validFrom < validFrom ? [{ ...piece, validTo: validFrom }] : []),
    ...(isLonger ? [{ ...piece, validFrom: validTo }] : []),
  ];
}

/** What is said of each weekday, in one form and order: the same hours in other groups of days are alike. */
function hoursByDay(rules: readonly CheckedRule[]): readonly string[] {
  return rules
    .flatMap(({ days, spans, everyWeeks, cycleFrom, season, comment }) => {
      const hours = spans.map(({ opens, closes, state }) => `${opens}-${closes} ${state}`).sort();
      const week = everyWeeks === 2 && cycleFrom !== null ? weekOfTwo(cycleFrom) : null;
      return days.map((day) => JSON.stringify([day, week, season?.from, season?.to, comment, hours]));
    })
    .sort();
}

/** Which of two weeks a day lies in. Days are counted from a Thursday. */
export const weekOfTwo = (day: LocalDate) => Math.floor(((dayNumber(day) ?? 0) + 3) / 7) % 2;
