import type { LocalDate } from '../calendar/date-time.ts';
import { isInForce } from '../calendar/in-force-on.ts';
import { fieldKey, type Observation } from './observation.ts';
import { comparePrecedence } from './precedence.ts';
import { agree } from './values-agree.ts';

/** The current value of a field, and all its other observations. */
export interface Choice {
  /** Null: no observation holds on the day. */
  readonly chosen: Observation | null;
  /** All the others: those that hold on the day first, each part by precedence. */
  readonly others: readonly Observation[];
  /** The present observation of each other source that says something else. */
  readonly disagreeing: readonly Observation[];
  readonly disagrees: boolean;
}

/**
 * The current value of one field of one entity, by the rule of precedence (`precedence.ts`). Nothing is left out: chosen
 * and others together are what came in. A source that has corrected itself does not disagree with itself, and made-up
 * examples never dispute a real value.
 *
 * @param observations of one field; in any order.
 * @param on the day for which the value is asked.
 * @throws RangeError when they are of several fields: the caller has mixed them up.
 */
export function chooseCurrent(observations: readonly Observation[], on: LocalDate): Choice {
  if (new Set(observations.map(fieldKey)).size > 1) throw new RangeError('OBSERVATIONS_OF_SEVERAL_FIELDS');
  const ranked = [...observations].sort(comparePrecedence);
  const holding = ranked.filter((observation) => isInForce(observation, on));
  const ended = ranked.filter((observation) => !isInForce(observation, on));
  const [chosen = null, ...rest] = holding;
  const disagreeing =
    chosen === null ? [] : latestOfOtherSources(rest, chosen).filter((other) => !agree(chosen, other));
  return { chosen, others: [...rest, ...ended], disagreeing, disagrees: disagreeing.length > 0 };
}

/** The best of each source other than the chosen one's. */
function latestOfOtherSources(rest: readonly Observation[], chosen: Observation): Observation[] {
  const seenSources = new Set([chosen.sourceId]);
  return rest.filter(({ sourceId, origin }) => {
    if (seenSources.has(sourceId) || (origin === 'EXAMPLE' && chosen.origin !== 'EXAMPLE')) return false;
    seenSources.add(sourceId);
    return true;
  });
}
