import { describe, expect, test } from 'vitest';
import { SERVICES } from '../../../services/disclosure-control/codes.ts';
import { assembleRows } from '../../../services/disclosure-control/protected-rows.ts';
import {
  firstStart,
  keyedPhaseOf,
  moveStream,
  nextStart,
  openYear,
  remainderOf,
  wantedRows,
} from '../../../services/disclosure-control/round/year-streams.ts';
import { FIRST_MONTH, keysOf, releaseInSteps, smallCountry, smallGeography } from './small-country.ts';

const geography = smallGeography(40, 2);
const startIn = (release: number) => firstStart(3, keysOf('streams').A, geography, keyedPhaseOf, release);

describe('the stream of a municipality’s cases', () => {
  test('begins at one secret place, whichever release is its first', () => {
    expect(startIn(0)).toEqual(startIn(17));
    expect(new Set(startIn(0).phase)).toEqual(new Set([0, 1, 2]));
  });

  test('has a place for what changes later in every month and service of every municipality', () => {
    expect(startIn(0).changes).toHaveLength(40 * 12 * SERVICES.length);
  });

  test('goes on from year to year with what no row stands for yet', () => {
    const first = openYear(2024, 3, startIn(0), geography);
    moveStream(first, 5, 1, 0, 2, 7, 2);
    const second = openYear(2025, 3, nextStart(first), geography);
    expect(second.phase[5]).toBe(first.phase[5]! + 1);
    expect(second.phase[6]).toBe(first.phase[6]);
    expect(remainderOf(second, 5, 2)).toBe(remainderOf(first, 5, 2));
    moveStream(second, 5, 1, 0, 2, 8, 0);
    expect(wantedRows(second, 5)).toBe(Math.floor((first.phase[5]! + 9) / 3));
  });

  test('has one place in all releases of a year: who watches them learns no more than from the last one', () => {
    const months = Array.from({ length: 12 }, (_, month) => FIRST_MONTH + month);
    const releases = releaseInSteps(geography, smallCountry(geography, 8_000), keysOf('one place'), months);
    /** Rows of each municipality after each release. */
    const rowsAfterEach = (level: 'A' | 'P') =>
      releases.map((_, last) => {
        const { municipality } = assembleRows(releases.slice(0, last + 1).map((release) => release[level]));
        return geography.municipalities.map((_, position) => municipality.filter((one) => one === position).length);
      });
    const [governors, everybodys] = [rowsAfterEach('A'), rowsAfterEach('P')];
    const hasPlace = geography.municipalities.map((_, position) =>
      [0, 1].some((place) =>
        releases.every((_, n) => everybodys[n]![position] === Math.floor((governors[n]![position]! + place) / 2)),
      ),
    );
    expect(governors.at(-1)!.reduce((sum, rows) => sum + rows, 0)).toBeGreaterThan(500);
    expect(hasPlace.filter((has) => !has)).toEqual([]);
  });
});
