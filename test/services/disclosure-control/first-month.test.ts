import { describe, expect, test } from 'vitest';
import { SERVICES } from '../../../services/disclosure-control/codes.ts';
import { ROUNDING_BASE } from '../../../services/disclosure-control/small-cell-rule.ts';
import { FIRST_MONTH, keysOf, releaseInSteps, smallCountry, smallGeography, withoutOptOuts } from './small-country.ts';

const geography = smallGeography(90, 3);

interface Counted {
  readonly length: number;
  readonly municipality: ArrayLike<number>;
  readonly month: ArrayLike<number>;
  readonly service: ArrayLike<number>;
}

/** Of the first month, by municipality and service. */
function counts({ length, municipality, month, service }: Counted): number[][] {
  const found = geography.municipalities.map(() => SERVICES.map(() => 0));
  for (let at = 0; at < length; at++) if (month[at] === FIRST_MONTH) found[municipality[at]!]![service[at]!]!++;
  return found;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The municipalities of a country of so many cases, and their rows of level A. */
function released(caseCount: number) {
  const cases = smallCountry(geography, caseCount);
  const [january] = releaseInSteps(geography, cases, keysOf('first month'), [FIRST_MONTH]);
  const rows = counts(january!.A.rows);
  return counts(withoutOptOuts(cases)).map((truth, position) => ({
    truth,
    county: geography.countyOf[position]!,
    total: sum(truth),
    rows: rows[position]!,
  }));
}

describe('the first month of a year, whose rows prove cases of that very month', () => {
  const places = released(6_000);

  test('shows a service’s only case in no municipality with one or two cases', () => {
    const few = places.filter(({ total }) => total > 0 && total <= 2);
    expect(few.length).toBeGreaterThan(15);
    for (const { truth, rows } of few) {
      for (const [service, shown] of rows.entries()) {
        expect(shown).toBeLessThanOrEqual(Math.max(0, truth[service]! - 1));
      }
    }
  });

  test('shows a service’s only case elsewhere where no service has two without a row', () => {
    const shown = places.filter(({ total, rows }) => total > 2 && sum(rows) > 0);
    expect(shown.length).toBeGreaterThan(20);
    for (const { truth, rows } of shown) {
      const isAloneShown = truth.some((count, service) => count === 1 && rows[service] === 1);
      if (isAloneShown) expect(truth.every((count, service) => count - rows[service]! < 2)).toBe(true);
    }
  });

  test('keeps each county’s total: other municipalities take the rows', () => {
    const larger = released(18_000);
    expect(larger.filter(({ total }) => total > 0 && total <= 2).length).toBeGreaterThan(5);
    for (const county of geography.counties.keys()) {
      const inCounty = larger.filter((place) => place.county === county);
      const excess = sum(inCounty.map(({ rows, total }) => ROUNDING_BASE.A * sum(rows) - total));
      expect(Math.abs(excess)).toBeLessThanOrEqual(ROUNDING_BASE.A);
    }
  });
});
