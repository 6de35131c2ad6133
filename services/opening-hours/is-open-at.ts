import { type CompiledSchedule, compileSchedule, segmentAt } from './compile-schedule.ts';
import type { Channel, OpeningState, Schedule } from './schedule.ts';

/**
 * Whether a state lets a caller do what the channel is for: OPEN does, and on the appointment channel BY_APPOINTMENT does
 * too, for whoever has an appointment.
 */
export function countsAsOpen(channel: Channel, state: OpeningState): boolean {
  return state === 'OPEN' || (channel === 'APPOINTMENT' && state === 'BY_APPOINTMENT');
}

/**
 * Whether the schedule is open, by `countsAsOpen`, at an instant in epoch milliseconds (years 1970 to 2100). Quick enough
 * to be asked of every schedule of the country for one request.
 */
export function isOpenAt(schedule: Schedule, epochMs: number): boolean {
  return isCompiledOpenAt(compileSchedule(schedule), epochMs);
}

/** Like `isOpenAt`, for a caller that keeps the compiled form. */
export function isCompiledOpenAt(source: CompiledSchedule, epochMs: number): boolean {
  return countsAsOpen(source.schedule.channel, segmentAt(source, epochMs).state);
}
