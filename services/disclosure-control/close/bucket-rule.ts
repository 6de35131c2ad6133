import { OUTCOMES } from '../codes.ts';
import { type CaseLedger, WITHDRAWN } from '../ledger/case-ledger.ts';
import { OUTCOME_SHARE_MAX } from '../small-cell-rule.ts';

/** Fewest cases and fewest different persons of a bucket. */
export const BUCKET_CASES_MIN = 15;
export const BUCKET_PERSONS_MIN = 8;

/** The facts of a bucket that the rule checks. */
export interface BucketMeasure {
  readonly cases: number;
  /** Different persons, counted up to {@link BUCKET_PERSONS_MIN}. */
  readonly persons: number;
  /** The commonest outcome, and its cases. */
  readonly outcome: number;
  readonly commonest: number;
}

/** Withdrawn cases count for nothing: a bucket must hold enough without them. */
export function measureBucket(ledger: CaseLedger, members: ArrayLike<number>): BucketMeasure {
  return bucketMeasure(outcomeCounts(ledger, members), personCount(ledger, members));
}

/** The measure of a bucket whose outcomes and persons are counted. */
export function bucketMeasure(counts: Int32Array, persons: number): BucketMeasure {
  const commonest = Math.max(...counts);
  const cases = counts.reduce((sum, count) => sum + count, 0);
  return { cases, persons, outcome: counts.indexOf(commonest), commonest };
}

/** Cases by outcome, without withdrawn ones. */
export function outcomeCounts({ cases, withdrawn }: CaseLedger, members: ArrayLike<number>): Int32Array {
  const counts = new Int32Array(OUTCOMES.length);
  for (let i = 0; i < members.length; i++) {
    if (withdrawn[members[i]!] === WITHDRAWN.NO) counts[cases.outcome[members[i]!]!]!++;
  }
  return counts;
}

/** Different persons, counted no further than the rule needs: of many members that is a few steps. */
export function personCount({ cases: { person }, withdrawn }: CaseLedger, members: ArrayLike<number>): number {
  const persons: number[] = [];
  for (let i = 0; i < members.length && persons.length < BUCKET_PERSONS_MIN; i++) {
    const member = members[i]!;
    if (withdrawn[member] === WITHDRAWN.NO && !persons.includes(person[member]!)) persons.push(person[member]!);
  }
  return persons.length;
}

/** @returns whether there are cases and persons enough, whatever their outcomes. */
export function isManyEnough({ cases, persons }: BucketMeasure): boolean {
  return cases >= BUCKET_CASES_MIN && persons >= BUCKET_PERSONS_MIN;
}

/** @returns whether the members may be shuffled among themselves and published. */
export function isSafeBucket(measure: BucketMeasure): boolean {
  return isManyEnough(measure) && !isTooAlike(measure);
}

/** @returns whether one outcome has more than its share. */
function isTooAlike({ commonest, cases }: BucketMeasure): boolean {
  return commonest > OUTCOME_SHARE_MAX * cases;
}
