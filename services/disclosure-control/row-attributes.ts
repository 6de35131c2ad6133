import { AGE_BANDS, COMPLAINT_OUTCOMES, DEADLINE_FLAGS, OUTCOMES } from './codes.ts';

/** How many numbers {@link attributesOf} can give. */
export const ATTRIBUTES_COUNT = AGE_BANDS.length * OUTCOMES.length * COMPLAINT_OUTCOMES.length * DEADLINE_FLAGS.length;

/** The four attributes as one number. */
export function attributesOf(ageBand: number, outcome: number, complaint: number, deadline: number): number {
  return (
    ((ageBand * OUTCOMES.length + outcome) * COMPLAINT_OUTCOMES.length + complaint) * DEADLINE_FLAGS.length + deadline
  );
}

/** The inverse of {@link attributesOf}. */
export function splitAttributes(
  attributes: number,
): [age: number, outcome: number, complaint: number, deadline: number] {
  const deadline = attributes % DEADLINE_FLAGS.length;
  const rest = Math.floor(attributes / DEADLINE_FLAGS.length);
  const complaint = rest % COMPLAINT_OUTCOMES.length;
  const ageAndOutcome = Math.floor(rest / COMPLAINT_OUTCOMES.length);
  return [Math.floor(ageAndOutcome / OUTCOMES.length), ageAndOutcome % OUTCOMES.length, complaint, deadline];
}
