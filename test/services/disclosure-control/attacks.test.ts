import { describe, expect, test } from 'vitest';
import {
  type AskCount,
  guessOutcome,
  spread,
  subtract,
  track,
} from '../../../services/disclosure-control/audit/attack-with-queries.ts';
import { allocateCases, type CaseColumns, pickCases } from '../../../services/disclosure-control/case-columns.ts';
import {
  AGE_BANDS,
  NEXT_DAY,
  NO_DAYS,
  NORMAL_HANDLING_DAYS,
  ONE_MONTH_DAYS,
  OUTCOMES,
  SERVICES,
} from '../../../services/disclosure-control/codes.ts';
import { STAGE } from '../../../services/disclosure-control/ledger/case-ledger.ts';
import { positionsWhere } from '../../../services/disclosure-control/positions-where.ts';
import { answerQuery } from '../../../services/disclosure-control/query/answer-query.ts';
import { METHOD, type Release, releaseCases } from '../../../services/disclosure-control/release/release-cases.ts';
import { copyTuple } from '../../../services/disclosure-control/sensitive-columns.ts';
import { everyPosition } from '../../../services/disclosure-control/stable-sort.ts';
import { seededRandom } from '../../../services/synthetic-country/seeded-random.ts';
import { inFull } from '../../setup/long-run.ts';
import {
  keysOf,
  releaseInSteps,
  smallCountry,
  smallGeography,
  THROUGH,
  tableOf,
  withoutOptOuts,
} from './small-country.ts';

const geography = smallGeography(120, 6);
const cases = smallCountry(geography, 60_000);
const counted = withoutOptOuts(cases);
const [release] = releaseInSteps(geography, cases, keysOf('attacks'), [THROUGH]);

function cellKey(columns: typeof counted, at: number): number {
  return (columns.municipality[at]! * 40_000 + columns.month[at]!) * SERVICES.length + columns.service[at]!;
}

function tally(keys: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

type Keyed = Pick<typeof counted, 'municipality' | 'month' | 'service' | 'ageBand'>;

/** Everything that may be known of a person from outside. */
function personKey(columns: Keyed, at: number): number {
  return (
    ((columns.municipality[at]! * 40_000 + columns.month[at]!) * 6 + columns.service[at]!) * 8 + columns.ageBand[at]!
  );
}

const peopleLike = tally(Array.from({ length: counted.length }, (_, at) => personKey(counted, at)));

type Sensitive = Pick<typeof counted, 'outcome' | 'days'>;
const outcomeAt = ({ outcome }: Sensitive, at: number): number => outcome[at]!;
/** Which of the limits that shares are asked by a handling time keeps. */
const limitAt = ({ days }: Sensitive, at: number): number =>
  days[at] === NO_DAYS
    ? -1
    : [NEXT_DAY, NORMAL_HANDLING_DAYS, ONE_MONTH_DAYS].filter((limit) => days[at]! > limit).length;

/** How often what the published row of a person who is alone in its keys shows is that person's. */
function guessed(published: Release, of = outcomeAt): { hits: number; base: number; people: number } {
  const population = peopleLike;
  const rowAt = new Map<number, number>();
  for (let row = 0; row < published.A.rows.length; row++) rowAt.set(personKey(published.A.rows, row), row);
  const byService = SERVICES.map(() => new Map<number, number>());
  let [hits, people] = [0, 0];
  for (let at = 0; at < counted.length; at++) {
    const row = rowAt.get(personKey(counted, at));
    if (row === undefined || population.get(personKey(counted, at)) !== 1) continue;
    people++;
    if (of(published.A.rows, row) === of(counted, at)) hits++;
    const known = byService[counted.service[at]!]!;
    known.set(of(counted, at), (known.get(of(counted, at)) ?? 0) + 1);
  }
  const base = byService.reduce((sum, known) => sum + Math.max(0, ...known.values()), 0);
  return { hits: hits / people, base: base / people, people };
}

describe('attacks on the published figures', () => {
  const table = tableOf(geography, [release!], 'P');
  const ask: AskCount = async (filter) => {
    const { count } = answerQuery(table, { filter, groupBy: ['NATION'], measures: ['COUNT'] });
    return Number.isNaN(count.value[0] ?? Number.NaN) ? 0 : count.value[0]!;
  };
  const random = seededRandom(5);
  const small = [...tally(Array.from({ length: counted.length }, (_, at) => cellKey(counted, at)))].filter(
    ([, count]) => count < 5,
  );
  const targets = Array.from({ length: inFull(12, 4) }, () => {
    const [key, truth] = small[random.below(small.length)]!;
    const { number } = geography.municipalities[Math.floor(key / 240_000)]!;
    const target = {
      municipality: number,
      month: Math.floor(key / 6) % 40_000,
      service: SERVICES[key % 6]!,
      ageBand: null,
    };
    return { target, truth, others: geography.municipalities.map((one) => one.number).filter((one) => one !== number) };
  });

  test('subtracting sums over 256 lists of municipalities gives the same figure every time, and never the small count', async () => {
    for (const { target, truth, others } of targets) {
      const lists = Array.from({ length: 256 }, () => [
        others[0]!,
        ...others.slice(1).filter(() => random.next() < 0.5),
      ]);
      const { mean, variance } = spread(await subtract(ask, target, lists));
      expect(variance).toBe(0);
      expect(mean).not.toBe(truth);
    }
  });

  test('a tracker of two halves of the country gives a multiple of six, and never the small count', async () => {
    for (const { target, truth, others } of targets) {
      const half = others.filter((_, i) => i % 2 === 0);
      const estimate = await track(
        ask,
        target,
        half,
        others.filter((_, i) => i % 2 === 1),
      );
      expect(estimate % 6).toBe(0);
      expect(estimate).not.toBe(truth);
    }
  });

  test('asking for the outcomes where one person is alone guesses no better than anyone’s', async () => {
    const alone = [...everyPosition(counted.length)].filter((at) => peopleLike.get(personKey(counted, at)) === 1);
    const seen: boolean[] = [];
    const outcomes = new Map<number, number>();
    for (const at of alone.slice(0, 1_500)) {
      const target = {
        municipality: geography.municipalities[counted.municipality[at]!]!.number,
        month: counted.month[at]!,
        service: SERVICES[counted.service[at]!]!,
        ageBand: AGE_BANDS[counted.ageBand[at]!]!,
      };
      const guess = await guessOutcome(ask, target);
      if (guess === null) continue;
      seen.push(guess === OUTCOMES[counted.outcome[at]!]);
      outcomes.set(counted.outcome[at]!, (outcomes.get(counted.outcome[at]!) ?? 0) + 1);
    }
    expect(seen.length).toBeGreaterThan(100);
    expect(seen.filter(Boolean).length / seen.length).toBeLessThanOrEqual(
      Math.max(...outcomes.values()) / seen.length + 0.02,
    );
  });

  test('the outcome of a person alone in municipality, month, service and age is guessed no better than anyone’s', () => {
    const { hits, base, people } = guessed(release!);
    expect(people).toBeGreaterThan(1_000);
    expect(hits).toBeLessThanOrEqual(base + 0.02);
  });

  test('whether such a person had a decision the next day, within the norm or a month is guessed no better either', () => {
    const { hits, base, people } = guessed(release!, limitAt);
    expect(people).toBeGreaterThan(1_000);
    expect(hits).toBeLessThanOrEqual(base + 0.02);
  });

  test('without the shuffle both are simply read', () => {
    const ownTuples: typeof METHOD.assign = (ledger, buckets, own) => {
      for (const at of buckets.flat()) {
        copyTuple(own, at, ledger.given, at);
        ledger.stage[at] = STAGE.CLOSED;
      }
    };
    const unshuffled = { ...METHOD, assign: ownTuples };
    const [open] = releaseInSteps(geography, cases, keysOf('attacks'), [THROUGH], unshuffled);
    for (const of of [outcomeAt, limitAt]) {
      const { hits, base } = guessed(open!, of);
      expect(hits).toBeGreaterThan(base + 0.02);
    }
  });

  test('one late case shows in about one of six municipalities', () => {
    const late = pickCases(cases, everyPosition(geography.municipalities.length));
    late.caseNumber.forEach((_, i) => {
      late.caseNumber[i] = 1e9 + i;
      late.municipality[i] = i;
      late.month[i] = THROUGH;
      late.optOut[i] = 0;
    });
    const next = (of: CaseColumns): number => {
      const input = { cases: of, withdrawals: [], corrections: [] };
      const settled = releaseCases(release!.nextState, input, keysOf('attacks'), THROUGH + 3, geography);
      return settled.P.rows.length - settled.P.retracted.length;
    };
    const seen = (next(late) - next(allocateCases(0))) / geography.municipalities.length;
    expect(seen).toBeGreaterThan(0.05);
    expect(seen).toBeLessThan(0.3);
  });

  test('people who asked to be left out change nothing', () => {
    const all = smallCountry(geography, 12_000);
    expect(positionsWhere(all.length, (at) => all.optOut[at] === 1).length).toBeGreaterThan(100);
    const [chain, without] = [all, withoutOptOuts(all)].map(
      (given) => releaseInSteps(geography, given, keysOf('attacks'), [THROUGH])[0]!.nextState.chain,
    );
    expect(without).toBe(chain);
  });
});
