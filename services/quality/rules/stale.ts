import { dayNumber } from '../../calendar/calendar-day.ts';
import type { LocalDate } from '../../calendar/date-time.ts';
import { dayInWords } from '../../calendar/day-in-words.ts';
import type { Observation } from '../../sources/observation.ts';
import { lastStatedOn } from '../../sources/precedence.ts';
import { type Finding, finding } from '../finding.ts';
import { MAXIMUM_AGES, type MaximumAge } from '../maximum-age.ts';
import { say } from '../messages/message-in.ts';
import type { QualityInput } from '../quality-view.ts';

/**
 * The value shown is older than its kind may be. One finding for an entity and a kind, about its oldest value. A value
 * whose day nobody knows has no age: it is not called old.
 */
export function stale(input: QualityInput): Finding[] {
  const old = input.choices.flatMap(({ chosen }) => {
    const limit = chosen && limitOf(chosen);
    const day = chosen && dayOfWord(chosen);
    const age = day && ageInDays(day, input.today);
    return chosen && limit && day && age && age > limit.days ? [{ chosen, limit, day, age }] : [];
  });
  const groups = Map.groupBy(old, ({ chosen, limit }) =>
    JSON.stringify([chosen.entityType, chosen.entityId, limit.field]),
  );
  return [...groups.values()].map((group) => {
    const sorted = group.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
    const { chosen, limit, day, age } = sorted[0] as (typeof old)[number];
    const { entityType, entityId } = chosen;
    return finding({
      kind: 'STALE',
      severity: age > 2 * limit.days ? 'SERIOUS' : 'WARNING',
      entityType,
      entityId,
      field: limit.field,
      message: message(limit, input.nameOf(entityType, entityId), day),
      observationIds: sorted.map((item) => item.chosen.id),
      municipalities: input.concerns(entityType, entityId),
    });
  });
}

/** Oldest first; of one day, in one order. */
function orderOf({ day, chosen }: { day: LocalDate; chosen: Observation }): string {
  return `${day} ${chosen.id}`;
}

function message({ subject, days, field }: MaximumAge, name: string, day: LocalDate): string {
  const places = { subject, entity: name, day: dayInWords(day) };
  return `${say(field === 'updatedOn' ? 'pageOld' : 'statementOld', places)} ${say('ageLimit', { days })}`;
}

function limitOf({ entityType, fieldGroup }: Observation): MaximumAge | null {
  const fits = (limit: MaximumAge) =>
    limit.entityType === entityType || (limit.entityType === null && entityType !== 'SOURCE');
  return MAXIMUM_AGES.find((limit) => fits(limit) && limit.fieldGroups.includes(fieldGroup)) ?? null;
}

/** The day that a page gives; for any other source, the day on which it last stated the value. */
function dayOfWord(chosen: Observation): LocalDate | null {
  if (chosen.entityType !== 'SOURCE') return lastStatedOn(chosen);
  return chosen.field === 'updatedOn' && typeof chosen.value === 'string' ? chosen.value : null;
}

function ageInDays(day: LocalDate, today: LocalDate): number | null {
  const [from, to] = [dayNumber(day), dayNumber(today)];
  return from === null || to === null ? null : to - from;
}
