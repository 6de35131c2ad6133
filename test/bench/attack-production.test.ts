import { describe, expect, test } from 'vitest';
import type { ProducedCountry } from '../../bench/attack-statistics/production.ts';
import { waitingSignal } from '../../bench/attack-statistics/waiting-signal.ts';
import { watchedRevisions } from '../../bench/attack-statistics/watched-revisions.ts';
import { countryInProduction } from '../../bench/statistics-production/country.ts';
import { produce } from '../../bench/statistics-production/produce.ts';
import { monthNumber, NOT_YET } from '../../services/disclosure-control/codes.ts';
import { allocateCompletions, type ReleasedLevel } from '../../services/disclosure-control/protected-rows.ts';

const THROUGH = monthNumber('2025-12');
const REFUSED = 2;
const country = countryInProduction(12_000, 36, THROUGH, 3);
const attacked = (parts: ProducedCountry['parts']) =>
  ({ ...country, parts, firstMonth: THROUGH - 35 }) as unknown as ProducedCountry;

/** What is published without any protection: a row for each case, which goes with it; refusals wait to be told. */
function unprotected(): ReleasedLevel[] {
  const { before, after, changesAfter, production } = country;
  const rowOf = new Map<number, number>();
  return production.months.map(({ through, input: { cases, withdrawals } }) => {
    const { municipalities } = through <= changesAfter ? before : after;
    for (let at = 0; at < cases.length; at++) rowOf.set(cases.caseNumber[at]!, rowOf.size);
    const municipality = cases.municipality.map((position) => {
      const { number } = municipalities[position]!;
      return after.positionOf.get(number) ?? after.positionOf.get(after.formerNumbers.get(number)![0]!)!;
    });
    const outcome = cases.outcome.map((one) => (one === REFUSED ? NOT_YET.outcome : one));
    const retracted = Int32Array.from(withdrawals, ({ caseNumber }) => rowOf.get(caseNumber)!).sort();
    return { rows: { ...cases, municipality, outcome }, completions: allocateCompletions(0), retracted };
  });
}

describe('attacks on what is produced month by month', () => {
  const open = unprotected();
  const bare = attacked({ A: open, P: open });
  const { parts } = produce(country, 3);
  const protectedOne = attacked(parts);

  test('see every change where each case is a row, and next to none where rows are protected', () => {
    expect(watchedRevisions(bare, 'P')).toMatchObject({ withinPromise: false });
    for (const level of ['A', 'P'] as const)
      expect(watchedRevisions(protectedOne, level)).toMatchObject({ withinPromise: true });
  });

  test('read refusals off what waits where refusals wait, and nothing where groups that are too small do', () => {
    expect(waitingSignal(bare, 'P')).toMatchObject({ withinPromise: false });
    for (const level of ['A', 'P'] as const)
      expect(waitingSignal(protectedOne, level)).toMatchObject({ withinPromise: true });
  });
});
