import { Field, Int } from 'type-graphql';
import { Phone } from '../office/phone.type.ts';
import { Reception } from '../office/reception.type.ts';
import { Entity } from '../shared/entity.ts';
import { LocalDate } from '../shared/scalars.ts';
import { Sourced } from '../shared/sourced.ts';
import { Channel } from './channel.enum.ts';
import { OpeningSpan, OpeningStateValue } from './opening-state.type.ts';
import { Weekday } from './weekday.enum.ts';

@Entity('HoursSeason', 'A part of every year, [from, until).')
export class HoursSeason {
  @Field(() => String, { description: 'The first day, `MM-DD`.' })
  from!: string;

  @Field(() => String, { description: 'The first day after it, `MM-DD`, exclusive; before `from`: of the next year.' })
  until!: string;
}

@Entity(
  'WeeklyRule',
  'The same hours on each of some days of the week, as they were given. One with a season decides before one without.',
  [Sourced],
)
export class WeeklyRule extends Sourced {
  @Field(() => [Weekday], { description: 'The days; never empty.' })
  days!: readonly Weekday[];

  @Field(() => [OpeningSpan], { description: 'When. Empty: closed on those days, unless `hoursUnknown`.' })
  spans!: readonly OpeningSpan[];

  @Field(() => Boolean, { description: 'True: the source names the days and gives no times.' })
  hoursUnknown!: boolean;

  @Field(() => LocalDate, { nullable: true, description: 'First day, inclusive. Null: not stated.' })
  validFrom!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'End, exclusive. Null: none is stated; such hours are shown for five years after somebody stated them.',
  })
  validTo!: string | null;

  @Field(() => Int, { description: '1: every week. 2: every second week, counted from the week of `cycleFrom`.' })
  everyWeeks!: number;

  @Field(() => LocalDate, { nullable: true, description: 'A day of a week that has the rule. Null: every week has.' })
  cycleFrom!: string | null;

  @Field(() => HoursSeason, {
    nullable: true,
    description: 'The part of each year that has it. Null: all of the year.',
  })
  season!: HoursSeason | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the source adds in its own words (nb). Null: nothing.',
  })
  note!: string | null;
}

@Entity(
  'HoursException',
  'Days [from, until) with other hours at one place, as a source gives them. What owners say is in `specialDays`.',
  [Sourced],
)
export class HoursException extends Sourced {
  @Field(() => LocalDate, { description: 'The first day, inclusive.' })
  from!: string;

  @Field(() => LocalDate, { description: 'The first day that is ordinary again, exclusive.' })
  until!: string;

  @Field(() => OpeningStateValue, {
    description: 'UNKNOWN where no times are given; else all day where `spans` is empty.',
  })
  state!: OpeningStateValue;

  @Field(() => [OpeningSpan], { description: 'The hours of each of the days. Empty: `state` holds all day.' })
  spans!: readonly OpeningSpan[];

  @Field(() => String, { nullable: true, description: 'Why, in Norwegian (nb). Null: not stated.' })
  reason!: string | null;
}

@Entity('HoursRules', 'What the hours of one channel at one place or line are made of, as it was given.')
export class HoursRules {
  @Field(() => Channel, { description: 'The channel.' })
  channel!: Channel;

  @Field(() => Reception, { nullable: true, description: 'The place. Null: a line, or the office as such.' })
  reception!: Reception | null;

  @Field(() => Phone, { nullable: true, description: 'The line. Null: a place, or the office as such.' })
  phone!: Phone | null;

  @Field(() => [WeeklyRule], {
    description:
      'By first day, past ones too, 1 000 at the most. They can be sent back with `setOfficeHours`. Empty: none is given.',
  })
  weekly!: readonly WeeklyRule[];

  @Field(() => [HoursException], { description: 'By first day. Empty: no source names any.' })
  exceptions!: readonly HoursException[];
}
