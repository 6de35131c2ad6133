import type { HelpLineNode } from '../../db/read-model/country-nodes.ts';
import type { PhoneNode } from '../../db/read-model/model.ts';
import { dayInNorway } from '../../services/calendar/day-in-norway.ts';
import { scheduleOf } from '../../services/help-lines/line-schedule.ts';
import { compileSchedule } from '../../services/opening-hours/compile-schedule.ts';
import { checkInstant } from '../../services/opening-hours/input-problem.ts';
import { openingStateAt } from '../../services/opening-hours/opening-state.ts';
import { reasonInNynorsk } from '../../services/opening-hours/reason-in-nynorsk.ts';
import type { Schedule } from '../../services/opening-hours/schedule.ts';
import { AboutSchedule } from './schedules-of.ts';

type Line = Pick<HelpLineNode, 'id' | 'hours' | 'source' | 'sources' | 'verifiedAt'>;

/** Whether somebody answers a national line at an instant, in the shape of every answer on hours. */
export function lineState(line: Line, at: Date) {
  return {
    ...stateOf(scheduleOf(line), at),
    reception: null,
    phone: null,
    disputeReason: null,
    lastKnown: [],
    sources: line.hours === null ? [] : line.sources,
    verifiedAt: line.verifiedAt,
  };
}

/** The same of a phone of an office or a centre; UNKNOWN where its hours are not known. */
export function phoneState(phone: PhoneNode, at: Date) {
  const node = phone.schedules[0] ?? null;
  const schedule = node?.schedule ?? { ...NOTHING_KNOWN, id: phone.id };
  return Object.assign(new AboutSchedule(node, () => dayInNorway(at.getTime())), stateOf(schedule, at));
}

const NOTHING_KNOWN = { channel: 'PHONE', timeZone: 'Europe/Oslo', weekly: [], exceptions: [] } as const;

function stateOf(schedule: Schedule, at: Date) {
  const answer = openingStateAt(compileSchedule(schedule), checkInstant(at));
  return {
    state: answer.state,
    until: answer.until,
    nextOpening: answer.nextOpening,
    reason: answer.reason?.nb ?? null,
    reasonEnglish: answer.reason?.en ?? null,
    reasonNynorsk: reasonInNynorsk(answer.reason?.nb ?? null),
    note: answer.note?.nb ?? null,
    unconfirmed: answer.unconfirmed,
    channel: schedule.channel,
  };
}
