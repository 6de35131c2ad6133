import { describe, expect, test } from 'vitest';
import { assembleRows, type ProtectedRows } from '../../../services/disclosure-control/protected-rows.ts';
import { METHOD, type Release } from '../../../services/disclosure-control/release/release-cases.ts';
import { decodeState, encodeState } from '../../../services/disclosure-control/release/release-state.ts';
import { type Level, ROUNDING_BASE } from '../../../services/disclosure-control/small-cell-rule.ts';
import { monthlyProduction } from '../../../services/synthetic-country/monthly-production.ts';
import {
  FIRST_MONTH,
  keysOf,
  releaseInSteps,
  releaseProduction,
  smallCountry,
  smallGeography,
  THROUGH,
} from './small-country.ts';

const geography = smallGeography(24, 4);
const cases = smallCountry(geography, 12_000);
const production = monthlyProduction(cases, geography, THROUGH, 3);
const releases = releaseProduction(geography, production, keysOf('monthly'));

/** With a settlement of every kind: of quarters, and of the year. */
const MONTHS_TAKEN_BACKWARDS = 15;

/** Largest error of a municipality’s year against the cases known after the last release. */
function largestYearError(all: readonly Release[], level: Level): number {
  const rows = assembleRows(all.map((release) => release[level]));
  const { truth } = production;
  const key = (columns: Pick<ProtectedRows, 'municipality' | 'month'>, at: number): number =>
    columns.municipality[at]! * 4096 + Math.floor(columns.month[at]! / 12);
  const errors = new Map<number, number>();
  const add = (cell: number, by: number): void => void errors.set(cell, (errors.get(cell) ?? 0) + by);
  for (let at = 0; at < truth.length; at++) add(key(truth, at), -1);
  for (let at = 0; at < rows.length; at++) add(key(rows, at), ROUNDING_BASE[level]);
  return Math.max(...[...errors.values()].map(Math.abs));
}

function rowTexts(rows: ProtectedRows): Map<string, number> {
  const texts = new Map<string, number>();
  const columns = [rows.municipality, rows.month, rows.service, rows.ageBand, rows.outcome, rows.complaint];
  for (let at = 0; at < rows.length; at++) {
    const text = [...columns, rows.deadline, rows.days].map((column) => column[at]).join('/');
    texts.set(text, (texts.get(text) ?? 0) + 1);
  }
  return texts;
}

describe('monthly releases with late, corrected and withdrawn cases', () => {
  test('a municipality’s year is off by a row of the level and its rounding at the most, after any changes', () => {
    expect(largestYearError(releases, 'A')).toBeLessThanOrEqual(4);
    expect(largestYearError(releases, 'P')).toBeLessThanOrEqual(8);
  });

  test('every public row is one of the rows that the governors see, after every release', () => {
    for (const count of [5, 12, 24]) {
      const inA = rowTexts(assembleRows(releases.slice(0, count).map(({ A }) => A)));
      const inP = rowTexts(assembleRows(releases.slice(0, count).map(({ P }) => P)));
      for (const [text, rows] of inP) expect(rows).toBeLessThanOrEqual(inA.get(text) ?? 0);
    }
  });

  test('rows of released months are added, retracted or corrected at the end of a quarter, and then alone', () => {
    const changed = releases.map(({ P, report }, i) => ({
      earlier: P.rows.month.filter((month) => month < FIRST_MONTH + i).length + P.retracted.length,
      corrected: report.rowsCorrected,
      isSettlement: report.isSettlement,
    }));
    for (const { earlier, corrected, isSettlement } of changed.slice(1)) {
      if (!isSettlement) expect([earlier, corrected]).toEqual([0, 0]);
    }
    expect(changed.reduce((sum, { earlier }) => sum + earlier, 0)).toBeGreaterThan(20);
    expect(changed.reduce((sum, { corrected }) => sum + corrected, 0)).toBeGreaterThan(5);
  });

  test('nothing of a year that is over waits', () => {
    const rows = assembleRows(releases.map(({ P }) => P));
    expect(rows.outcome.filter((outcome) => outcome === 5).length).toBe(0);
  });

  test('an interrupted release run again from the stored state gives the same chain', () => {
    const half = releaseProduction(
      geography,
      { ...production, months: production.months.slice(0, 12) },
      keysOf('monthly'),
    );
    const state = half.at(-1)!.nextState;
    expect(state.chain).toBe(releases[11]!.nextState.chain);
    expect(decodeState(encodeState(state))).toEqual(state);
  });

  test('a state of another method is not gone on with', () => {
    const { serialize } = process.getBuiltinModule('node:v8');
    expect(decodeState(serialize({ release: 3 }))).toBeNull();
  });

  test('the same cases in another order give the same chain, over a year’s end', () => {
    const backwards = production.months.slice(0, MONTHS_TAKEN_BACKWARDS).map(({ through, input }) => ({
      through,
      input: {
        ...input,
        cases: Object.fromEntries(
          Object.entries(input.cases).map(([name, column]) => [
            name,
            typeof column === 'number' ? column : column.toReversed(),
          ]),
        ) as typeof input.cases,
      },
    }));
    const again = releaseProduction(geography, { ...production, months: backwards }, keysOf('monthly'));
    expect(again.at(-1)!.nextState.chain).toBe(releases[MONTHS_TAKEN_BACKWARDS - 1]!.nextState.chain);
  });

  test('a month that is already released is refused', () => {
    expect(() => releaseInSteps(geography, cases, keysOf('monthly'), [THROUGH, THROUGH])).toThrow('release-through');
  });

  test('a short key or one key for both levels is refused', () => {
    const { A } = keysOf('monthly');
    expect(() => releaseInSteps(geography, cases, { A, P: A }, [THROUGH])).toThrow('release-key');
    expect(() => releaseInSteps(geography, cases, { A, P: new Uint8Array(16) }, [THROUGH])).toThrow('release-key');
  });

  test('who is rounded how follows from the secret key; from a public seed anyone could work it out', () => {
    const publicSeed = { ...METHOD, phaseOf: (_: unknown, number: string, base: number) => Number(number) % base };
    const few = smallCountry(geography, 4_000);
    const rounding = (keys: string, steps = METHOD): Int32Array => {
      const all = releaseInSteps(geography, few, keysOf(keys), [THROUGH], steps);
      const counts = new Int32Array(24);
      for (const municipality of all[0]!.A.rows.municipality) counts[municipality]!++;
      return counts;
    };
    const alike = (one: Int32Array, other: Int32Array) => one.filter((count, at) => count === other[at]).length;
    expect(alike(rounding('one'), rounding('two'))).toBeLessThanOrEqual(16);
    // Only the few that step out of line for their county differ.
    expect(alike(rounding('one', publicSeed), rounding('two', publicSeed))).toBeGreaterThan(16);
  });
});
