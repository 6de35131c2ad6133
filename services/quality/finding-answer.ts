import { addDays } from '../calendar/calendar-day.ts';
import type { LocalDate } from '../calendar/date-time.ts';

/**
 * Answers of an owner to a finding. MENDED: it is put right at the source, which the platform has not read yet. RIGHT_AS_IT_IS:
 * the shown value is right. NOT_OURS: somebody else must put it right.
 */
export const FINDING_ANSWERS = ['MENDED', 'RIGHT_AS_IT_IS', 'NOT_OURS'] as const;
export type FindingAnswerKind = (typeof FINDING_ANSWERS)[number];

/**
 * Days for which an answer is valid. MENDED must be confirmed by the next weekly reading of the source; RIGHT_AS_IT_IS and
 * NOT_OURS are asked again after a year.
 */
const DAYS: Readonly<Record<FindingAnswerKind, number>> = { MENDED: 14, RIGHT_AS_IT_IS: 365, NOT_OURS: 365 };

/** First day on which a finding that is still there is open again. */
export function expiryOf(kind: FindingAnswerKind, answeredOn: LocalDate): LocalDate {
  return addDays(answeredOn, DAYS[kind]);
}

/** States of a finding. */
export const FINDING_STATES = ['OPEN', 'ANSWERED', 'RESOLVED'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** A finding is answered from the answer until its expiry; what was resolved since, or is back since, is not. */
export function findingState(
  { openedOn, resolvedOn }: { readonly openedOn: LocalDate; readonly resolvedOn: LocalDate | null },
  answer: { readonly answeredOn: LocalDate; readonly expiresOn: LocalDate } | null,
  today: LocalDate,
): FindingState {
  if (resolvedOn !== null) return 'RESOLVED';
  if (answer === null || answer.expiresOn <= today || answer.answeredOn < openedOn) return 'OPEN';
  return 'ANSWERED';
}
