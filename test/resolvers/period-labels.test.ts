import { expect, test } from 'vitest';
import type { DirectoryVersion } from '../../db/read-model/model.ts';
import { labelOf } from '../../resolvers/case-statistics/show-cell.ts';
import { CASE_DIMENSIONS, isPeriodDimension } from '../../services/disclosure-control/query/dimensions.ts';

/** A code of each dimension of time, and what a reader sees for it. */
const LABELS = {
  YEAR: ['2025', '2025'],
  QUARTER: ['2025-Q2', '2. kvartal 2025'],
  MONTH: ['2025-04', 'april 2025'],
  CASE_AGE: ['MONTHS_3_5', '3–5 måneder'],
  PERIOD: ['2025-01-01/2025-07-01', 'januar 2025–juni 2025'],
  ROLLING_YEAR: ['2025-Q2', 'fire kvartaler til og med 2. kvartal 2025'],
};

test('every dimension of time has its own words for a period', () => {
  const shown = CASE_DIMENSIONS.filter(isPeriodDimension).map((dimension) => {
    const [code = ''] = LABELS[dimension as keyof typeof LABELS] ?? [];
    return [dimension, [code, labelOf(dimension, code, {} as DirectoryVersion).nb]];
  });
  expect(Object.fromEntries(shown)).toEqual(LABELS);
});
