import { OUTCOMES } from '../codes.ts';
import { type CaseLedger, WITHDRAWN } from '../ledger/case-ledger.ts';

/** Fewest cases and fewest different persons of a bucket, and the largest share that one outcome may have. */
export const BUCKET_CASES_MIN = 15;
export const BUCKET_PERSONS_MIN = 8;
export const BUCKET_OUTCOME_SHARE_MAX = 0.9;

/** What the rule looks at. */
export interface BucketMeasure {
  readonly cases: number;
  /** Different persons, counted up to {@link BUCKET_PERSONS_MIN}. */
  readonly persons: number;
  /** The commonest outcome, and its cases. */
  readonly outcome: number;
  readonly commonest: number;
}

/** Withdrawn cases count for nothing: a bucket must hold enough without them. */
export function measureBucket({ cases, withdrawn }: CaseLedger, members: ArrayLike<number>): BucketMeasure {
  const { person, outcome } = cases;
  const byOutcome = new Int32Array(OUTCOMES.length);
  const persons: number[] = [];
  let count = 0;
  for (let i = 0; i < members.length; i++) {
    const member = members[i]!;
    if (withdrawn[member] !== WITHDRAWN.NO) continue;
    count++;
    byOutcome[outcome[member]!]!++;
    if (persons.length < BUCKET_PERSONS_MIN && !persons.includes(person[member]!)) persons.push(person[member]!);
  }
  const commonest = Math.max(...byOutcome);
  return { cases: count, persons: persons.length, outcome: byOutcome.indexOf(commonest), commonest };
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
export function isTooAlike({ commonest, cases }: BucketMeasure): boolean {
  return commonest > BUCKET_OUTCOME_SHARE_MAX * cases;
}
