import { type CaseColumns, pickCases } from '../disclosure-control/case-columns.ts';
import { deadlineFlagOf, HANDLING_DAYS_MAX, NO_DAYS } from '../disclosure-control/codes.ts';
import type { Geography } from '../disclosure-control/geography.ts';
import { positionsWhere } from '../disclosure-control/positions-where.ts';
import type { Correction, ReleaseInput, Withdrawal } from '../disclosure-control/release/admit-cases.ts';
import { seededRandom } from './seeded-random.ts';

/** Shares of all cases. */
export interface ProductionShares {
  readonly late: number;
  readonly withdrawn: number;
  readonly corrected: number;
}

/** Shares of ordinary monthly production: some cases come late, a few are withdrawn or corrected afterwards. */
export const USUAL_PRODUCTION: ProductionShares = { late: 0.05, withdrawn: 0.01, corrected: 0.02 };
/** Months after which nothing comes late or changes. */
const DELAY_MAX = 12;
/** The share of the corrections that change the outcome; the others change the days. */
const OUTCOME_CORRECTIONS = 0.6;
const [GRANTED, REFUSED] = [0, 2];

/** One release’s input, and the cases as they are known at it. */
export interface MonthOfProduction {
  readonly through: number;
  readonly input: ReleaseInput;
}

/** A country month by month, and the register after the last month. */
export interface Production {
  readonly months: readonly MonthOfProduction[];
  readonly truth: CaseColumns;
}

/** @param cases as they were received; opt-outs are left out. */
export function monthlyProduction(
  all: CaseColumns,
  { municipalities }: Geography,
  through: number,
  seed: number,
  shares: ProductionShares = USUAL_PRODUCTION,
): Production {
  const cases = pickCases(
    all,
    positionsWhere(all.length, (at) => all.optOut[at] === 0),
  );
  const truth = pickCases(
    cases,
    positionsWhere(cases.length, () => true),
  );
  const random = seededRandom(seed);
  const firstMonth = cases.month.reduce((first, month) => Math.min(first, month), through);
  const months = Array.from({ length: through - firstMonth + 1 }, () => ({
    arrived: [] as number[],
    withdrawals: [] as Withdrawal[],
    corrections: [] as Correction[],
  }));
  const delay = (): number => 1 + Math.floor(DELAY_MAX * random.next() ** 2);
  const isGone = new Uint8Array(cases.length);
  for (let at = 0; at < cases.length; at++) {
    const arrival = cases.month[at]! + (random.next() < shares.late ? delay() : 0);
    if (arrival > through) {
      // Not known to anybody yet.
      isGone[at] = 1;
      continue;
    }
    months[arrival - firstMonth]!.arrived.push(at);
    const draw = random.next();
    const changed = arrival + delay();
    const of = {
      caseNumber: cases.caseNumber[at]!,
      municipality: municipalities[cases.municipality[at]!]!.number,
      service: cases.service[at]!,
    };
    if (changed > through) continue;
    if (draw < shares.withdrawn) {
      isGone[at] = 1;
      months[changed - firstMonth]!.withdrawals.push(of);
    } else if (draw < shares.withdrawn + shares.corrected && cases.days[at] !== NO_DAYS) {
      const from = partOf(cases, at);
      const to = corrected(from, random.next(), random.next());
      for (const name of ['outcome', 'complaint', 'deadline', 'days'] as const) truth[name][at] = to[name];
      months[changed - firstMonth]!.corrections.push({ ...of, from, to });
    }
  }
  return {
    months: months.map(({ arrived, withdrawals, corrections }, i) => ({
      through: firstMonth + i,
      input: { cases: pickCases(cases, arrived), withdrawals, corrections },
    })),
    truth: pickCases(
      truth,
      positionsWhere(cases.length, (at) => isGone[at] === 0),
    ),
  };
}

function partOf(cases: CaseColumns, at: number): Correction['from'] {
  return {
    outcome: cases.outcome[at]!,
    complaint: cases.complaint[at]!,
    deadline: cases.deadline[at]!,
    days: cases.days[at]!,
  };
}

function corrected(from: Correction['from'], kind: number, extent: number): Correction['to'] {
  if (kind < OUTCOME_CORRECTIONS) return { ...from, outcome: from.outcome === REFUSED ? GRANTED : REFUSED };
  const days = Math.min(HANDLING_DAYS_MAX, Math.round(from.days * (0.3 + 1.4 * extent)));
  return { ...from, days, deadline: deadlineFlagOf(days) };
}
