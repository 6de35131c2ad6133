import { SERVICES } from '../codes.ts';
import { everyPosition, sortByKey } from '../stable-sort.ts';
import { BUCKET_OUTCOME_SHARE_MAX, isManyEnough, isSafeBucket, measureBucket } from './bucket-rule.ts';
import type { CasePool } from './case-pool.ts';

/** The bucket of each case of the pool, −1 while it is open. */
export interface Buckets {
  readonly bucketOf: Int32Array;
  readonly count: number;
  /** Cases that did not stay with their month and age band. */
  readonly mergedUp: number;
}

/** The tree from the root: municipality-year, service, quarter, month, age band; a node asks for these months to be over. */
const MONTHS_TO_CLOSE = [3, 3, 3, 1, 1] as const;
const LEAF = MONTHS_TO_CLOSE.length - 1;

/**
 * Groups the pool on the tree. A node whose period is over closes as a bucket when that is safe; otherwise its cases join
 * their parent's. Cases that are many enough but too alike take the most mixed buckets of their node into theirs. What is
 * left at the root joins the smallest bucket of its municipality and year, or waits and is pooled with later years.
 * @param through the last closed month.
 */
export function closeBuckets(pool: CasePool, through: number): Buckets {
  const { municipality, month, service, ageBand, length } = pool.cases;
  const keyAt = (depth: number, at: number): number => {
    const year = municipality[at]! * 4096 + Math.floor(month[at]! / 12);
    if (depth === 0) return year;
    const byService = year * SERVICES.length + service[at]!;
    if (depth === 1) return byService;
    if (depth === 2) return byService * 4 + Math.floor((month[at]! % 12) / 3);
    const byMonth = byService * 12 + (month[at]! % 12);
    return depth === 3 ? byMonth : byMonth * 8 + ageBand[at]!;
  };
  const buckets: Int32Array[] = [];
  let waiting = inTreeOrder(pool);
  let mergedUp = 0;
  for (let depth = LEAF; depth >= 0; depth--) {
    const hosts = groupBy(buckets, (members) => keyAt(depth, members[0]!));
    const left: Int32Array[] = [];
    for (const node of runs(waiting, (at) => keyAt(depth, at))) {
      const span = MONTHS_TO_CLOSE[depth]!;
      const isOver = (at: number): boolean => month[at]! - (month[at]! % span) + span - 1 <= through;
      const ready = node.every(isOver) ? node : node.filter(isOver);
      const measure = measureBucket(pool, ready);
      const near = hosts.get(keyAt(depth, node[0]!)) ?? [];
      const closed =
        isSafeBucket(measure) ||
        (depth < LEAF - 1 && isManyEnough(measure) && absorbMixed(pool, buckets, near, ready)) ||
        (depth === 0 && absorbSmallest(pool, buckets, near, ready));
      if (closed && isSafeBucket(measure)) buckets.push(ready);
      if (!closed) left.push(node);
      else if (ready.length < node.length) left.push(node.filter((at) => !isOver(at)));
    }
    waiting = concatenated(left);
    if (depth === LEAF) mergedUp = waiting.length;
  }
  for (const remainder of runs(waiting, (at) => municipality[at]!)) {
    const past = remainder.filter((at) => month[at]! - (month[at]! % 12) + 11 <= through);
    if (isSafeBucket(measureBucket(pool, past))) buckets.push(past);
  }
  const bucketOf = new Int32Array(length).fill(-1);
  buckets.forEach((members, bucket) => {
    for (const member of members) bucketOf[member] = bucket;
  });
  return { bucketOf, count: buckets.length, mergedUp };
}

/** Puts `members` and the most mixed of the node's buckets together until that is safe. @returns false: nothing changed. */
function absorbMixed(pool: CasePool, buckets: Int32Array[], near: readonly number[], members: Int32Array): boolean {
  const room = (at: number): number => {
    const { cases, commonest } = measureBucket(pool, buckets[at]!);
    return BUCKET_OUTCOME_SHARE_MAX * cases - commonest;
  };
  const byRoom = near.map((at) => [room(at), at] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  let joined = members;
  for (const [taken, [, host]] of byRoom.entries()) {
    joined = concatenated([joined, buckets[host]!]);
    if (!isSafeBucket(measureBucket(pool, joined))) continue;
    buckets[host] = joined;
    for (const [, emptied] of byRoom.slice(0, taken)) buckets[emptied] = new Int32Array(0);
    return true;
  }
  return false;
}

/** Puts a few members into the smallest bucket that stays safe with them. */
function absorbSmallest(pool: CasePool, buckets: Int32Array[], near: readonly number[], members: Int32Array): boolean {
  if (members.length === 0) return false;
  const bySize = [...near].sort((a, b) => buckets[a]!.length - buckets[b]!.length || a - b);
  for (const host of bySize) {
    const joined = concatenated([buckets[host]!, members]);
    if (buckets[host]!.length === 0 || !isSafeBucket(measureBucket(pool, joined))) continue;
    buckets[host] = joined;
    return true;
  }
  return false;
}

function groupBy(buckets: readonly Int32Array[], keyOf: (members: Int32Array) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  buckets.forEach((members, bucket) => {
    if (members.length === 0) return;
    const key = keyOf(members);
    const group = groups.get(key);
    if (group) group.push(bucket);
    else groups.set(key, [bucket]);
  });
  return groups;
}

function* runs(sorted: Int32Array, keyOf: (at: number) => number): Generator<Int32Array> {
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const key = keyOf(sorted[start]!);
    for (end = start + 1; end < sorted.length && keyOf(sorted[end]!) === key; ) end++;
    yield sorted.subarray(start, end);
  }
}

function concatenated(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function inTreeOrder(pool: CasePool): Int32Array {
  const { municipality, month, service, ageBand, length } = pool.cases;
  let municipalities = 0;
  const leaf = new Uint16Array(length);
  const year = new Uint16Array(length);
  for (let at = 0; at < length; at++) {
    municipalities = Math.max(municipalities, municipality[at]! + 1);
    leaf[at] = (service[at]! * 12 + (month[at]! % 12)) * 8 + ageBand[at]!;
    year[at] = Math.floor(month[at]! / 12);
  }
  const byLeaf = sortByKey(everyPosition(length), leaf, SERVICES.length * 96);
  return sortByKey(sortByKey(byLeaf, year, 4096), municipality, municipalities);
}
