import { describe, expect, test } from 'vitest';
import { AGE_BANDS, SERVICES } from '../../../../services/disclosure-control/codes.ts';
import { ageExcess, emptyAgeMargins } from '../../../../services/disclosure-control/round/age-margins.ts';
import { smallGeography } from '../small-country.ts';

const geography = smallGeography(4, 2);
const [SERVICE, COUNTY, MUNICIPALITY, AGE] = [2, 1, 3, 4];
/** Where each margin stands: wholes first, then every whole by service. */
const WHOLE = { nation: 0, county: 1 + COUNTY, municipality: 1 + 2 + MUNICIPALITY };
const byService = (whole: number) => 1 + 2 + 4 + whole * SERVICES.length + SERVICE;
const PLACES = {
  nation: WHOLE.nation,
  'nation, of the service': byService(WHOLE.nation),
  county: WHOLE.county,
  municipality: WHOLE.municipality,
  'county, of the service': byService(WHOLE.county),
  'municipality, of the service': byService(WHOLE.municipality),
};

/** The excess of each age where one margin has so many cases, of which the rows show so many too many. */
function excess(place: number, cases: number, tooMany: number, unitWeight = 1) {
  const margins = emptyAgeMargins(geography);
  margins.truth[place * AGE_BANDS.length + AGE] = cases / unitWeight;
  margins.error[place * AGE_BANDS.length + AGE] = tooMany;
  return [...ageExcess(margins, SERVICE, COUNTY, MUNICIPALITY, unitWeight)];
}
const ofAge = (value: number) => AGE_BANDS.map((_, age) => (age === AGE ? value : 0));

describe('which age a new row shows', () => {
  test.each([
    ['nation', 2],
    ['nation, of the service', 1],
    ['county', 1.5],
    ['municipality', 1.5],
    ['county, of the service', 1],
    ['municipality, of the service', 1],
  ] as const)('weighs an error in the margin of the %s %d times', (place, weight) => {
    expect(excess(PLACES[place], 100, 3)).toEqual(ofAge((weight * 3) / 100));
  });

  test('looks at no margin of fewer than 50 cases, of the municipality of fewer than 12', () => {
    for (const [place, index] of Object.entries(PLACES)) {
      const least = place === 'municipality' ? 12 : 50;
      expect([place, excess(index, least, 1).some((one) => one > 0)]).toEqual([place, true]);
      expect([place, excess(index, least - 1, 1)]).toEqual([place, ofAge(0)]);
    }
  });

  test('counts cases, whatever a unit stands for', () => {
    expect(excess(PLACES.nation, 51, 1, 3)).toEqual(ofAge(2 / 51));
    expect(excess(PLACES.nation, 48, 1, 3)).toEqual(ofAge(0));
  });

  test('takes an error in fewer than 20 cases as one in 20, and in more than 400 as one in 400', () => {
    expect(excess(PLACES.municipality, 12, 2)).toEqual(ofAge((1.5 * 2) / 20));
    expect(excess(PLACES.municipality, 21, 2)).toEqual(ofAge((1.5 * 2) / 21));
    expect(excess(PLACES.nation, 399, 2)).toEqual(ofAge(4 / 399));
    expect(excess(PLACES.nation, 9_000, 2)).toEqual(ofAge(4 / 400));
  });

  test('looks at no other place, service or age', () => {
    for (const other of Array.from({ length: 1 + 2 + 4 }, (_, i) => i).filter((i) => !Object.values(WHOLE).includes(i)))
      expect(excess(other, 100, 3)).toEqual(ofAge(0));
  });
});
