import { describe, expect, test } from 'vitest';
import {
  auditBounds,
  type MunicipalityCounts,
  protectedKnowledge,
  withKnownCases,
} from '../../../services/disclosure-control/audit/audit-bounds.ts';
import { COMPLAINT_OUTCOMES } from '../../../services/disclosure-control/codes.ts';
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

const [MONTHS, SERVICES] = [12, 6];
const geography = smallGeography(40, 4);
const cases = smallCountry(geography, 16_000);
const truth = withoutOptOuts(cases);
const [release] = releaseInSteps(geography, cases, keysOf('governors'), [THROUGH]);
const byGovernor = COMPLAINT_OUTCOMES.flatMap((name, code) => (name.endsWith('_BY_GOVERNOR') ? [code] : []));
const byMunicipality = COMPLAINT_OUTCOMES.flatMap((name, code) => (name.endsWith('_BY_MUNICIPALITY') ? [code] : []));

type Counted = Pick<typeof cases, 'length' | 'municipality' | 'month' | 'service' | 'complaint'>;

function countsOf(columns: Counted, municipality: number, complaints?: readonly number[]): MunicipalityCounts {
  const counts = Array.from({ length: MONTHS * SERVICES }, () => 0);
  for (let at = 0; at < columns.length; at++) {
    const month = columns.month[at]! - FIRST_MONTH;
    const isAsked = complaints === undefined || complaints.includes(columns.complaint[at]!);
    if (isAsked && columns.municipality[at] === municipality && month < MONTHS)
      counts[month * SERVICES + columns.service[at]!]!++;
  }
  return { months: MONTHS, services: SERVICES, counts };
}

const sumOf = ({ counts }: MunicipalityCounts): number => counts.reduce((sum, count) => sum + count, 0);

describe('a governor that knows its own decisions exactly', () => {
  test('is certain of no small cell of level A, with each case it decided known by month and service', async () => {
    let [small, certain, known] = [0, 0, 0];
    for (const position of geography.municipalities.keys()) {
      const counts = countsOf(truth, position);
      if (sumOf(counts) < 15 || sumOf(counts) > 160) continue;
      const own = countsOf(truth, position, byGovernor);
      const rows = countsOf(release!.A.rows, position);
      const knowledge = withKnownCases(protectedKnowledge(rows, ROUNDING_BASE.A, ROUNDING_BASE.A), own);
      const targets = counts.counts.flatMap((count, cell) => (count > 0 && count < 5 ? [cell] : [])).slice(0, 8);
      known += sumOf(own);
      for (const { low, high } of await auditBounds(knowledge, targets)) {
        small++;
        if (low === high) certain++;
      }
      if (small > inFull(120, 40)) break;
    }
    expect(known).toBeGreaterThan(5);
    expect(small).toBeGreaterThan(inFull(60, 30));
    expect(certain).toBe(0);
  });

  test('learns no more of the complaints that ended in the municipality by subtracting its own', () => {
    let [told, subtracted, municipalities] = [0, 0, 0];
    for (const position of geography.municipalities.keys()) {
      const first = sumOf(countsOf(truth, position, byMunicipality));
      if (first === 0) continue;
      municipalities++;
      const [own, published, both] = [
        sumOf(countsOf(truth, position, byGovernor)),
        sumOf(countsOf(release!.A.rows, position, byMunicipality)) * ROUNDING_BASE.A,
        sumOf(countsOf(release!.A.rows, position, [...byMunicipality, ...byGovernor])) * ROUNDING_BASE.A,
      ];
      told += Math.abs(published - first);
      subtracted += Math.abs(both - own - first);
    }
    expect(municipalities).toBeGreaterThan(15);
    expect(subtracted / municipalities).toBeGreaterThan(1);
    expect(subtracted).toBeGreaterThanOrEqual(0.9 * told);
  });
});
