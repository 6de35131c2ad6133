import type { LocalDate } from '../../calendar/date-time.ts';
import { chooseCurrent } from '../choose-current.ts';
import type { Observation } from '../observation.ts';

/** A value for [from, to); `to` null: until a source states otherwise. */
export interface TimelinePart {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly observation: Observation;
}

/**
 * The current value of one field from a day on, part by part: a summer's hours are known before the summer, and are to be
 * served on its first day without another import. Chosen by the one rule (`precedence.ts`) for each part. Days on which
 * nothing holds are in no part.
 *
 * @param observations of one field; in any order.
 */
export function timelineOf(observations: readonly Observation[], today: LocalDate): TimelinePart[] {
  const boundaries = observations.flatMap(({ validFrom, validTo }) => [validFrom, validTo]);
  const days = [today, ...new Set(boundaries.filter((day) => day !== null && day > today))].filter(
    (day) => day !== null,
  );
  const sorted = days.sort();
  const parts: TimelinePart[] = [];
  for (const [index, from] of sorted.entries()) {
    const { chosen } = chooseCurrent(observations, from);
    if (chosen === null) continue;
    const [last, to] = [parts.at(-1), sorted[index + 1] ?? null];
    if (last !== undefined && last.to === from && last.observation.id === chosen.id) {
      parts[parts.length - 1] = { ...last, to };
    } else parts.push({ from, to, observation: chosen });
  }
  return parts;
}
