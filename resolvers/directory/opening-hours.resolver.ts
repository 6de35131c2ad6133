import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { OfficeNode, ScheduleNode } from '../../db/read-model/model.ts';
import { Office } from '../../schema/office/office.type.ts';
import { Channel } from '../../schema/opening-hours/channel.enum.ts';
import { OpeningDay, OpeningState } from '../../schema/opening-hours/opening-state.type.ts';
import { DateTime, LocalDate } from '../../schema/shared/scalars.ts';
import { dayInNorway } from '../../services/calendar/day-in-norway.ts';
import type { DayHours } from '../../services/opening-hours/day-hours.ts';
import { toOpeningHoursString } from '../../services/opening-hours/formats/to-opening-hours-string.ts';
import { checkInstant } from '../../services/opening-hours/input-problem.ts';
import {
  compileOffice,
  type OfficeOpeningAnswer,
  officeOpeningStateAt,
} from '../../services/opening-hours/office-opening-state.ts';
import { openingHours } from '../../services/opening-hours/opening-hours.ts';
import { reasonInNynorsk } from '../../services/opening-hours/reason-in-nynorsk.ts';
import { NOT_CONFIRMED_FOR_LONG } from '../../services/opening-hours/reasons.ts';
import type { RequestContext } from '../shared/context.ts';
import { endingInLocalTime } from '../shared/ending-in-local-time.ts';
import { AboutSchedule, nodeOf, schedulesFor } from '../shared/schedules-of.ts';

@Resolver(() => Office)
export class OpeningHoursResolver {
  @FieldResolver(() => OpeningState, {
    description: 'The state of a channel at an instant: the best that any of its places or lines offers, and why.',
  })
  openingState(
    @Root() office: OfficeNode,
    @Arg('at', () => DateTime, { description: 'RFC 3339 with an offset; years 1970 to 2100.' }) at: Date,
    @Arg('channel', () => Channel, { description: 'The channel.' }) channel: Channel,
  ) {
    const answer = officeOpeningStateAt(compileOffice(schedulesFor(office, channel), channel), checkInstant(at));
    return shownState(answer, office, channel, at);
  }

  @FieldResolver(() => [OpeningDay], {
    description: 'The hours of a run of days, by day, then by channel and place. Empty: no source gives any hours.',
  })
  openingHours(
    @Root() office: OfficeNode,
    @Arg('from', () => LocalDate, { description: 'The first day, inclusive; years 1970 to 2100.' }) from: string,
    @Arg('days', () => Int, { description: 'How many days, 1 to 366.' }) days: number,
    @Arg('channel', () => Channel, { nullable: true, description: 'Of this channel. Absent: of all.' })
    channel: Channel | null,
  ) {
    const nodes = office.schedules.filter(({ schedule }) => channel == null || schedule.channel === channel);
    const byNode = nodes.map((node) => shapeDays(openingHours(node.schedule, from, days), node));
    const shown: ShownDay[] = [];
    for (let index = 0; index < days; index += 1) {
      for (const daysOfNode of byNode) shown.push(daysOfNode[index] as ShownDay);
    }
    return shown;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The hours of a channel as an OpenStreetMap `opening_hours` string, exact for a year from today: of the first place or line that has the channel. Null: no source gives any.',
  })
  openingHoursString(
    @Root() office: OfficeNode,
    @Arg('channel', () => Channel, { description: 'The channel.' }) channel: Channel,
    @Ctx() { today }: RequestContext,
  ) {
    const node = office.schedules.find(({ schedule }) => schedule.channel === channel);
    return node === undefined ? null : toOpeningHoursString(node.schedule, today, STRING_DAYS);
  }
}

/** Days that the OpenStreetMap string is exact for, holidays among them. */
const STRING_DAYS = 366;

const shownStates = new WeakMap<OfficeOpeningAnswer, { office: OfficeNode; shown: OpeningStateShown }>();
type OpeningStateShown = ReturnType<typeof shapeState>;

/** An answer as it is shown, shaped once for each version of its office: the same object for as long as it holds. */
function shownState(answer: OfficeOpeningAnswer, office: OfficeNode, channel: Channel, at: Date): OpeningStateShown {
  const known = shownStates.get(answer);
  if (known?.office === office) return known.shown;
  const shown = shapeState(answer, office, channel, at);
  shownStates.set(answer, { office, shown });
  return shown;
}

function shapeState(answer: OfficeOpeningAnswer, office: OfficeNode, channel: Channel, at: Date) {
  const about = new AboutSchedule(nodeOf(office, answer.schedule), () => dayInNorway(at.getTime()));
  const isForgotten = answer.state === 'UNKNOWN' && about.lastKnown.length > 0;
  const reason = isForgotten ? NOT_CONFIRMED_FOR_LONG : answer.reason;
  return Object.assign(about, {
    state: answer.state,
    until: answer.until,
    nextOpening: answer.nextOpening,
    reason: reason?.nb ?? null,
    reasonEnglish: reason?.en ?? null,
    reasonNynorsk: reasonInNynorsk(reason?.nb ?? null),
    note: answer.note?.nb ?? null,
    unconfirmed: answer.unconfirmed,
    channel,
  });
}

type ShownDay = ReturnType<typeof shapeDay>;

/** Maximum of cached days of one schedule in the shape of the answer: a page shows a week or two. When exceeded, the cache is cleared. */
const SHOWN_KEPT_MAX = 64;
const shownDays = new WeakMap<ScheduleNode, Map<DayHours, ShownDay>>();

/** Days as the answer shows them, shaped once for each version of the schedule. */
function shapeDays(hours: readonly DayHours[], node: ScheduleNode): ShownDay[] {
  let days = shownDays.get(node);
  if (days === undefined || days.size > SHOWN_KEPT_MAX) {
    days = new Map();
    shownDays.set(node, days);
  }
  const known = days;
  return hours.map((day) => {
    const shown = known.get(day) ?? shapeDay(day, node);
    known.set(day, shown);
    return shown;
  });
}

function shapeDay(day: DayHours, node: ScheduleNode) {
  return Object.assign(new AboutSchedule(node, () => day.date), {
    date: day.date,
    channel: day.channel,
    state: day.state,
    spans: day.spans.map(endingInLocalTime),
    unknownSpans: day.unknownSpans.map(endingInLocalTime),
    reason: day.reason?.nb ?? null,
    reasonEnglish: day.reason?.en ?? null,
    reasonNynorsk: reasonInNynorsk(day.reason?.nb ?? null),
    note: day.note?.nb ?? null,
    unconfirmed: day.unconfirmed,
  });
}
