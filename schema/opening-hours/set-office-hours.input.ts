import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate, LocalTime } from '../shared/scalars.ts';
import { Channel } from './channel.enum.ts';
import { OpeningStateValue } from './opening-state.type.ts';
import { Weekday } from './weekday.enum.ts';

@InputType('OpeningSpanInput', {
  description: 'A stretch of a day, half-open [opens, closes), wall time of Europe/Oslo.',
})
export class OpeningSpanInput {
  @Field(() => LocalTime, { description: 'First minute inside, `HH:MM`.' })
  opens!: string;

  @Field(() => LocalTime, {
    description:
      'First minute outside, `HH:MM`; earlier than `opens` means the next day, of a channel of visits until 04:00 at the latest (OVERNIGHT_VISIT); never equal.',
  })
  closes!: string;

  @Field(() => OpeningStateValue, {
    nullable: true,
    description:
      'OPEN, BY_APPOINTMENT or CLOSED. Absent: OPEN; of an exception or a special day, the state of the day.',
  })
  state?: OpeningStateValue | null;
}

@InputType('HoursSeasonInput', { description: 'A part of every year, [from, until).' })
export class HoursSeasonInput {
  @Field(() => String, { description: 'The first day, `MM-DD`.' })
  from!: string;

  @Field(() => String, { description: 'The first day after it, `MM-DD`, exclusive; before `from`: of the next year.' })
  until!: string;
}

@InputType('WeeklyHoursInput', { description: 'The same hours on each of some days of the week.' })
export class WeeklyHoursInput {
  @Field(() => [Weekday], { description: 'The days, 1 to 7, no repeats. A day that no entry names is closed.' })
  days!: Weekday[];

  @Field(() => [OpeningSpanInput], { description: 'When, not overlapping. Empty: closed.' })
  spans!: OpeningSpanInput[];

  @Field(() => Int, {
    nullable: true,
    description: '1 (where absent): every week. 2: every second week, counted from the week of `cycleFrom`.',
  })
  everyWeeks?: number | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Any day of a week that has these hours; needed for every second week, and only then.',
  })
  cycleFrom?: string | null;

  @Field(() => HoursSeasonInput, {
    nullable: true,
    description: 'The part of each year that has these hours, in place of those without a season. Absent: all of it.',
  })
  season?: HoursSeasonInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the public reads beside the hours (nb), 1 to 200 characters. Absent: nothing.',
  })
  note?: string | null;
}

@InputType('OpeningExceptionInput', { description: 'A day, or several, with other hours than the weekly ones.' })
export class OpeningExceptionInput {
  @Field(() => LocalDate, { description: 'The day, or the first of them.' })
  date!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day that is ordinary again, exclusive. Absent: one day.',
  })
  until?: string | null;

  @Field(() => OpeningStateValue, {
    description: 'OPEN, BY_APPOINTMENT or CLOSED; holds all day where `spans` is absent.',
  })
  state!: OpeningStateValue;

  @Field(() => [OpeningSpanInput], {
    nullable: true,
    description:
      'The hours of those days; outside them it is closed. Are all of them CLOSED, it is closed in those hours alone and otherwise as usual. Absent: all day.',
  })
  spans?: OpeningSpanInput[] | null;

  @Field(() => String, { nullable: true, description: 'Why (nb), 1 to 200 characters; shown to the public.' })
  reason?: string | null;
}

@InputType('SetOfficeHoursInput', { description: 'New hours of one channel of an office from a day on.' })
export class SetOfficeHoursInput {
  @Field(() => ID, { description: 'The office’s four-digit number; it must serve a municipality of yours.' })
  office!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'A reception of the office. Absent: the one that has the channel today.',
  })
  reception?: string | null;

  @Field(() => Channel, { description: 'The channel.' })
  channel!: Channel;

  @Field(() => LocalDate, { description: 'First day of the new hours, inclusive; the hours until then stay.' })
  validFrom!: string;

  @Field(() => [WeeklyHoursInput], {
    nullable: true,
    description: 'The week. Absent: it stays as it is. Empty: closed on every day, with `closedEveryDay` alone.',
  })
  weekly?: WeeklyHoursInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True, with an empty `weekly`: closed on every day from `validFrom` on, until new hours are set.',
  })
  closedEveryDay?: boolean | null;

  @Field(() => [OpeningExceptionInput], {
    nullable: true,
    description:
      'Days with other hours. They become special days of the office for this channel, in place of those for the same days; `saveSpecialDays` changes or removes them.',
  })
  exceptions?: OpeningExceptionInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: nothing is written and the key is not used up; `preview` shows what the public would see.',
  })
  dryRun?: boolean | null;

  @Field(() => Int, { description: 'The `Office.version` that the change is based on; another one is CONFLICT.' })
  version!: number;

  @Field(() => String, {
    description: 'The caller’s own key, 8 to 100 characters: the same key with the same input does the change once.',
  })
  idempotencyKey!: string;
}
