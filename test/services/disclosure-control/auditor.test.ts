import { describe, expect, test } from 'vitest';
import {
  auditBounds,
  type Knowledge,
  type MunicipalityCounts,
  protectedKnowledge,
  tableSums,
  thresholdKnowledge,
  withAnnualTotals,
  withServiceTotals,
} from '../../../services/disclosure-control/audit/audit-bounds.ts';
import { ROUNDING_BASE } from '../../../services/disclosure-control/small-cell-rule.ts';
import {
  FIRST_MONTH,
  keysOf,
  releaseInSteps,
  smallCountry,
  smallGeography,
  THROUGH,
  withoutOptOuts,
} from './small-country.ts';

const MONTHS = 12;
const SERVICES = 6;
const geography = smallGeography(24, 4);
const cases = smallCountry(geography, 9_000);
const [release] = releaseInSteps(geography, cases, keysOf('auditor'), [THROUGH]);

type Counted = Pick<typeof cases, 'length' | 'municipality' | 'month' | 'service'>;

function countsOf(columns: Counted, municipality: number): MunicipalityCounts {
  const counts = Array.from({ length: MONTHS * SERVICES }, () => 0);
  for (let at = 0; at < columns.length; at++) {
    const month = columns.month[at]! - FIRST_MONTH;
    if (columns.municipality[at] === municipality && month < MONTHS) counts[month * SERVICES + columns.service[at]!]!++;
  }
  return { months: MONTHS, services: SERVICES, counts };
}

/** The smaller municipalities, up to `cellsMax` small cells in all. */
const audited = geography.municipalities
  .map((_, position) => countsOf(withoutOptOuts(cases), position))
  .map((truth, position) => ({ truth, position, total: truth.counts.reduce((a, b) => a + b, 0) }))
  .filter(({ total }) => total > 15 && total < 160)
  .slice(0, 6);

async function certainCells(knowledgeOf: (one: (typeof audited)[number]) => Knowledge): Promise<[number, number]> {
  let [certain, small] = [0, 0];
  for (const one of audited) {
    const targets = one.truth.counts.flatMap((count, cell) => (count > 0 && count < 5 ? [cell] : [])).slice(0, 10);
    for (const { cell, low, high } of await auditBounds(knowledgeOf(one), targets)) {
      expect(one.truth.counts[cell]).toBeGreaterThanOrEqual(low);
      expect(one.truth.counts[cell]).toBeLessThanOrEqual(high);
      small++;
      if (low === high) certain++;
    }
  }
  return [certain, small];
}

describe('the auditor', () => {
  test('breaks a table that only hides small counts', async () => {
    const [certain, small] = await certainCells(({ truth }) => {
      const large = truth.counts.indexOf(Math.max(...truth.counts));
      const pairs = truth.counts.map((_, cell) => (cell === large ? [cell] : [cell, large]));
      return thresholdKnowledge(truth, 5, [...tableSums(truth), ...pairs]);
    });
    expect(small).toBeGreaterThan(50);
    expect(certain / small).toBeGreaterThan(0.75);
  });

  test.each([
    ['P', 6],
    ['A', 3],
  ] as const)(
    'is certain of no small cell of level %s, and of next to none with annual totals known, also by service',
    async (level, weight) => {
      const rows = (position: number): MunicipalityCounts => countsOf(release![level].rows, position);
      const known = (position: number) => protectedKnowledge(rows(position), weight, ROUNDING_BASE.A);
      const [certain, small] = await certainCells(({ position }) => known(position));
      expect(small).toBeGreaterThan(50);
      expect(certain).toBe(0);
      const [withTotals] = await certainCells(({ truth, position }) => withAnnualTotals(known(position), truth));
      expect(withTotals / small).toBeLessThanOrEqual(0.005);
      const [withServices] = await certainCells(({ truth, position }) => withServiceTotals(known(position), truth));
      expect(withServices / small).toBeLessThanOrEqual(0.005);
    },
    120_000,
  );
});

describe('what the auditor is told', () => {
  /** Two months of two services: three and two cases, then none and six. */
  const truth: MunicipalityCounts = { months: 2, services: 2, counts: [3, 2, 0, 6] };

  test('of a table that hides counts below five: five is exact, of a smaller one only that it is four at most', () => {
    expect(thresholdKnowledge(truth, 5, [[0, 1], [0]]).sums).toEqual([
      { cells: [0, 1], low: 5, high: 5 },
      { cells: [0], low: 0, high: 4 },
    ]);
  });

  test('of protected rows: after each month the rows so far, of each service and of all, and never those of a later month', () => {
    const rows: MunicipalityCounts = { months: 2, services: 2, counts: [1, 0, 0, 2] };
    const unbounded = Number.POSITIVE_INFINITY;
    expect(protectedKnowledge(rows, 3, 1)).toEqual({
      cellCount: 4,
      phaseMax: 2,
      sums: [
        { cells: [0], low: 1, high: unbounded },
        { cells: [1], low: 0, high: unbounded },
        { cells: [0, 1], low: 2, high: unbounded },
        { cells: [0, 1], low: 2, high: 6, phase: true },
        { cells: [0, 2], low: 1, high: unbounded },
        { cells: [1, 3], low: 2, high: unbounded },
        { cells: [0, 1, 2, 3], low: 8, high: 12, phase: true },
      ],
    });
  });

  test('an annual total is that of twelve months, and a year that has begun has one of its own', () => {
    const months = Array.from({ length: 14 }, (_, month) => month);
    const known = withAnnualTotals(
      { cellCount: 14, phaseMax: 0, sums: [] },
      { months: 14, services: 1, counts: months.map((month) => (month < 12 ? 1 : 10)) },
    );
    expect(known.sums).toEqual([
      { cells: months.slice(0, 12), low: 12, high: 12 },
      { cells: [12, 13], low: 20, high: 20 },
    ]);
  });
});
