import { HANDLING_DAYS_MAX, NO_DAYS, NORMAL_HANDLING_DAYS, UNDECIDED } from '../codes.ts';
import { keyedOrder } from '../keyed-random.ts';
import { everyPosition, sortByKey, sortByRank } from '../stable-sort.ts';
import type { CasePool } from './case-pool.ts';
import type { Buckets } from './close-buckets.ts';

/** Handling times are published as the mean of groups of this many. */
export const DAYS_GROUP_SIZE = 5;

/**
 * Who gets whose sensitive part: position i of the answer names the case whose outcome, complaint, deadline and days stand
 * at case i from now on. Inside a bucket it is a secret permutation; withdrawn cases give nothing, their row is given some
 * other case's part. Open cases (bucket −1) keep their own.
 */
export function permuteInBuckets(pool: CasePool, buckets: Buckets, key: Uint8Array): Int32Array {
  const { bucketOf, count } = buckets;
  const closed = everyPosition(pool.cases.length).filter((position) => bucketOf[position]! >= 0);
  const places = sortByKey(sortByRank(closed, keyedOrder(key, 'place', pool.cases.caseNumber)), bucketOf, count);
  const givers = sortByKey(
    sortByRank(
      closed.filter((position) => pool.withdrawn[position] === 0),
      keyedOrder(key, 'tuple', pool.cases.caseNumber),
    ),
    bucketOf,
    count,
  );
  const from = everyPosition(pool.cases.length);
  let giver = 0;
  for (let start = 0, end = 0; start < places.length; start = end) {
    const bucket = bucketOf[places[start]!]!;
    for (end = start; end < places.length && bucketOf[places[end]!] === bucket; ) end++;
    const first = giver;
    while (giver < givers.length && bucketOf[givers[giver]!] === bucket) giver++;
    for (let i = start; i < end; i++) from[places[i]!] = givers[first + ((i - start) % (giver - first))]!;
  }
  return from;
}

/**
 * Replaces each handling time in a bucket by the rounded mean of a group of five with the same deadline flag (the last
 * group takes the rest). A flag that fewer than five share is averaged with the nearest times of the other flag, then held
 * on its own side of the norm, so that the flag stays true.
 */
export function averageDays(pool: CasePool, buckets: Buckets): void {
  const { days, deadline } = pool.cases;
  const { bucketOf } = buckets;
  const measured = everyPosition(pool.cases.length).filter(
    (position) => bucketOf[position]! >= 0 && pool.withdrawn[position] === 0 && deadline[position] !== UNDECIDED,
  );
  const sorted = sortByKey(sortByKey(measured, days, HANDLING_DAYS_MAX + 1), bucketOf, buckets.count);
  const before = Uint16Array.from(sorted, (position) => days[position]!);
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const bucket = bucketOf[sorted[start]!]!;
    for (end = start; end < sorted.length && bucketOf[sorted[end]!] === bucket; ) end++;
    let split = start;
    while (split < end && deadline[sorted[split]!] === 0) split++;
    averageRun(sorted, before, days, start, split, start, end, (mean) => Math.min(mean, NORMAL_HANDLING_DAYS));
    averageRun(sorted, before, days, split, end, start, end, (mean) => Math.max(mean, NORMAL_HANDLING_DAYS + 1));
  }
}

function averageRun(
  sorted: Int32Array,
  before: Uint16Array,
  days: Uint16Array,
  from: number,
  to: number,
  bucketStart: number,
  bucketEnd: number,
  keepSide: (mean: number) => number,
): void {
  for (let start = from, end = from; start < to; start = end) {
    end = to - start < 2 * DAYS_GROUP_SIZE ? to : start + DAYS_GROUP_SIZE;
    let [low, high] = [start, end];
    while (high - low < DAYS_GROUP_SIZE && (low > bucketStart || high < bucketEnd)) {
      if (low > bucketStart && high === bucketEnd) low--;
      else high++;
    }
    let sum = 0;
    for (let i = low; i < high; i++) sum += before[i]!;
    // Fewer than five decided cases in the whole bucket: no mean is safe, so no time is published.
    const mean = high - low < DAYS_GROUP_SIZE ? NO_DAYS : keepSide(Math.round(sum / (high - low)));
    for (let i = start; i < end; i++) days[sorted[i]!] = mean;
  }
}
