import { SECOND_INSTANCE_OUTCOMES, type SecondInstanceOutcome } from '../case-intake/case-event.ts';

/** Complaints of a municipality that ended, or wait, alike. */
export interface SecondInstanceGroup {
  readonly municipality: string;
  readonly outcome: SecondInstanceOutcome | 'PENDING';
  /** Days from when the municipality sent it on; one a complaint. */
  readonly days: readonly number[];
  /** Days from when the municipality received them to when it sent them on; of some releases none are known. */
  readonly firstInstanceDays: readonly number[];
  readonly withinThreeMonths: number;
}

/** The outcomes of the complaints: exact, and null where there are no complaints to compute them from. */
export interface SecondInstanceFigures {
  /** Withdrawn ones included. */
  readonly decisions: number;
  readonly byOutcome: readonly { readonly outcome: SecondInstanceOutcome; readonly decisions: number }[];
  readonly withinThreeMonths: number;
  readonly shareWithinThreeMonths: number | null;
  readonly medianDays: number | null;
  readonly p90Days: number | null;
  /** Median days that the municipality took for the complaints in `decisions` before it sent them on. */
  readonly firstInstanceMedianDays: number | null;
  readonly firstInstanceP90Days: number | null;
  /** Changed or set aside, of those that were decided: withdrawn ones are in neither number. */
  readonly reversalShare: number | null;
  readonly pending: number;
  readonly pendingOverThreeMonths: number;
}

const REVERSED: readonly string[] = ['CHANGED', 'SET_ASIDE'];

/** Adds groups up. */
export function secondInstanceFigures(groups: readonly SecondInstanceGroup[]): SecondInstanceFigures {
  const sum = (some: readonly SecondInstanceGroup[]) => some.reduce((total, { days }) => total + days.length, 0);
  const sumWithin = (some: readonly SecondInstanceGroup[]) =>
    some.reduce((total, { withinThreeMonths }) => total + withinThreeMonths, 0);
  const pending = groups.filter(({ outcome }) => outcome === 'PENDING');
  const ended = groups.filter(({ outcome }) => outcome !== 'PENDING');
  const tried = ended.filter(({ outcome }) => outcome !== 'WITHDRAWN');
  const sorted = (daysOf: (group: SecondInstanceGroup) => readonly number[]) =>
    ended.flatMap(daysOf).sort((a, b) => a - b);
  const days = sorted((group) => group.days);
  const firstDays = sorted((group) => group.firstInstanceDays);
  return {
    decisions: days.length,
    byOutcome: SECOND_INSTANCE_OUTCOMES.map((outcome) => ({
      outcome,
      decisions: sum(ended.filter((group) => group.outcome === outcome)),
    })),
    withinThreeMonths: sumWithin(ended),
    shareWithinThreeMonths: share(sumWithin(ended), days.length),
    medianDays: medianOf(days),
    p90Days: p90Of(days),
    firstInstanceMedianDays: medianOf(firstDays),
    firstInstanceP90Days: p90Of(firstDays),
    reversalShare: share(sum(tried.filter(({ outcome }) => REVERSED.includes(outcome))), sum(tried)),
    pending: sum(pending),
    pendingOverThreeMonths: sum(pending) - sumWithin(pending),
  };
}

function medianOf(sorted: readonly number[]): number | null {
  const { length } = sorted;
  return length === 0 ? null : (sorted[(length - 1) >> 1]! + sorted[length >> 1]!) / 2;
}

function p90Of(sorted: readonly number[]): number | null {
  return sorted[Math.ceil(sorted.length * 0.9) - 1] ?? null;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}
