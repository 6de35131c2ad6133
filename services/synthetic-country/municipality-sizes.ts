import { seededRandom } from './seeded-random.ts';

/** Oslo's number, and its share of the country's inhabitants. */
const CAPITAL = '0301';
const CAPITAL_SHARE = 0.128;

/**
 * Made-up sizes with a long tail like the country's: most municipalities have a few thousand inhabitants, a few have a
 * hundred thousand, Oslo an eighth of all. The same list and seed give the same sizes.
 * @returns one size per number, in the order given.
 */
export function municipalitySizes(numbers: readonly string[], seed: number): number[] {
  const random = seededRandom(seed);
  const sizes = numbers.map(() => Math.max(200, Math.round(5_200 * Math.exp(1.2 * random.normal()))));
  const capital = numbers.indexOf(CAPITAL);
  if (capital < 0) return sizes;
  const others = sizes.reduce((sum, size, i) => (i === capital ? sum : sum + size), 0);
  sizes[capital] = Math.round((others * CAPITAL_SHARE) / (1 - CAPITAL_SHARE));
  return sizes;
}
