import { describe, expect, test } from 'vitest';
import {
  initialRecipients,
  releaseRecipients,
} from '../../../services/disclosure-control/release/release-recipients.ts';
import { keysOf, smallCountry, smallGeography, withoutOptOuts } from './small-country.ts';

const geography = smallGeography(40, 4);
const cases = smallCountry(geography, 3_000, 4);
const counted = withoutOptOuts(cases);
const keys = keysOf('recipients');

function personsIn(year: number, belongs: (municipality: number) => boolean): number {
  const persons = new Set<number>();
  for (let at = 0; at < counted.length; at++) {
    if (Math.floor(counted.month[at]! / 12) === year && belongs(counted.municipality[at]!))
      persons.add(counted.person[at]!);
  }
  return persons.size;
}

describe('recipients', () => {
  const first = releaseRecipients(initialRecipients(), cases, 2024, keys, geography);
  const second = releaseRecipients(first.nextStreams, cases, 2025, keys, geography);

  test('a municipality’s persons over both years are off by less than the weight', () => {
    geography.municipalities.forEach(({ number }, position) => {
      const years = [2024, 2025].map((year) => personsIn(year, (one) => one === position));
      if (years.some((persons) => persons < 5)) return;
      const published = [...first.P, ...second.P].filter(({ place }) => place === number).length * 6;
      expect(Math.abs(published - years[0]! - years[1]!)).toBeLessThanOrEqual(5);
    });
  });

  test('fewer than five persons are counted with others of the county', () => {
    const few = geography.municipalities.filter((_, position) => {
      const persons = personsIn(2024, (one) => one === position);
      return persons > 0 && persons < 5;
    });
    expect(few.length).toBeGreaterThan(0);
    for (const { number } of few) expect(first.A.some(({ place }) => place === number)).toBe(false);
  });

  test('the county counts each person once and is not the sum of its municipalities', () => {
    const published = first.P.filter(({ place }) => place === '11').length * 6;
    const truth = personsIn(2024, (one) => geography.municipalities[one]!.county === '11');
    expect(Math.abs(published - truth)).toBeLessThanOrEqual(5);
  });

  test('every public row is one of the governors’ rows', () => {
    const left = first.A.map((row) => JSON.stringify(row));
    for (const row of first.P) {
      const at = left.indexOf(JSON.stringify(row));
      expect(at).toBeGreaterThanOrEqual(0);
      left.splice(at, 1);
    }
  });
});
