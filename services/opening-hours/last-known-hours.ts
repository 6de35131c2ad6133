import type { LocalDate, LocalTime, Weekday } from '../calendar/date-time.ts';
import type { Schedule } from './schedule.ts';

/** Hours of some days, as they were last known; midnight at a day’s end is 00:00. */
export interface KnownHours {
  readonly days: readonly Weekday[];
  readonly opens: LocalTime;
  readonly closes: LocalTime;
}

/** The last weekly hours in force before a day without rules. Empty: there were none. */
export function lastKnownHours({ weekly }: Schedule, day: LocalDate): readonly KnownHours[] {
  const ended = weekly.filter(({ validTo, spans }) => validTo !== null && validTo <= day && spans.length > 0);
  const last = ended
    .map(({ validTo }) => validTo)
    .sort()
    .at(-1);
  return ended
    .filter(({ validTo }) => validTo === last)
    .flatMap(({ days, spans }) =>
      spans.flatMap(({ opens, closes, state }) =>
        state === 'CLOSED' ? [] : [{ days, opens, closes: closes === '24:00' ? '00:00' : closes }],
      ),
    );
}
