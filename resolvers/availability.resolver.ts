import { Arg, Args, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from 'type-graphql';
import type { MunicipalityNode, OfficeNode, ScheduleNode } from '../db/read-model/model.ts';
import { AvailabilityConnection, OfficeAvailability, WeeklyHours } from '../schema/availability/availability.type.ts';
import { Channel } from '../schema/opening-hours/channel.enum.ts';
import { PageArgs } from '../schema/shared/page.args.ts';
import { LocalDate } from '../schema/shared/scalars.ts';
import { type WeeklyHours as Hours, hasChanged, weeklyHours } from '../services/availability/weekly-hours.ts';
import { inForceOn } from '../services/calendar/in-force-on.ts';
import { in3 } from '../services/languages/language.ts';
import { lastStatedOn, staleFacts } from '../services/oversight/stale-facts.ts';
import { InputError } from '../services/text-rules/input-error.ts';
import { factsOfSchedule } from './oversight/facts-of.ts';
import type { RequestContext } from './shared/context.ts';
import { pageOf, shownPage } from './shared/page.ts';

/** An office of a municipality on a day; null: none is known. */
interface Place {
  readonly municipality: MunicipalityNode;
  readonly office: OfficeNode | null;
  readonly on: string;
}

/** The hours of a channel, with what they are compared by. */
type ShownHours = Hours & { readonly office: OfficeNode | null; readonly channel: Channel };

const HOURS_OF_WEEK = 7 * 24;
const schedulesOf = (office: OfficeNode | null): readonly ScheduleNode[] => office?.schedules ?? [];
const hoursOf = (office: OfficeNode | null, channel: Channel, on: string): Hours =>
  weeklyHours(
    schedulesOf(office).map(({ schedule }) => schedule),
    channel,
    on,
  );

@Resolver(() => OfficeAvailability)
export class AvailabilityResolver {
  @Query(() => AvailabilityConnection, {
    nullable: true,
    description:
      'When people can reach the offices of a governor’s district, by municipality and office: for the governor itself and administrators. Null: another governor, or one that does not exist.',
  })
  availability(
    @Arg('governor', () => ID, { description: 'The county governor’s slug, such as `innlandet`.' }) governor: string,
    @Arg('on', () => LocalDate, { description: 'The day whose ordinary week is returned.' }) on: string,
    @Arg('reasonMissingUnder', () => Float, {
      nullable: true,
      description:
        'The gap list: only offices that people can walk into for fewer hours a week than this, above 0 to 168, and that state no reason. No law sets the number. Hours that are not reported are another gap and are left out. Absent: all offices.',
    })
    reasonMissingUnder: number | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { directory, today }: RequestContext,
  ) {
    const node = directory.governors.get(governor);
    if (node === undefined) return null;
    const limit = reasonMissingUnder ?? null;
    if (limit !== null && !(limit > 0 && limit <= HOURS_OF_WEEK))
      throw new InputError(['reasonMissingUnder'], 'HOURS_OF_WEEK', `expected hours above 0, to ${HOURS_OF_WEEK}`);
    const all = node.municipalities.flatMap((municipality): Place[] => {
      const offices = [...new Set(inForceOn(municipality.coverage, on).map(({ office }) => office))];
      offices.sort((a, b) => (a.number < b.number ? -1 : 1));
      return offices.length === 0
        ? [{ municipality, office: null, on }]
        : offices.map((office) => ({ municipality, office, on }));
    });
    const places = limit === null ? all : all.filter((place) => lacksReason(place, limit));
    const keyOf = ({ municipality, office }: Place) => `${municipality.number} ${office?.number ?? ''}`;
    const shown = shownPage(pageOf(places, page, `availability:${governor}:${on}:${limit}`, keyOf), (place) =>
      show(place, today),
    );
    const unreported = all.filter(({ office }) => hoursOf(office, 'DROP_IN', on).hours === null).length;
    return Object.assign(shown, { notices: noticesOf(all.length, unreported) });
  }

  @FieldResolver(() => WeeklyHours, { description: 'Hours of an ordinary week on a channel.' })
  weeklyHours(
    @Root() { office, on }: Place,
    @Arg('channel', () => Channel, { description: 'The channel; DROP_IN: people can walk in.' }) channel: Channel,
  ): ShownHours {
    return { ...hoursOf(office, channel, on), office, channel };
  }
}

@Resolver(() => WeeklyHours)
export class WeeklyHoursResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether an ordinary week had other hours on the day given. Null: not reported on one of the days.',
  })
  changedSince(
    @Root() { office, channel, ...now }: ShownHours,
    @Arg('date', () => LocalDate, { description: 'The day to compare with.' }) date: string,
  ) {
    return hasChanged(now, hoursOf(office, channel, date));
  }
}

function lacksReason({ office, on }: Place, limit: number): boolean {
  const { hours } = hoursOf(office, 'DROP_IN', on);
  return hours !== null && hours < limit && (office?.profile?.limitedHoursReason ?? null) === null;
}

function show(place: Place, today: string) {
  const { office, on } = place;
  const line = hoursOf(office, 'EMERGENCY_PHONE', on);
  const hasLine =
    schedulesOf(office).some(({ schedule }) => schedule.channel === 'EMERGENCY_PHONE') ||
    (office?.phones.some(({ purpose }) => purpose === 'EMERGENCY') ?? false);
  return {
    ...place,
    limitedHoursReason: office?.profile?.limitedHoursReason ?? null,
    emergencyLine: { status: hasLine ? 'YES' : 'NOT_REPORTED', hoursPerWeek: line.hours },
    confirmation: confirmationOf(office, today),
  };
}

function confirmationOf(office: OfficeNode | null, today: string) {
  const schedules = schedulesOf(office);
  if (schedules.length === 0) return { status: 'UNCONFIRMED', lastConfirmedOn: null };
  const facts = schedules.map(factsOfSchedule);
  // The office is no better confirmed than the schedule that was confirmed longest ago.
  const lastConfirmedOn = facts.map(lastStatedOn).sort()[0] ?? null;
  if (schedules.some(({ disputeReason }) => disputeReason !== null)) return { status: 'DISPUTED', lastConfirmedOn };
  return { status: staleFacts(facts, today).length > 0 ? 'STALE' : 'CONFIRMED', lastConfirmedOn };
}

function noticesOf(offices: number, unreported: number) {
  if (unreported === 0) return [];
  const message = in3(
    `For ${unreported} av ${offices} kontorer har ingen kilde oppgitt åpningstid for drop-in. Det betyr ikke at de har stengt.`,
    `For ${unreported} av ${offices} kontor har inga kjelde oppgitt opningstid for drop-in. Det tyder ikkje at dei har stengt.`,
    `For ${unreported} of ${offices} offices no source gives hours for walking in. It does not mean that they are closed.`,
  );
  return [{ code: 'HOURS_NOT_REPORTED', message }];
}
