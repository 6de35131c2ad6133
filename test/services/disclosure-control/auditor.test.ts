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
import { inFull } from '../../setup/long-run.ts';
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
  .slice(0, inFull(6, 3));

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
    expect(small).toBeGreaterThan(inFull(50, 20));
    expect(certain / small).toBeGreaterThan(inFull(0.75, 0.6));
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
      expect(small).toBeGreaterThan(inFull(50, 20));
      expect(certain).toBe(0);
      const [withTotals] = await certainCells(({ truth, position }) => withAnnualTotals(known(position), truth));
      expect(withTotals / small).toBeLessThanOrEqual(0.005);
      const [withServices] = await certainCells(({ truth, position }) => withServiceTotals(known(position), truth));
      expect(withServices / small).toBeLessThanOrEqual(0.005);
    },
  );
});
