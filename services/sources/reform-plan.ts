import { addDays } from '../calendar/calendar-day.ts';
import type { LocalDate } from '../calendar/date-time.ts';
import type { MunicipalityHistory } from './municipality-changes.ts';

/**
 * The step for a municipality stored under a number no longer in force. MOVE: everything that refers to it refers to its one
 * successor from the day on. ASK: it was divided, and a person must decide to which part an office, a service or an agreement
 * belongs. END: it has no successor.
 */
export interface ReformStep {
  readonly number: string;
  readonly occurredOn: LocalDate;
  readonly action: 'MOVE' | 'ASK' | 'END';
  /** Numbers in force on the day of the plan: one to move to, several to choose from, none at an end. */
  readonly successors: readonly string[];
  /** Whether it became part of another (MERGED in the change feed) or only changed its number. */
  readonly merged: boolean;
}

/**
 * The steps that bring the stored municipalities to the division of a day, sorted by number; empty when nothing is out of date,
 * so that a second run does nothing. History stays: the old number is kept as a former number with its end, never rewritten.
 * @param stored numbers stored as present.
 */
export function reformPlan(history: MunicipalityHistory, stored: readonly string[], on: LocalDate): ReformStep[] {
  return [...stored].sort().flatMap((number) => {
    const ended = history.successorsOf(number).filter(({ occurredOn }) => occurredOn <= on);
    const [first] = ended.filter(({ successors }) => !successors.includes(number));
    if (first === undefined) return [];
    const successors = history.present(number, on);
    const action = successors.length === 1 ? 'MOVE' : successors.length === 0 ? 'END' : 'ASK';
    const merged = action === 'MOVE' && isPartOf(history, number, successors[0] as string, first.occurredOn, on);
    return [{ number, occurredOn: first.occurredOn, action, successors, merged }];
  });
}

/** Whether the successor, as it is on the day, is made of more than what the number stood for before it ended. */
function isPartOf(
  history: MunicipalityHistory,
  number: string,
  successor: string,
  ended: LocalDate,
  on: LocalDate,
): boolean {
  const [before] = history.mapPeriod(successor, addDays(ended, -1), addDays(on, 1));
  return String(before?.numbers) !== number;
}
