import { type CaseLedger, WITHDRAWN } from '../ledger/case-ledger.ts';
import { OUTCOME_SHARE_MAX } from '../small-cell-rule.ts';
import { bucketMeasure, isSafeBucket, measureBucket, outcomeCounts, personCount } from './bucket-rule.ts';
import { append } from './group-buckets.ts';

/**
 * Makes a bucket that is too alike safe by exchanging as few members as the rule needs with mixed buckets, so that a
 * uniform pattern is published as nine in ten and not as the average of its neighbours.
 * @param hosts buckets of the same service, the nearest first; each stays safe.
 * @returns whether the bucket is safe now. Where it is not, exchanged members stay exchanged.
 */
export function exchangeMembers(ledger: CaseLedger, alike: number[], hosts: readonly number[][]): boolean {
  const { cases, withdrawn } = ledger;
  const { outcome: commonOutcome, commonest, cases: size } = measureBucket(ledger, alike);
  let missing = Math.ceil(commonest - OUTCOME_SHARE_MAX * size);
  let next = 0;
  const isCommon = (at: number): boolean => withdrawn[at] === WITHDRAWN.NO && cases.outcome[at] === commonOutcome;
  for (const host of hosts) {
    if (missing <= 0) break;
    // Counted on from exchange to exchange: counted anew for each, a large host would cost its square.
    const counts = outcomeCounts(ledger, host);
    for (let i = 0; i < host.length && missing > 0; i++) {
      if (withdrawn[host[i]!] !== WITHDRAWN.NO || isCommon(host[i]!)) continue;
      const outcome = cases.outcome[host[i]!]!;
      while (next < alike.length && !isCommon(alike[next]!)) next++;
      if (next === alike.length) return isSafeBucket(measureBucket(ledger, alike));
      swap(alike, next, host, i);
      counts[commonOutcome]!++;
      counts[outcome]!--;
      if (isSafeBucket(bucketMeasure(counts, personCount(ledger, host)))) {
        missing--;
        next++;
        continue;
      }
      swap(alike, next, host, i);
      break;
    }
  }
  return isSafeBucket(measureBucket(ledger, alike));
}

/** Puts hosts’ members into a bucket that could not exchange enough. @returns the emptied hosts; null: it is still not safe. */
export function mergeUntilSafe(ledger: CaseLedger, alike: number[], hosts: readonly number[][]): number[][] | null {
  const merged: number[] = [...alike];
  for (const [taken, host] of hosts.entries()) {
    append(merged, host);
    if (!isSafeBucket(measureBucket(ledger, merged))) continue;
    alike.length = 0;
    append(alike, merged);
    return hosts.slice(0, taken + 1);
  }
  return null;
}

function swap(a: number[], i: number, b: number[], j: number): void {
  const member = a[i]!;
  a[i] = b[j]!;
  b[j] = member;
}
