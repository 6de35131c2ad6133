import { NOT_YET, OUTCOMES, SERVICES } from '../../services/disclosure-control/codes.ts';
import { assembleRows } from '../../services/disclosure-control/protected-rows.ts';
import type { Level } from '../../services/disclosure-control/small-cell-rule.ts';
import type { AttackResult } from './counting-attacks.ts';
import type { ProducedCountry } from './production.ts';

/** How many points better the outcomes of what waits may be guessed than those of the service as a whole. */
const MARGIN = 0.02;

/**
 * Does it tell how cases ended that how they ended is withheld? At each quarter’s end, somebody who knows the true outcomes
 * of half of the municipalities learns how cases ended where rows wait, by service, and guesses the other half; beside it the
 * guess that needs no waiting, the commonest outcome of the service.
 */
export function waitingSignal(country: ProducedCountry, level: Level): AttackResult {
  const waiting = placesThatWait(country, level);
  const cases = casesIn(country, waiting);
  const learnt = commonest(cases.filter(({ municipality }) => municipality % 2 === 0));
  const usual = commonest(casesIn(country, null));
  const tried = cases.filter(({ municipality }) => municipality % 2 === 1);
  const right = (guess: readonly number[]): number =>
    tried.filter(({ service, outcome }) => guess[service] === outcome).length / Math.max(1, tried.length);
  const [byWaiting, without] = [right(learnt), right(usual)];
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return {
    attack: `waiting, ${level}`,
    questions: 12,
    result: `${percent(byWaiting)} right, ${percent(without)} without (${tried.length} cases)`,
    promised: 'base rate + 2 points',
    withinPromise: byWaiting <= without + MARGIN + 2 * Math.sqrt(0.25 / Math.max(1, tried.length)),
  };
}

type PlaceKey = string;
const keyOf = (municipality: number, month: number, service: number): PlaceKey => `${municipality} ${month} ${service}`;

/** Municipality, month and service of rows that wait after a settlement, which could have closed them. */
function placesThatWait({ parts, production }: ProducedCountry, level: Level): ReadonlySet<PlaceKey> {
  const found = new Set<PlaceKey>();
  production.months.forEach(({ through }, i) => {
    if (through % 3 !== 2) return;
    const rows = assembleRows(parts[level].slice(0, i + 1));
    for (let at = 0; at < rows.length; at++) {
      if (rows.outcome[at] !== NOT_YET.outcome) continue;
      found.add(keyOf(rows.municipality[at]!, rows.month[at]!, rows.service[at]!));
    }
  });
  return found;
}

interface GuessedCase {
  readonly municipality: number;
  readonly service: number;
  readonly outcome: number;
}

/** @param places null: all */
function casesIn({ production: { truth } }: ProducedCountry, places: ReadonlySet<PlaceKey> | null): GuessedCase[] {
  const found: GuessedCase[] = [];
  for (let at = 0; at < truth.length; at++) {
    const [municipality, service] = [truth.municipality[at]!, truth.service[at]!];
    if (places !== null && !places.has(keyOf(municipality, truth.month[at]!, service))) continue;
    found.push({ municipality, service, outcome: truth.outcome[at]! });
  }
  return found;
}

/** The commonest outcome of each service. */
function commonest(cases: readonly GuessedCase[]): number[] {
  const counts = SERVICES.map(() => OUTCOMES.map(() => 0));
  for (const { service, outcome } of cases) counts[service]![outcome]!++;
  return counts.map((of) => of.indexOf(Math.max(...of)));
}
