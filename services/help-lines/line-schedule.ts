import type { Schedule } from '../opening-hours/schedule.ts';
import type { LineHours } from './help-line.ts';

interface Line {
  readonly id: string;
  readonly hours: readonly LineHours[] | null;
  readonly source: { readonly id: string };
  readonly verifiedAt: string | null;
}

const schedules = new WeakMap<Line, Schedule>();

/** A line's hours in the form of the opening-hours rules; without hours, a schedule that knows nothing. Once a line. */
export function scheduleOf(line: Line): Schedule {
  let schedule = schedules.get(line);
  if (schedule === undefined) {
    schedule = {
      id: line.id,
      channel: 'PHONE',
      timeZone: 'Europe/Oslo',
      weekly: (line.hours ?? []).map(({ days, opens, closes }, index) => ({
        id: `${line.id}-${index + 1}`,
        days,
        spans: [{ opens, closes, state: 'OPEN' }],
        hoursUnknown: false,
        validFrom: null,
        validTo: null,
        everyWeeks: 1,
        cycleFrom: null,
        season: null,
        comment: null,
        sourceId: line.source.id,
        verifiedAt: line.verifiedAt,
      })),
      exceptions: [],
    };
    schedules.set(line, schedule);
  }
  return schedule;
}
