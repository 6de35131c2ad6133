import type { LocalDate } from '../calendar/date-time.ts';
import { dayInWords } from '../calendar/day-in-words.ts';
import { isInForce, type Period } from '../calendar/in-force-on.ts';

/** COVERED: an agreement holds. EXPIRED: the known ones have ended. NOT_REPORTED: no source tells of one for the day. */
export interface CoverageStatus {
  readonly status: 'COVERED' | 'NOT_REPORTED' | 'EXPIRED';
  /** Why the answer is not COVERED (nb); null when it is. */
  readonly reason: string | null;
}

const STILL_OWED = 'Kommunen har plikt til å ha et krisesentertilbud. Du kan også kontakte et annet krisesenter.';

/**
 * Whether an agreement known to the platform covers the municipality on a day. A gap in what is known is not proof
 * that the municipality lacks an offer, and the reason says so: somebody in danger may be reading it.
 *
 * @param agreements when each agreement of one municipality holds, in any order; they may overlap. A start or end that
 *   is not stated (null) does not bound.
 */
export function coverageStatus(agreements: readonly Period[], on: LocalDate): CoverageStatus {
  if (agreements.some((agreement) => isInForce(agreement, on))) return { status: 'COVERED', reason: null };
  const ended = agreements.flatMap(({ validTo }) => (validTo !== null && validTo <= on ? [validTo] : []));
  const end = ended.sort().at(-1);
  if (end !== undefined) {
    const reason = `Den siste avtalen vi kjenner, sluttet å gjelde ${dayInWords(end)}. Vi vet ikke om kommunen har en ny. ${STILL_OWED}`;
    return { status: 'EXPIRED', reason };
  }
  const known =
    agreements.length === 0
      ? 'Ingen av kildene våre sier hvilket krisesenter kommunen har avtale med.'
      : 'Avtalen vi kjenner, har ikke begynt å gjelde på denne datoen.';
  return { status: 'NOT_REPORTED', reason: `${known} Det betyr ikke at tilbudet mangler. ${STILL_OWED}` };
}
