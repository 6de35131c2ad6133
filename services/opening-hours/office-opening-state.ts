import type { Instant } from '../calendar/date-time.ts';
import { type CompiledSchedule, compileSchedule, segmentAt } from './compile-schedule.ts';
import { parseInstant } from './input-problem.ts';
import { isCompiledOpenAt } from './is-open-at.ts';
import { nextChanges, type OpeningAnswer } from './next-changes.ts';
import type { Channel, Schedule } from './schedule.ts';

/** An office's answer, and the schedule it is about; null when no source gives hours for the channel. */
export interface OfficeOpeningAnswer extends OpeningAnswer {
  readonly schedule: Schedule | null;
}

/** An office's schedules of one channel, ready to be asked. Make with `compileOffice`. */
export interface CompiledOffice {
  readonly channel: Channel;
  /** The schedules of the channel, in the order given. */
  readonly sources: readonly CompiledSchedule[];
  /** Earlier answers: the same object is returned for as long as the answer holds. */
  readonly answers: WeakMap<OpeningAnswer, OfficeOpeningAnswer>;
}

const offices = new WeakMap<readonly Schedule[], Map<Channel, CompiledOffice>>();

/** Prepares the schedules of an office for one channel, once per list: the list must not change afterwards. */
export function compileOffice(schedules: readonly Schedule[], channel: Channel): CompiledOffice {
  let byChannel = offices.get(schedules);
  if (!byChannel) {
    byChannel = new Map();
    offices.set(schedules, byChannel);
  }
  let office = byChannel.get(channel);
  if (!office) {
    office = {
      channel,
      sources: schedules.filter((item) => item.channel === channel).map(compileSchedule),
      answers: new WeakMap(),
    };
    byChannel.set(channel, office);
  }
  return office;
}

/** Whether the office is open on the channel at an instant in epoch milliseconds: one open reception or line is enough. */
export function isOfficeOpenAt(office: CompiledOffice, epochMs: number): boolean {
  for (const source of office.sources) if (isCompiledOpenAt(source, epochMs)) return true;
  return false;
}

/**
 * What an office with several receptions or lines answers on a channel: the best of them, where "best" is OPEN, then
 * BY_APPOINTMENT; CLOSED only when all are known to be closed, else UNKNOWN. `until` and `nextOpening` are the office's.
 * The answer is about the first schedule in that state; when all are closed, about the one that opens first.
 * @param at RFC 3339 with an offset, years 1970 to 2100
 * @throws InputError for an `at` that is not
 */
export function officeOpeningState(schedules: readonly Schedule[], at: Instant, channel: Channel): OfficeOpeningAnswer {
  return officeOpeningStateAt(compileOffice(schedules, channel), parseInstant(at));
}

/** Like `officeOpeningState`, for callers that ask often; `epochMs` within the years 1970 to 2100. */
export function officeOpeningStateAt(office: CompiledOffice, epochMs: number): OfficeOpeningAnswer {
  const { sources, channel } = office;
  const { answer } = nextChanges(sources, channel, epochMs, sources.length === 1 ? sources[0] : sources);
  let ofOffice = office.answers.get(answer);
  if (ofOffice === undefined) {
    // Which schedule it is about does not change while the answer holds: each is in one state for as long.
    const about = aboutWhich(office, epochMs, answer);
    // If several are closed, the first one's words may describe another reception than the answer does.
    const words = about === undefined || answer.state !== 'CLOSED' ? null : segmentAt(about, epochMs).claim;
    ofOffice = Object.freeze({
      ...answer,
      ...(words && { reason: words.reason, note: words.note, unconfirmed: words.unconfirmed }),
      schedule: about?.schedule ?? null,
    });
    office.answers.set(answer, ofOffice);
  }
  return ofOffice;
}

function aboutWhich({ sources, channel }: CompiledOffice, epochMs: number, joint: OpeningAnswer) {
  const inState = sources.filter((source) => segmentAt(source, epochMs).state === joint.state);
  if (joint.state !== 'CLOSED' || inState.length < 2) return inState[0];
  return inState.find((one) => nextChanges([one], channel, epochMs).answer.nextOpening === joint.nextOpening);
}
