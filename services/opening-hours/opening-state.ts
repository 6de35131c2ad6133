import type { Instant } from '../calendar/date-time.ts';
import { type CompiledSchedule, compileSchedule } from './compile-schedule.ts';
import { parseInstant } from './input-problem.ts';
import { nextChanges, type OpeningAnswer } from './next-changes.ts';
import type { Channel, Schedule } from './schedule.ts';

export { HORIZON_DAYS, type OpeningAnswer } from './next-changes.ts';

/**
 * Whether somebody can do at an instant what the schedule's channel is for, until when, and why.
 * @param at RFC 3339 with an offset, years 1970 to 2100
 * @throws InputError for an `at` that is not
 */
export function openingState(schedule: Schedule, at: Instant): OpeningAnswer {
  return openingStateAt(compileSchedule(schedule), parseInstant(at));
}

/** Like `openingState`, for callers that ask often; `epochMs` within the years 1970 to 2100. */
export function openingStateAt(source: CompiledSchedule, epochMs: number): OpeningAnswer {
  const { answer } = nextChanges([source], source.schedule.channel, epochMs);
  return answer;
}

/**
 * The next instant strictly after `after` at which the schedule goes from not open to open (by `countsAsOpen`); null when
 * that is not known to happen within `HORIZON_DAYS`, and for another channel than the schedule's own.
 * @throws InputError for an `after` that is no instant with an offset within 1970 to 2100
 */
export function nextOpening(schedule: Schedule, after: Instant, channel: Channel = schedule.channel): Instant | null {
  const epochMs = parseInstant(after, ['after']);
  if (channel !== schedule.channel) return null;
  return openingStateAt(compileSchedule(schedule), epochMs).nextOpening;
}
