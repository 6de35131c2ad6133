import { calendarDay, type DayNumber } from '../../calendar/calendar-day.ts';
import type { OpeningState, Reason } from '../schedule.ts';
import { planDay, type Rulebook } from './day-plan.ts';
import { DAY, daySegments } from './day-segments.ts';

/** A stretch that is not closed, in minutes after the midnight of the date it belongs to; past 1440 on the next day. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly state: Exclude<OpeningState, 'CLOSED'>;
  readonly reason: Reason | null;
  readonly note: Reason | null;
  readonly unconfirmed: boolean;
}

const segmentsOf = (book: Rulebook, day: DayNumber) =>
  daySegments(planDay(book, calendarDay(day - 1)), planDay(book, calendarDay(day)));

/**
 * The stretches that belong to a date, in order: each belongs to the date on which it begins. What an evening takes on past
 * midnight is the evening's until it ends or is interrupted; what comes after an interruption is the next date's. Together
 * the stretches of all dates are all the time that is not closed, each minute once.
 */
export function stretchesOf(book: Rulebook, day: DayNumber): readonly Stretch[] {
  const own = joined(segmentsOf(book, day));
  const evening = joined(segmentsOf(book, day - 1)).at(-1);
  const [first] = own;
  const isEvenings = first !== undefined && evening !== undefined && runsOn(evening, first);
  const stretches = own.slice(isEvenings ? 1 : 0);
  const last = stretches.at(-1);
  const [morning] = joined(segmentsOf(book, day + 1));
  const result: Stretch[] = stretches.map(({ fromEvening: _, ...stretch }) => stretch);
  if (last !== undefined && morning !== undefined && runsOn(last, morning)) {
    result[result.length - 1] = { ...(result.at(-1) as Stretch), to: DAY + morning.to };
  }
  return result;
}

/** A whole day that is unknown or by appointment has a state and no hours: no source says when. */
export function isWithoutHours(stretches: readonly Pick<Stretch, 'from' | 'to' | 'state'>[]): boolean {
  const [only] = stretches;
  return stretches.length === 1 && only?.from === 0 && only.to === DAY && only.state !== 'OPEN';
}

type Joined = Stretch & { readonly fromEvening: boolean };

/** Whether the next date's first stretch is the rest of this evening's. */
function runsOn(evening: Joined, morning: Joined): boolean {
  return evening.to === DAY && morning.from === 0 && morning.fromEvening && evening.state === morning.state;
}

/** The segments that are not closed; those that touch, are alike and begin on the same date are one. */
function joined(segments: ReturnType<typeof segmentsOf>): Joined[] {
  const result: Joined[] = [];
  for (const { state, ...segment } of segments) {
    if (state === 'CLOSED') continue;
    const last = result.at(-1);
    if (last?.to === segment.from && last.state === state && last.fromEvening === segment.fromEvening) {
      result[result.length - 1] = { ...last, to: segment.to };
    } else result.push({ ...segment, state });
  }
  return result;
}
