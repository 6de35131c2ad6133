import { monthText, OUTCOMES } from '../codes.ts';
import type { CaseFilter } from '../query/statistics-query.ts';

/** The target of an attacker: everything is known from outside but the sensitive part. */
export interface AttackTarget {
  readonly municipality: string;
  readonly month: number;
  readonly service: string;
  /** Null: the count of the cell is the target. */
  readonly ageBand: string | null;
}

/** Asks the published count of a filter, the way any client can; 0 where no count is given. */
export type AskCount = (filter: CaseFilter) => Promise<number>;

function filterOf(target: AttackTarget, municipalities: readonly string[]): CaseFilter {
  const { month, service, ageBand } = target;
  return {
    municipalities,
    from: `${monthText(month)}-01`,
    to: `${monthText(month + 1)}-01`,
    services: [service],
    ageBands: ageBand === null ? null : [ageBand],
  };
}

/**
 * Subtraction, and averaging when given many lists: the target's count as the difference of two large sums.
 * @param lists municipalities besides the target's, one list for each estimate.
 */
export async function subtract(
  ask: AskCount,
  target: AttackTarget,
  lists: readonly (readonly string[])[],
): Promise<number[]> {
  const estimates: number[] = [];
  for (const list of lists) {
    const withTarget = await ask(filterOf(target, [...list, target.municipality]));
    estimates.push(withTarget - (await ask(filterOf(target, list))));
  }
  return estimates;
}

/** Tracker: the target's count from sums that each hold about half of the country. */
export async function track(
  ask: AskCount,
  target: AttackTarget,
  half: readonly string[],
  otherHalf: readonly string[],
): Promise<number> {
  const one = await ask(filterOf(target, [...half, target.municipality]));
  const other = await ask(filterOf(target, [...otherHalf, target.municipality]));
  return one + other - (await ask(filterOf(target, [...half, ...otherHalf, target.municipality])));
}

/** Attribute guessing: the outcome with the highest published count where the target is alone; null: none is published. */
export async function guessOutcome(ask: AskCount, target: AttackTarget): Promise<string | null> {
  let best: string | null = null;
  let highest = 0;
  for (const outcome of OUTCOMES) {
    const count = await ask({ ...filterOf(target, [target.municipality]), outcomes: [outcome] });
    if (count > highest) [best, highest] = [outcome, count];
  }
  return best;
}

/** How alike estimates are: zero variance means that asking again teaches nothing. */
export function spread(estimates: readonly number[]): { readonly mean: number; readonly variance: number } {
  const mean = estimates.reduce((sum, one) => sum + one, 0) / Math.max(1, estimates.length);
  const squares = estimates.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { mean, variance: squares / Math.max(1, estimates.length) };
}
