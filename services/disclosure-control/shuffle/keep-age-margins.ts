import type { CaseColumns } from '../case-columns.ts';
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
/** Cells of one age band: every outcome, complaint outcome and deadline flag. */
const WIDTH = OUTCOMES.length + COMPLAINT_OUTCOMES.length + DEADLINE_FLAGS.length;

/** By year that is not over: published − true of every county's and the nation's cells, then the true counts. Secret. */
export type AgeMargins = ReadonlyMap<number, { readonly error: Float64Array; readonly truth: Float64Array }>;

/** The cells that the swaps are judged by: of every year's counties, and the nation last. */
interface Margins {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly perYear: number;
  readonly years: Uint16Array;
  /** Published − true. */
  readonly error: Float64Array;
  readonly truth: Float64Array;
  /** Where the cells of each case's age band begin: the nation's, then its county's. */
  readonly cellsOf: readonly [Int32Array, Int32Array];
  /** By kind: where in them the value stands that each case gives. */
  readonly givenValues: readonly Uint8Array[];
}

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
  const margins = openMargins(pool.cases, geography);
  const { firstYear, lastYear, perYear, error, truth } = margins;
  const closed = everyPosition(pool.cases.length).filter(
    (at) => buckets.bucketOf[at]! >= 0 && pool.withdrawn[at] === 0,
  );
  for (const at of closed) {
    count(margins, at, at, 1, truth);
    count(margins, at, at, -1, error);
    count(margins, at, from[at]!, 1, error);
  }
  for (const [year, before] of carried) {
    if (year < firstYear || year > lastYear || before.error.length !== perYear) continue;
    const start = (year - firstYear) * perYear;
    for (let i = 0; i < perYear; i++) {
      error[start + i]! += before.error[i]!;
      truth[start + i]! += before.truth[i]!;
    }
  }
  swapWithinBuckets(pool.cases, buckets, sortByKey(closed, buckets.bucketOf, buckets.count), from, margins, random);
  const left = new Map<number, { error: Float64Array; truth: Float64Array }>();
  for (let year = firstYear; year <= lastYear; year++) {
    if (year * 12 + 11 <= through) continue;
    const start = (year - firstYear) * perYear;
    left.set(year, { error: error.slice(start, start + perYear), truth: truth.slice(start, start + perYear) });
  }
  return left;
}

function openMargins(cases: CaseColumns, geography: Geography): Margins {
  const years = new Uint16Array(cases.length);
  let firstYear = cases.length === 0 ? 0 : 4095;
  for (let at = 0; at < cases.length; at++) {
    years[at] = Math.floor(cases.month[at]! / 12);
    firstYear = Math.min(firstYear, years[at]!);
  }
  const lastYear = years.reduce((last, year) => Math.max(last, year), firstYear);
  const nation = geography.counties.length;
  const areas = nation + 1;
  const perYear = areas * AGE_BANDS.length * WIDTH;
  const cellsOf = [new Int32Array(cases.length), new Int32Array(cases.length)] as const;
  for (let at = 0; at < cases.length; at++) {
    [nation, geography.countyOf[cases.municipality[at]!]!].forEach((area, wide) => {
      cellsOf[wide]![at] = (((years[at]! - firstYear) * areas + area) * AGE_BANDS.length + cases.ageBand[at]!) * WIDTH;
    });
  }
  const givenValues = [
    cases.outcome,
    cases.complaint.map((value) => value + OUTCOMES.length),
    cases.deadline.map((value) => value + OUTCOMES.length + COMPLAINT_OUTCOMES.length),
  ];
  const error = new Float64Array((lastYear - firstYear + 1) * perYear);
  const truth = new Float64Array(error.length);
  return { firstYear, lastYear, perYear, years, error, truth, cellsOf, givenValues };
}

/** Counts, in a case's cells, what another gives it. */
function count({ cellsOf, givenValues }: Margins, at: number, giver: number, by: number, into: Float64Array): void {
  for (let wide = 0; wide < cellsOf.length; wide++) {
    const cells = cellsOf[wide]![at]!;
    for (let kind = 0; kind < givenValues.length; kind++) into[cells + givenValues[kind]![giver]!]! += by;
  }
}

/** Each case tries some partners of its bucket; of another age band or year, and swapped where that brings the cells closer. */
function swapWithinBuckets(
  cases: CaseColumns,
  { bucketOf }: Buckets,
  sorted: Int32Array,
  from: Int32Array,
  margins: Margins,
  random: () => number,
): void {
  const { years, error } = margins;
  const weight = weightsOf(margins);
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const bucket = bucketOf[sorted[start]!]!;
    for (end = start; end < sorted.length && bucketOf[sorted[end]!] === bucket; ) end++;
    for (let i = start; i < end; i++) {
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const a = sorted[i]!;
        const b = sorted[start + (random() % (end - start))]!;
        if (cases.ageBand[a] === cases.ageBand[b] && years[a] === years[b]) continue;
        const [givenA, givenB] = [from[a]!, from[b]!];
        if (errorAdded(margins, weight, a, givenA, b, givenB) >= 0) continue;
        count(margins, a, givenA, -1, error);
        count(margins, b, givenB, -1, error);
        count(margins, a, givenB, 1, error);
        count(margins, b, givenA, 1, error);
        from[a] = givenB;
        from[b] = givenA;
      }
    }
  }
}

/** How much an error of each cell counts; nothing where the cell is too small to take part. */
function weightsOf({ truth, perYear }: Margins): Float64Array {
  const nationFrom = perYear - AGE_BANDS.length * WIDTH;
  return truth.map((cell, place) => {
    const isNation = place % perYear >= nationFrom;
    return cell < BALANCED_MARGIN_MIN.COUNTY ? 0 : (isNation ? NATION_WEIGHT : 1) / cell;
  });
}

/** By how much the weighted squared error of all cells grows if two cases swap what they are given. */
function errorAdded(
  { error, cellsOf, givenValues }: Margins,
  weight: Float64Array,
  a: number,
  givenA: number,
  b: number,
  givenB: number,
): number {
  let change = 0;
  for (let wide = 0; wide < cellsOf.length; wide++) {
    const cellsA = cellsOf[wide]![a]!;
    const cellsB = cellsOf[wide]![b]!;
    for (let kind = 0; kind < givenValues.length; kind++) {
      const valueA = givenValues[kind]![givenA]!;
      const valueB = givenValues[kind]![givenB]!;
      if (valueA === valueB) continue;
      const [loseA, winA, loseB, winB] = [cellsA + valueA, cellsA + valueB, cellsB + valueB, cellsB + valueA];
      change += weight[loseA]! * (1 - 2 * error[loseA]!) + weight[winA]! * (1 + 2 * error[winA]!);
      change += weight[loseB]! * (1 - 2 * error[loseB]!) + weight[winB]! * (1 + 2 * error[winB]!);
    }
  }
  return change;
}
