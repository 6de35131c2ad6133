import { AGE_BANDS, COMPLAINT_OUTCOMES, DEADLINE_FLAGS, OUTCOMES } from '../codes.ts';
import { BALANCED_MARGIN_MIN } from '../draw/margin-families.ts';
import type { Geography } from '../geography.ts';
import { everyPosition, sortByKey } from '../stable-sort.ts';
import type { CasePool } from './case-pool.ts';
import type { Buckets } from './close-buckets.ts';

/** How many partners each case tries. */
const TRIES = 8;
/** How much more an error of the nation counts, whose cells are large, than one of a county. */
const NATION_WEIGHT = 50;
const KINDS = [OUTCOMES.length, COMPLAINT_OUTCOMES.length, DEADLINE_FLAGS.length];
const WIDTH = KINDS.reduce((sum, size) => sum + size, 0);

/** By year that is not over: published − true of every county's and the nation's cells, then the true counts. Secret. */
export type AgeMargins = ReadonlyMap<number, { readonly error: Float64Array; readonly truth: Float64Array }>;

/**
 * A bucket that spans age bands loses the tie between age and outcome; over a million cases that chance alone moves the
 * nation's tables by hundreds. So parts are swapped inside buckets while that brings age × outcome, complaint and deadline of
 * the nation's and the counties' years closer to the truth. Which part went to whom stays as hidden as before: only
 * totals of {@link BALANCED_MARGIN_MIN} cases and more take part.
 * @param from the secret permutation; swapped in place, never across buckets.
 * @param carried what earlier releases left; a year of another geography is left out.
 * @returns what is left for later ones.
 */
export function keepAgeMargins(
  pool: CasePool,
  buckets: Buckets,
  from: Int32Array,
  geography: Geography,
  random: () => number,
  carried: AgeMargins,
  through: number,
): AgeMargins {
  const { cases } = pool;
  const years = new Uint16Array(cases.length);
  let firstYear = cases.length === 0 ? 0 : 4095;
  for (let at = 0; at < cases.length; at++) {
    years[at] = Math.floor(cases.month[at]! / 12);
    firstYear = Math.min(firstYear, years[at]!);
  }
  const lastYear = years.reduce((last, year) => Math.max(last, year), firstYear);
  const areas = geography.counties.length + 1;
  const error = new Float64Array((lastYear - firstYear + 1) * areas * AGE_BANDS.length * WIDTH);
  const truth = new Float64Array(error.length);
  const placeOf = (at: number, area: number): number =>
    (((years[at]! - firstYear) * areas + area) * AGE_BANDS.length + cases.ageBand[at]!) * WIDTH;
  const columns = [cases.outcome, cases.complaint, cases.deadline];
  const offsets = [0, KINDS[0]!, KINDS[0]! + KINDS[1]!];
  const move = (at: number, giver: number, by: number, into: Float64Array): void => {
    for (const area of [areas - 1, geography.countyOf[cases.municipality[at]!]!]) {
      const place = placeOf(at, area);
      for (let kind = 0; kind < 3; kind++) into[place + offsets[kind]! + columns[kind]![giver]!]! += by;
    }
  };
  const { bucketOf, count } = buckets;
  const closed = everyPosition(cases.length).filter((at) => bucketOf[at]! >= 0 && pool.withdrawn[at] === 0);
  for (const at of closed) {
    move(at, at, 1, truth);
    move(at, at, -1, error);
    move(at, from[at]!, 1, error);
  }
  const nationFrom = (areas - 1) * AGE_BANDS.length * WIDTH;
  const perYear = areas * AGE_BANDS.length * WIDTH;
  for (const [year, before] of carried) {
    if (year < firstYear || year > lastYear || before.error.length !== perYear) continue;
    const start = (year - firstYear) * perYear;
    for (let i = 0; i < perYear; i++) {
      error[start + i]! += before.error[i]!;
      truth[start + i]! += before.truth[i]!;
    }
  }
  const weight = truth.map((cell, place) => {
    const isNation = place % perYear >= nationFrom;
    return cell < BALANCED_MARGIN_MIN.COUNTY ? 0 : (isNation ? NATION_WEIGHT : 1) / cell;
  });
  const gain = (a: number, b: number): number => {
    let change = 0;
    const countyA = geography.countyOf[cases.municipality[a]!]!;
    for (let wide = 0; wide < 2; wide++) {
      const area = wide === 0 ? areas - 1 : countyA;
      const [placeA, placeB] = [placeOf(a, area), placeOf(b, area)];
      for (let kind = 0; kind < 3; kind++) {
        const valueA = offsets[kind]! + columns[kind]![from[a]!]!;
        const valueB = offsets[kind]! + columns[kind]![from[b]!]!;
        if (valueA === valueB) continue;
        const [loseA, winA, loseB, winB] = [placeA + valueA, placeA + valueB, placeB + valueB, placeB + valueA];
        change += weight[loseA]! * (1 - 2 * error[loseA]!) + weight[winA]! * (1 + 2 * error[winA]!);
        change += weight[loseB]! * (1 - 2 * error[loseB]!) + weight[winB]! * (1 + 2 * error[winB]!);
      }
    }
    return change;
  };
  const sorted = sortByKey(closed, bucketOf, count);
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const bucket = bucketOf[sorted[start]!]!;
    for (end = start; end < sorted.length && bucketOf[sorted[end]!] === bucket; ) end++;
    for (let i = start; i < end; i++) {
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const a = sorted[i]!;
        const b = sorted[start + (random() % (end - start))]!;
        if (cases.ageBand[a] === cases.ageBand[b] && years[a] === years[b]) continue;
        if (gain(a, b) >= 0) continue;
        const [givenA, givenB] = [from[a]!, from[b]!];
        for (const [at, giver, by] of [
          [a, givenA, -1],
          [b, givenB, -1],
          [a, givenB, 1],
          [b, givenA, 1],
        ] as const) {
          move(at, giver, by, error);
        }
        from[a] = givenB;
        from[b] = givenA;
      }
    }
  }
  const left = new Map<number, { error: Float64Array; truth: Float64Array }>();
  for (let year = firstYear; year <= lastYear; year++) {
    if (year * 12 + 11 <= through) continue;
    const start = (year - firstYear) * perYear;
    left.set(year, { error: error.slice(start, start + perYear), truth: truth.slice(start, start + perYear) });
  }
  return left;
}
