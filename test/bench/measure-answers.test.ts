import { describe, expect, test } from 'vitest';
import { type AnswerMeasure, measureAnswers } from '../../bench/statistics-production/measure-answers.ts';
import type { CaseColumns } from '../../services/disclosure-control/case-columns.ts';
import { deadlineFlagOf, NO_DAYS, OUTCOME_PENDING, OUTCOMES } from '../../services/disclosure-control/codes.ts';
import { monthlyProduction } from '../../services/synthetic-country/monthly-production.ts';
import {
  keysOf,
  releaseProduction,
  smallCountry,
  smallGeography,
  THROUGH,
  tableOf,
} from '../services/disclosure-control/small-country.ts';

const geography = smallGeography(24, 4);
const ALIKE = [3, 10, 17, 22];
const numbers = new Set(ALIKE.map((position) => geography.municipalities[position]!.number));
const isAlike = ([place]: readonly string[]): boolean => numbers.has(place!);

/** Coverage by measure, of all figures together. */
function coverage(measured: readonly AnswerMeasure[]): Record<string, number> {
  return Object.fromEntries(
    [...Map.groupBy(measured, ({ measure }) => measure)].map(([measure, all]) => {
      const cells = all.reduce((sum, one) => sum + one.cells, 0);
      return [measure, all.reduce((sum, one) => sum + one.coverage * one.cells, 0) / cells];
    }),
  );
}

function released(cases: CaseColumns, name: string) {
  const production = monthlyProduction(cases, geography, THROUGH, 5);
  return { production, releases: releaseProduction(geography, production, keysOf(name)) };
}

/** In a few municipalities every case ends and is handled alike: refused, each late, nobody complains. */
function withAlikePlaces(cases: CaseColumns): CaseColumns {
  for (let at = 0; at < cases.length; at++) {
    if (!ALIKE.includes(cases.municipality[at]!)) continue;
    if (cases.days[at] === NO_DAYS || cases.outcome[at] === OUTCOME_PENDING) continue;
    cases.outcome[at] = OUTCOMES.indexOf('REFUSED');
    cases.complaint[at] = 0;
    cases.days[at] = 15 + ((at * 7) % 46);
    cases.deadline[at] = deadlineFlagOf(cases.days[at]!);
  }
  return cases;
}

describe('the intervals that are answered hold the true figure', () => {
  test('of 99 counts, shares, means, medians and ranks in a hundred, after monthly releases', () => {
    const { production, releases } = released(smallCountry(geography, 16_000), 'answers');
    for (const level of ['A', 'P'] as const) {
      const all = coverage(measureAnswers(production.truth, tableOf(geography, releases, level)));
      expect(Object.keys(all).length).toBe(10);
      for (const [measure, share] of Object.entries(all))
        expect([level, measure, share >= 0.985]).toEqual([level, measure, true]);
    }
  });

  test('of municipalities whose cases are all alike as well, of which rows show nine in ten', () => {
    const { production, releases } = released(withAlikePlaces(smallCountry(geography, 16_000)), 'alike');
    for (const level of ['A', 'P'] as const) {
      const table = tableOf(geography, releases, level);
      const ofPlaces = measureAnswers(production.truth, table, isAlike).filter(({ table: one }) =>
        /^MUNICIPALITY × (YEAR|QUARTER)( × SERVICE)?$/.test(one),
      );
      const all = coverage(ofPlaces);
      expect(Object.keys(all).length).toBeGreaterThan(8);
      for (const [measure, share] of Object.entries(all))
        expect([level, measure, share >= 0.95]).toEqual([level, measure, true]);
    }
  });
});
