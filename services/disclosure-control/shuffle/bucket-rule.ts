import { OUTCOMES } from '../codes.ts';
import type { CasePool } from './case-pool.ts';

/** Fewest cases and fewest different persons of a bucket, and the largest share that one outcome may have. */
export const BUCKET_CASES_MIN = 10;
export const BUCKET_PERSONS_MIN = 5;
export const BUCKET_OUTCOME_SHARE_MAX = 0.9;

/** What the rule looks at. */
export interface BucketMeasure {
  readonly cases: number;
  /** Different persons, counted up to {@link BUCKET_PERSONS_MIN}. */
  readonly persons: number;
  /** Cases of the commonest outcome. */
  readonly commonest: number;
}

/** Withdrawn cases count for nothing: a bucket must hold enough without them. */
export function measureBucket(pool: CasePool, members: ArrayLike<number>): BucketMeasure {
  const { person, outcome } = pool.cases;
  const byOutcome = new Int32Array(OUTCOMES.length);
  const persons: number[] = [];
  let cases = 0;
  let commonest = 0;
  for (let i = 0; i < members.length; i++) {
    const member = members[i]!;
    if (pool.withdrawn[member] === 1) continue;
    cases++;
    commonest = Math.max(commonest, ++byOutcome[outcome[member]!]!);
    if (persons.length < BUCKET_PERSONS_MIN && !persons.includes(person[member]!)) persons.push(person[member]!);
  }
  return { cases, persons: persons.length, commonest };
}

/** @returns whether there are cases and persons enough, whatever their outcomes. */
export function isManyEnough({ cases, persons }: BucketMeasure): boolean {
  return cases >= BUCKET_CASES_MIN && persons >= BUCKET_PERSONS_MIN;
}

/** @returns whether the members may be shuffled among themselves and published. */
export function isSafeBucket(measure: BucketMeasure): boolean {
  return isManyEnough(measure) && measure.commonest <= BUCKET_OUTCOME_SHARE_MAX * measure.cases;
}
