import { dayNumber } from '../calendar/calendar-day.ts';
import type { LocalDate } from '../calendar/date-time.ts';
import { MAXIMUM_AGES } from '../quality/maximum-age.ts';

/** Kinds of facts that age: what they say changes without anybody telling. */
export type AgeingKind = 'HOURS' | 'PHONE' | 'ADDRESS' | 'AGREEMENT';

/** A published fact, and when it was last stated. */
export interface AgeingFact {
  readonly kind: AgeingKind;
  /** Instant (RFC 3339) at which somebody confirmed it; null: nobody has. */
  readonly verifiedAt: string | null;
  /** Day on which its source was last changed; null: the source does not say. */
  readonly updatedOn: LocalDate | null;
  /** Day on which the platform read it. */
  readonly retrievedOn: LocalDate;
}

/** Days without a new word after which a fact is stale, by kind: the same ages that the quality findings go by. */
export const STALE_AFTER_DAYS: Readonly<Record<AgeingKind, number>> = {
  HOURS: maximumAge('HOURS'),
  PHONE: maximumAge('PHONE'),
  ADDRESS: maximumAge('ADDRESS'),
  AGREEMENT: maximumAge('CODES', 'CRISIS_CENTRE_AGREEMENT'),
};

type Age = (typeof MAXIMUM_AGES)[number];

function maximumAge(group: Age['fieldGroups'][number], entity: Age['entityType'] = null): number {
  const age = MAXIMUM_AGES.find(({ entityType, fieldGroups }) => entityType === entity && fieldGroups.includes(group));
  if (age === undefined) throw new Error(`no maximum age for ${group}`);
  return age.days;
}

/**
 * The facts last stated longer ago than the limit of their kind. The day on which a source was changed counts; the day on
 * which it was read counts only where the source gives none.
 * @param today the day of the question.
 */
export function staleFacts<Fact extends AgeingFact>(facts: readonly Fact[], today: LocalDate): readonly Fact[] {
  return facts.filter((fact) => {
    const [said, now] = [dayNumber(lastStatedOn(fact)), dayNumber(today)];
    return said !== null && now !== null && now - said > STALE_AFTER_DAYS[fact.kind];
  });
}

/** The newest of the confirmation and the source's own date. */
export function lastStatedOn({ verifiedAt, updatedOn, retrievedOn }: AgeingFact): LocalDate {
  const days = [updatedOn ?? retrievedOn, ...(verifiedAt === null ? [] : [verifiedAt.slice(0, 10)])];
  return days.sort().at(-1) ?? retrievedOn;
}
