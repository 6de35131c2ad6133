import {
  type AttackTarget,
  spread,
  subtract,
  track,
} from '../../services/disclosure-control/audit/attack-with-queries.ts';
import { monthNumber } from '../../services/disclosure-control/codes.ts';
import type { SeededRandom } from '../../services/synthetic-country/seeded-random.ts';
import type { Attacker } from './attacker.ts';
import type { AttackedCountry } from './country.ts';

/** A line of the table of results. */
export interface AttackResult {
  readonly attack: string;
  readonly questions: number;
  readonly result: string;
  /** What the method promises, or its prototype reached. */
  readonly promised: string;
  readonly withinPromise: boolean;
}

/** A cell of 1 to 4 cases. */
export interface SmallCell {
  readonly target: AttackTarget;
  readonly truth: number;
}

/** Small cells picked at random. */
export function smallCells(cells: ReadonlyMap<string, number>, count: number, random: SeededRandom): SmallCell[] {
  const small = [...cells].filter(([, truth]) => truth < 5);
  return Array.from({ length: count }, () => {
    const [key, truth] = small[random.below(small.length)]!;
    const [municipality = '', month = '', service = ''] = key.split(' ');
    return { target: { municipality, month: monthNumber(month), service, ageBand: null }, truth };
  });
}

/** Subtraction, once for each target, and averaged over `k` lists of municipalities. */
export async function averaging(
  attacker: Attacker,
  { geography }: Pick<AttackedCountry, 'geography'>,
  targets: readonly SmallCell[],
  k: number,
  random: SeededRandom,
): Promise<AttackResult> {
  const before = attacker.asked();
  let [exact, variance] = [0, 0];
  for (const { target, truth } of targets) {
    const others = geography.municipalities.map(({ number }) => number).filter((one) => one !== target.municipality);
    const lists = Array.from({ length: k }, () => others.filter((_, i) => i === 0 || random.next() < 0.5));
    const found = spread(await subtract(attacker.count, target, lists));
    if (Math.round(found.mean) === truth) exact++;
    variance = Math.max(variance, found.variance);
  }
  return {
    attack: k === 1 ? 'subtraction' : `averaging, k = ${k}`,
    questions: attacker.asked() - before,
    result: `${exact} of ${targets.length} exact, variance ${variance}`,
    promised: '0 exact, variance 0',
    withinPromise: exact === 0 && variance === 0,
  };
}

/** A tracker of two halves of the country. */
export async function tracker(
  attacker: Attacker,
  { geography }: Pick<AttackedCountry, 'geography'>,
  targets: readonly SmallCell[],
): Promise<AttackResult> {
  const before = attacker.asked();
  let exact = 0;
  for (const { target, truth } of targets) {
    const others = geography.municipalities.map(({ number }) => number).filter((one) => one !== target.municipality);
    const half = others.filter((_, i) => i % 2 === 0);
    const rest = others.filter((_, i) => i % 2 === 1);
    if ((await track(attacker.count, target, half, rest)) === truth) exact++;
  }
  return {
    attack: 'tracker',
    questions: attacker.asked() - before,
    result: `${exact} of ${targets.length} exact`,
    promised: '0 exact',
    withinPromise: exact === 0,
  };
}
