import { guessOutcome } from '../../services/disclosure-control/audit/attack-with-queries.ts';
import type { SeededRandom } from '../../services/synthetic-country/seeded-random.ts';
import type { Attacker } from './attacker.ts';
import type { AttackResult } from './counting-attacks.ts';
import type { Alone } from './truth.ts';

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
/** The promise: no better than the commonest outcome by more than this. */
const GUESS_MARGIN = 0.02;

/** The outcome of people who are alone on everything known from outside, guessed from the published outcomes. */
export async function attributeGuessing(
  attacker: Attacker,
  people: readonly Alone[],
  wanted: number,
  random: SeededRandom,
): Promise<AttackResult> {
  const before = attacker.asked();
  const outcomes = new Map<string, number>();
  let [hits, guessed] = [0, 0];
  for (let i = 0; i < wanted; i++) {
    const { target, outcome } = people[random.below(people.length)]!;
    const guess = await guessOutcome(attacker.count, target);
    if (guess === null) continue;
    guessed++;
    if (guess === outcome) hits++;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  const base = Math.max(...outcomes.values()) / guessed;
  return {
    attack: 'attribute guessing',
    questions: attacker.asked() - before,
    result: `${percent(hits / guessed)} right, base rate ${percent(base)} (${guessed} people)`,
    promised: 'base rate + 2 points',
    // Two standard errors on top of the promise: so many people are a sample.
    withinPromise: hits / guessed <= base + GUESS_MARGIN + 2 * Math.sqrt(0.25 / guessed),
  };
}

/**
 * A governor and somebody of the public put their tables together: how much better is the best guess of a small cell from
 * both levels than from level A alone? Learnt on one half of the cells, tried on the other.
 */
export async function collusion(
  governor: Attacker,
  publicly: Attacker,
  slug: string,
  truth: ReadonlyMap<string, number>,
): Promise<AttackResult> {
  const before = governor.asked() + publicly.asked();
  const groupBy = ['MUNICIPALITY', 'MONTH', 'SERVICE'];
  const ofA = await governor.table({ governors: [slug] }, groupBy);
  const ofP = await publicly.table({ governors: [slug] }, groupBy);
  const cells = [...ofA].map(([key, a]) => ({ a, p: ofP.get(key) ?? 0, truth: truth.get(key) ?? 0 }));
  const small = cells.filter((cell) => cell.truth < 5);
  const alone = guessing(small, ({ a }) => String(a));
  const both = guessing(small, ({ a, p }) => `${a} ${p}`);
  return {
    attack: 'collusion of levels',
    questions: governor.asked() + publicly.asked() - before,
    result: `${percent(both)} right from both, ${percent(alone)} from A (${small.length} cells)`,
    promised: 'no more than A tells',
    withinPromise: both <= alone + 2 * Math.sqrt(0.25 / (small.length / 2)),
  };
}

interface Cell {
  readonly a: number;
  readonly p: number;
  readonly truth: number;
}

/** Share of right guesses, each the commonest truth of what looks the same. */
function guessing(cells: readonly Cell[], looks: (cell: Cell) => string): number {
  const seen = new Map<string, Map<number, number>>();
  for (const cell of cells.filter((_, i) => i % 2 === 0)) {
    const truths = seen.get(looks(cell)) ?? new Map<number, number>();
    seen.set(looks(cell), truths.set(cell.truth, (truths.get(cell.truth) ?? 0) + 1));
  }
  const tried = cells.filter((_, i) => i % 2 === 1);
  const right = tried.filter((cell) => {
    const truths = [...(seen.get(looks(cell)) ?? new Map<number, number>())];
    return truths.sort(([, one], [, other]) => other - one)[0]?.[0] === cell.truth;
  });
  return right.length / Math.max(1, tried.length);
}
