import { expect, test } from 'vitest';
import { AGE_BANDS } from '../../../../services/disclosure-control/codes.ts';
import { ROUNDING_BASE } from '../../../../services/disclosure-control/small-cell-rule.ts';
import { FIRST_MONTH, keysOf, releaseInSteps, smallCountry, smallGeography, withoutOptOuts } from '../small-country.ts';

const geography = smallGeography(60, 12);

interface Counted {
  readonly length: number;
  readonly municipality: ArrayLike<number>;
  readonly month: ArrayLike<number>;
  readonly ageBand: ArrayLike<number>;
}

/** Of the first month, by county and age. */
function counts({ length, municipality, month, ageBand }: Counted, weight: number): number[][] {
  const found = geography.counties.map(() => AGE_BANDS.map(() => 0));
  for (let at = 0; at < length; at++) {
    if (month[at] === FIRST_MONTH) found[geography.countyOf[municipality[at]!]!]![ageBand[at]!]! += weight;
  }
  return found;
}

// Were the whole country's cases counted before the first row is drawn, the first counties would get the commonest ages alone.
test.each([1, 2])(
  'the rows of every county show the ages of its cases, of the first counties too (country %i)',
  (seed) => {
    const cases = smallCountry(geography, 60_000, seed);
    const [january] = releaseInSteps(geography, cases, keysOf('ages'), [FIRST_MONTH]);
    const shown = counts(january!.A.rows, ROUNDING_BASE.A);
    const off = counts(withoutOptOuts(cases), 1).map((truth, county) => {
      const error = truth.reduce((sum, count, age) => sum + Math.abs(shown[county]![age]! - count), 0);
      return error / truth.reduce((sum, count) => sum + count, 0);
    });
    expect(Math.max(...off)).toBeLessThanOrEqual(0.25);
  },
);
