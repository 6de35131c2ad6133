import { describe, expect, test } from 'vitest';
import { withChangedMunicipalities } from '../../bench/statistics-production/changed-municipalities.ts';
import { measureFamilies } from '../../bench/statistics-production/measure-families.ts';
import { produce, producedTable } from '../../bench/statistics-production/produce.ts';
import { complaintSharesShown, figuresPublished } from '../../bench/statistics-production/published-figures.ts';
import { monthNumber } from '../../services/disclosure-control/codes.ts';
import { assembleRows } from '../../services/disclosure-control/protected-rows.ts';
import { ROUNDING_BASE } from '../../services/disclosure-control/small-cell-rule.ts';
import { monthlyProduction } from '../../services/synthetic-country/monthly-production.ts';
import { municipalitySizes } from '../../services/synthetic-country/municipality-sizes.ts';
import { syntheticCases } from '../../services/synthetic-country/synthetic-cases.ts';
import { syntheticColumns } from '../../services/synthetic-country/synthetic-columns.ts';
import { smallGeography } from '../services/disclosure-control/small-country.ts';

const MONTHS = 27;
const through = monthNumber('2026-03');
const geography = smallGeography(60, 6);
const chosen = { withdrawn: '1101', corrected: '1202', granted: '1303', refused: '1404' };

const numbers = geography.municipalities.map(({ number }) => number);
const made = syntheticColumns(
  syntheticCases({ seed: 3, sizes: municipalitySizes(numbers, 3), through, months: MONTHS, cases: 30_000 }),
);
const ordinary = {
  before: geography,
  after: geography,
  changesAfter: 0,
  production: monthlyProduction(made, geography, through, 4),
};
const country = withChangedMunicipalities(ordinary, chosen);
const produced = produce(country, 3);

describe.each(['P', 'A'] as const)('after monthly releases with changes, level %s', (level) => {
  const table = producedTable(country, produced, level);
  const shown = figuresPublished(table, chosen);
  const figureOf = (title: string) => shown.find((one) => one.title === title)!.figure;

  test.each(shown)('$title: the interval holds the true figure', ({ truth, figure }) => {
    expect(figure.low).toBeLessThanOrEqual(truth);
    expect(figure.high).toBeGreaterThanOrEqual(truth);
  });

  test('half a year’s cases that were withdrawn are gone, and the next January is shown', () => {
    const off = Math.abs(figureOf('60 of 120 withdrawn, 2025').value! - 60);
    expect(off).toBeLessThanOrEqual(ROUNDING_BASE[level] + 2);
    expect(figureOf('… January 2026').status).toBe('PUBLISHED');
  });

  test('refusals that were corrected, and a few among grants, are shown as the few that they are', () => {
    for (const title of ['115 refusals corrected to grants: REFUSED', '… REFUSED'])
      expect(figureOf(title).value ?? 0).toBeLessThanOrEqual(48);
    for (const title of ['… GRANTED', '97 % of 300 granted: GRANTED'])
      expect(figureOf(title).value).toBeGreaterThanOrEqual(198);
  });

  test('a place where all are refused and late is shown as at least three in four refused, and few in time', () => {
    expect(figureOf('120 of 120 refused: REFUSED').value).toBeGreaterThanOrEqual(90);
    const share = figureOf('… share within fourteen days');
    expect([share.low, (share.value ?? 0) <= 0.15]).toEqual([0, true]);
  });

  test('a month of a municipality has an interval of twelve cases at most, on average', () => {
    const rows = assembleRows(produced.parts[level]);
    const range = { from: through - MONTHS + 1, to: through + 1 };
    const families = measureFamilies(
      country.production.truth,
      rows,
      ROUNDING_BASE[level],
      geography,
      range,
      produced.last.intervals[level],
    );
    const month = families.find(({ family }) => family === 'MUNICIPALITY/1/')!;
    expect(month.width).toBeLessThanOrEqual(12);
    expect(month.coverage).toBeGreaterThanOrEqual(0.99);
  });

  test('no share of complaints is shown as exactly none', () => {
    const { zeros, shares } = complaintSharesShown(table);
    expect(shares).toBeGreaterThan(100);
    expect(zeros).toBe(0);
  });
});
