import { describe, expect, test } from 'vitest';
import { keyedPhase } from '../../../services/disclosure-control/keyed-random.ts';
import { assembleRows, type ProtectedRows } from '../../../services/disclosure-control/protected-rows.ts';
import { METHOD, type Release } from '../../../services/disclosure-control/release/release-cases.ts';
import { decodeState, encodeState } from '../../../services/disclosure-control/release/release-state.ts';
import type { Level } from '../../../services/disclosure-control/small-cell-rule.ts';
import {
  FIRST_MONTH,
  keysOf,
  releaseInSteps,
  smallCountry,
  smallGeography,
  THROUGH,
  withoutOptOuts,
} from './small-country.ts';

const geography = smallGeography(24, 4);
const cases = smallCountry(geography, 12_000);
const counted = withoutOptOuts(cases);
const monthly = Array.from({ length: 24 }, (_, i) => FIRST_MONTH + i);

/** The largest error of any municipality over any unbroken range of releases. */
function largestRangeError(releases: readonly Release[], level: Level, weight: number): number {
  let largest = 0;
  for (let municipality = 0; municipality < geography.municipalities.length; municipality++) {
    const errors = releases.map((release, i) => {
      const rows = release[level].rows.municipality.filter((one) => one === municipality).length;
      const truth = counted.month.filter(
        (month, at) => counted.municipality[at] === municipality && month === monthly[i],
      ).length;
      return rows * weight - truth;
    });
    for (let from = 0; from < errors.length; from++) {
      for (let to = from, sum = 0; to < errors.length; to++) {
        sum += errors[to]!;
        largest = Math.max(largest, Math.abs(sum));
      }
    }
  }
  return largest;
}

function rowTexts(rows: ProtectedRows): Map<string, number> {
  const texts = new Map<string, number>();
  for (let at = 0; at < rows.length; at++) {
    const parts = [
      rows.municipality,
      rows.month,
      rows.service,
      rows.ageBand,
      rows.outcome,
      rows.complaint,
      rows.deadline,
    ];
    const text = [...parts, rows.days].map((column) => column[at]).join('/');
    texts.set(text, (texts.get(text) ?? 0) + 1);
  }
  return texts;
}

/** Rows of P that have no row of A to stand for them. */
function strayRows(releases: readonly Release[]): number {
  const inA = rowTexts(assembleRows(releases.map(({ A }) => A)));
  return [...rowTexts(assembleRows(releases.map(({ P }) => P)))].filter(([text, count]) => count > (inA.get(text) ?? 0))
    .length;
}

const releases = releaseInSteps(geography, cases, keysOf('monthly'), monthly);

describe('monthly releases', () => {
  test('a municipality over any run of months is off by less than the weight', () => {
    expect(largestRangeError(releases, 'A', 3)).toBeLessThanOrEqual(2);
    expect(largestRangeError(releases, 'P', 6)).toBeLessThanOrEqual(5);
  });

  test('a phase drawn anew for every release lets the error grow', () => {
    const redrawn = {
      ...METHOD,
      phase: (key: Uint8Array, municipality: string, step: number, release: number) =>
        keyedPhase(key, `${municipality}/${release}`, step),
    };
    expect(
      largestRangeError(releaseInSteps(geography, cases, keysOf('monthly'), monthly, redrawn), 'P', 6),
    ).toBeGreaterThan(5);
  });

  test('every public row is one of the rows that the governors see', () => {
    expect(strayRows(releases)).toBe(0);
  });

  test('public rows drawn from the cases themselves are rows that the governors do not have', () => {
    const fromTruth = {
      ...METHOD,
      unitsForP: (_rows: unknown, truth: Parameters<typeof METHOD.unitsForP>[1]) => truth,
    };
    expect(strayRows(releaseInSteps(geography, cases, keysOf('monthly'), monthly, fromTruth))).toBeGreaterThan(0);
  });

  test('a later release leaves the rows of earlier ones as they were and only fills in what was withheld', () => {
    for (const level of ['A', 'P'] as const) {
      const before = assembleRows(releases.slice(0, 10).map((release) => release[level]));
      const after = assembleRows(releases.map((release) => release[level]));
      for (const name of ['municipality', 'month', 'service', 'ageBand'] as const) {
        expect(after[name].subarray(0, before.length)).toEqual(before[name]);
      }
      const changed = before.outcome.filter((outcome, at) => outcome !== after.outcome[at] && outcome !== 5).length;
      expect(changed).toBe(0);
      const completed = before.outcome.filter((outcome, at) => outcome === 5 && after.outcome[at] !== 5).length;
      expect(completed).toBeGreaterThan(0);
    }
  });

  test('an interrupted release run again from the stored state gives the same chain', () => {
    const half = releaseInSteps(geography, cases, keysOf('monthly'), monthly.slice(0, 12));
    expect(half.at(-1)!.nextState.chain).toBe(releases[11]!.nextState.chain);
    const state = half.at(-1)!.nextState;
    expect(decodeState(encodeState(state))).toEqual(state);
  });

  test('a month that is already released is refused', () => {
    expect(() => releaseInSteps(geography, cases, keysOf('monthly'), [THROUGH, THROUGH])).toThrow('release-through');
  });

  test('a short key or one key for both levels is refused', () => {
    const { A } = keysOf('monthly');
    expect(() => releaseInSteps(geography, cases, { A, P: A }, [THROUGH])).toThrow('release-key');
    expect(() => releaseInSteps(geography, cases, { A, P: new Uint8Array(16) }, [THROUGH])).toThrow('release-key');
  });
});
