import { describe, expect, test } from 'vitest';
import { balanceCounty } from '../../../../services/disclosure-control/round/county-steps.ts';
import { openYear } from '../../../../services/disclosure-control/round/year-streams.ts';
import { smallGeography } from '../small-country.ts';

/** A county of some municipalities, each with so many cases, rows and its secret phase. */
function county(base: number, each: readonly { units: number; rows: number; phase: number }[]) {
  const start = {
    phase: Int32Array.from(each, ({ phase }) => phase),
    startRemainder: new Float64Array(),
    changes: new Int32Array(),
  };
  const streams = openYear(2025, base, start, smallGeography(each.length, 1));
  streams.units.set(each.map(({ units }) => units));
  streams.rows.set(each.map(({ rows }) => rows));
  const members = [...each.keys()];
  return (room = { most: () => 1, least: () => -1 }) => {
    const steps = new Int32Array(each.length);
    balanceCounty(streams, members, steps, room);
    return [...steps];
  };
}
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

describe('rows of a county follow its cases', () => {
  test('a county that is half a row away from its cases leaves its municipalities out of line; at more they go back first', () => {
    const halfTooFew = { units: 9, rows: 1, phase: 3 };
    expect(county(6, [halfTooFew])()).toEqual([0]);
    expect(county(6, [{ ...halfTooFew, units: 10 }])()).toEqual([1]);
    const halfTooMany = { units: 9, rows: 2, phase: 0 };
    expect(county(6, [halfTooMany])()).toEqual([0]);
    expect(county(6, [{ ...halfTooMany, units: 8 }])()).toEqual([-1]);
  });

  test('a county that is a whole row short takes one row early, from a municipality one case from its next row', () => {
    const near = { units: 2, rows: 0, phase: 0 };
    const far = { units: 1, rows: 0, phase: 0 };
    expect(county(3, [far, near])()).toEqual([0, 1]);
    expect(county(3, [near])()).toEqual([0]);
    expect(county(3, [far, far, far])()).toEqual([0, 0, 0]);
  });

  test('a county that is a whole row over takes one row late, from a municipality that has just got it', () => {
    const justGot = { units: 1, rows: 1, phase: 2 };
    const notJust = { units: 2, rows: 1, phase: 2 };
    expect(county(3, [notJust, justGot])()).toEqual([0, -1]);
    expect(county(3, [justGot])()).toEqual([0]);
    expect(county(3, times(3, notJust))()).toEqual([0, 0, 0]);
  });

  test('no municipality is asked for a step that it has no room for', () => {
    const near = { units: 2, rows: 0, phase: 0 };
    expect(county(3, [near, near])({ most: () => 0, least: () => 0 })).toEqual([0, 0]);
    const justGot = { units: 1, rows: 1, phase: 2 };
    expect(county(3, [justGot, justGot])({ most: () => 1, least: () => 0 })).toEqual([0, 0]);
  });

  test('a step brings the county no further than to its cases', () => {
    const near = { units: 2, rows: 0, phase: 0 };
    expect(county(3, times(4, near))()).toEqual([1, 1, 0, 0]);
  });
});
