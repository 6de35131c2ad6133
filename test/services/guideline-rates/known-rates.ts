import type { RateCategory } from '../../../services/guideline-rates/age-band.ts';
import type { GuidelinePeriod } from '../../../services/guideline-rates/household-rate.ts';
import type { MunicipalRate } from '../../../services/guideline-rates/municipal-rate-in-force.ts';

/** The guideline rates of 2023 and 2024 as the ministry set them, with 2023's change in the middle of the year. */
const rows: readonly [string, string | null, string, number, number, number, number, number, number][] = [
  ['2023-01-01', '2023-07-01', '2023-07-01', 6850, 11450, 5750, 3350, 3450, 4500],
  ['2023-07-01', '2024-01-01', '2024-01-01', 7550, 12600, 6350, 3700, 3800, 4950],
  ['2024-01-01', null, '2025-01-01', 7850, 13100, 6600, 3850, 3950, 5150],
];
const CODES = ['SINGLE', 'COUPLE', 'SHARED_HOUSEHOLD', 'CHILD_0_5', 'CHILD_6_10', 'CHILD_11_17'] as const;

export const periods: readonly GuidelinePeriod[] = rows.map(([validFrom, validTo, confirmedTo, ...amounts]) => ({
  validFrom,
  validTo,
  confirmedTo,
  amounts: new Map(CODES.map((code, index) => [code, amounts[index] ?? Number.NaN])),
}));

const always = { validFrom: null, validTo: null };
export const categories: readonly RateCategory[] = [
  { code: 'SINGLE', kind: 'ADULT', ageFrom: null, ageTo: null, ...always },
  { code: 'COUPLE', kind: 'ADULT', ageFrom: null, ageTo: null, ...always },
  { code: 'SHARED_HOUSEHOLD', kind: 'ADULT', ageFrom: null, ageTo: null, ...always },
  { code: 'CHILD_0_5', kind: 'CHILD', ageFrom: 0, ageTo: 5, ...always },
  { code: 'CHILD_6_10', kind: 'CHILD', ageFrom: 6, ageTo: 10, ...always },
  { code: 'CHILD_11_17', kind: 'CHILD', ageFrom: 11, ageTo: 17, ...always },
];

/** Oslo's own rate for one adult in 2024. */
export const osloSingle: MunicipalRate = {
  category: 'SINGLE',
  amountPerMonth: 8730,
  validFrom: '2024-01-01',
  validTo: null,
  confirmedTo: '2025-01-01',
};
