import { describe, expect, test } from 'vitest';
import { assembleRows } from '../../../services/disclosure-control/protected-rows.ts';
import type { Release } from '../../../services/disclosure-control/release/release-cases.ts';
import { type Level, ROUNDING_BASE } from '../../../services/disclosure-control/small-cell-rule.ts';
import { monthlyProduction } from '../../../services/synthetic-country/monthly-production.ts';
import { municipalitySizes } from '../../../services/synthetic-country/municipality-sizes.ts';
import { syntheticCases } from '../../../services/synthetic-country/synthetic-cases.ts';
import { syntheticColumns } from '../../../services/synthetic-country/synthetic-columns.ts';
import { keysOf, releaseProduction, smallGeography, THROUGH } from './small-country.ts';

/** Three years more than are needed for twelve revisions of a year that is over. */
const MONTHS = 60;
const geography = smallGeography(40, 4);
const sizes = municipalitySizes(
  geography.municipalities.map(({ number }) => number),
  5,
);
const cases = syntheticColumns(syntheticCases({ seed: 5, sizes, through: THROUGH, months: MONTHS, cases: 30_000 }));
const shares = { late: 0.08, withdrawn: 0.04, corrected: 0.02 };
const production = monthlyProduction(cases, geography, THROUGH, 9, shares);
const releases = releaseProduction(geography, production, keysOf('watched'));

interface Revision {
  /** What the register’s count and the published rows moved by, of one municipality’s year that was over before. */
  readonly cases: number;
  readonly rows: number;
}

/** Every pair of settlements one after the other, every municipality, every year that was over at the earlier one. */
function revisionsOf(level: Level): Revision[] {
  const known = new Map<string, number>();
  const placeOf = new Map<number, string>();
  const revisions: Revision[] = [];
  let before: { known: Map<string, number>; rows: Map<string, number>; year: number } | null = null;
  production.months.forEach(({ through, input }, i) => {
    const add = (place: string, by: number): void => void known.set(place, (known.get(place) ?? 0) + by);
    for (let at = 0; at < input.cases.length; at++) {
      const place = `${input.cases.municipality[at]} ${Math.floor(input.cases.month[at]! / 12)}`;
      placeOf.set(input.cases.caseNumber[at]!, place);
      add(place, 1);
    }
    for (const { caseNumber } of input.withdrawals) add(placeOf.get(caseNumber)!, -1);
    if (!releases[i]!.report.isSettlement) return;
    const now = {
      known: new Map(known),
      rows: rowsOf(releases.slice(0, i + 1), level),
      year: Math.floor(through / 12),
    };
    // A year is revised while the next one lasts.
    for (const [place, count] of before?.known ?? []) {
      const year = Number(place.split(' ')[1]);
      if (before === null || year !== now.year - 1 || year >= before.year) continue;
      const moved = (now.rows.get(place) ?? 0) - (before.rows.get(place) ?? 0);
      revisions.push({ cases: known.get(place)! - count, rows: moved });
    }
    before = now;
  });
  return revisions;
}

function rowsOf(some: readonly Release[], level: Level): Map<string, number> {
  const rows = assembleRows(some.map((release) => release[level]));
  const counts = new Map<string, number>();
  for (let at = 0; at < rows.length; at++) {
    const place = `${rows.municipality[at]} ${Math.floor(rows.month[at]! / 12)}`;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts;
}

describe.each([
  ['P', 12, 0.25],
  ['A', 6, 0.45],
] as const)('whoever watches the revisions of level %s', (level, narrowest, seenMax) => {
  const revisions = revisionsOf(level);
  const base = ROUNDING_BASE[level];

  test('can say of no revision how many cases came or went', () => {
    expect(revisions.length).toBeGreaterThanOrEqual(12 * 40 - 1);
    expect(revisions.filter(({ cases: net }) => net !== 0).length).toBeGreaterThan(100);
    // The same movement of rows stands for many movements of cases: the interval that always holds is wide.
    for (const [, alike] of Map.groupBy(revisions, ({ rows }) => rows)) {
      const nets = alike.map(({ cases: net }) => net);
      if (alike.length >= 30) expect(Math.max(...nets) - Math.min(...nets)).toBeGreaterThanOrEqual(base - 1);
    }
    const off = revisions.map(({ cases: net, rows }) => rows * base - net);
    expect(Math.max(...off) - Math.min(...off)).toBeGreaterThanOrEqual(narrowest - 4);
  });

  test('sees one case that came or went seldom, and movement where nothing happened', () => {
    const single = revisions.filter(({ cases: net }) => Math.abs(net) === 1);
    expect(single.length).toBeGreaterThan(50);
    expect(single.filter(({ rows }) => rows !== 0).length / single.length).toBeLessThanOrEqual(seenMax);
  });

  test('adds revisions up to no more than the year is known by at once', () => {
    const last = rowsOf(releases, level);
    const errors = [...last].map(([place, rows]) => {
      const [municipality, year] = place.split(' ').map(Number);
      let count = 0;
      const { truth } = production;
      for (let at = 0; at < truth.length; at++)
        if (truth.municipality[at] === municipality && Math.floor(truth.month[at]! / 12) === year) count++;
      return rows * base - count;
    });
    expect(Math.max(...errors.map(Math.abs))).toBeLessThanOrEqual(base + 2);
    expect(new Set(errors).size).toBeGreaterThanOrEqual(base);
  });
});
