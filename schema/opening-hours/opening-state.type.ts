import { Field, ObjectType } from 'type-graphql';
import { Phone } from '../office/phone.type.ts';
import { Reception } from '../office/reception.type.ts';
import { Entity } from '../shared/entity.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';
import { DateTime, LocalDate, LocalTime } from '../shared/scalars.ts';
import { Sourced } from '../shared/sourced.ts';
import { Source } from '../source/source.type.ts';
import { Channel } from './channel.enum.ts';
import { LineHours } from './line-hours.type.ts';

export const OpeningStateValue = registerDescribedEnum('OpeningStateValue', 'Whether it is open.', {
  OPEN: 'Open to everybody.',
  BY_APPOINTMENT: 'Open to those who have booked.',
  CLOSED: 'Closed.',
  UNKNOWN: 'No source says: neither open nor closed.',
});
export type OpeningStateValue = keyof typeof OpeningStateValue;

/** What an answer on opening hours is about, and on whose word. */
@ObjectType()
abstract class AboutHours extends Sourced {
  @Field(() => Reception, {
    simple: true,
    nullable: true,
    description: 'The place that the answer is about. Null: a phone line, or no source says.',
  })
  reception!: Reception | null;

  @Field(() => Phone, {
    simple: true,
    nullable: true,
    description: 'The phone line that the answer is about. Null: a place, or no source says.',
  })
  phone!: Phone | null;

  @Field(() => [Source], {
    simple: true,
    description: 'Who says so. Empty: no source does.',
  })
  override sources!: readonly Source[];

  @Field(() => DateTime, {
    simple: true,
    nullable: true,
    description: 'When somebody last confirmed these hours. Null: nobody has yet.',
  })
  override verifiedAt!: string | null;

  @Field(() => [LineHours], {
    simple: true,
    description:
      'Where nobody has stated the hours for five years, they are UNKNOWN, and these are the last known ones: ring before you go. Empty: hours are known, or none ever were.',
  })
  lastKnown!: readonly LineHours[];

  @Field(() => Boolean, {
    simple: true,
    description:
      'True on a day on which offices often keep other hours (24 and 31 December, the Wednesday before Easter, Whit Saturday) and no source says what this one does: the usual hours are shown, UNCONFIRMED.',
  })
  unconfirmed!: boolean;
}

@Entity('OpeningState', 'The state of one channel of an office at an instant, and why.', [Sourced])
export class OpeningState extends AboutHours {
  @Field(() => OpeningStateValue, { description: 'The state at the instant asked about.' })
  state!: OpeningStateValue;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the state changes next: it holds in [at, until). Null: no change is known within 400 days.',
  })
  until!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The next instant after `at` at which the state becomes OPEN. Null: none is known within 400 days.',
  })
  nextOpening!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, in Norwegian (nb), such as the name of the public holiday. Null: the ordinary hours.',
  })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reason in English. Null: none, or given in Norwegian only.',
  })
  reasonEnglish!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reason in nynorsk. Null: none, or given by a source in its own words.',
  })
  reasonNynorsk!: string | null;

  @Field(() => Channel, { description: 'The channel the answer is about.' })
  channel!: Channel;
}

@Entity('OpeningSpan', 'A stretch of one day, half-open [opens, closes), wall time of Europe/Oslo.')
export class OpeningSpan {
  @Field(() => LocalTime, { description: 'First minute inside, `HH:MM`.' })
  opens!: string;

  @Field(() => LocalTime, {
    description:
      'First minute outside, `HH:MM`. Not later than `opens`: on the following day; 00:00 is midnight at its end.',
  })
  closes!: string;

  @Field(() => OpeningStateValue, { description: 'OPEN or BY_APPOINTMENT.' })
  state!: OpeningStateValue;
}

@Entity('UnknownSpan', 'A part of a day that no source speaks of, half-open [opens, closes), wall time of Europe/Oslo.')
export class UnknownSpan {
  @Field(() => LocalTime, { description: 'First minute inside, `HH:MM`.' })
  opens!: string;

  @Field(() => LocalTime, { description: 'First minute outside, `HH:MM`; 00:00 is midnight at the end of the day.' })
  closes!: string;
}

@Entity('OpeningDay', 'The hours of one channel of one place on one day.', [Sourced])
export class OpeningDay extends AboutHours {
  @Field(() => LocalDate, { description: 'The day, in Europe/Oslo.' })
  date!: string;

  @Field(() => Channel, { description: 'The channel.' })
  channel!: Channel;

  @Field(() => OpeningStateValue, {
    description: 'The best that the day offers: OPEN, else BY_APPOINTMENT, else CLOSED; UNKNOWN where no source says.',
  })
  state!: OpeningStateValue;

  @Field(() => [OpeningSpan], {
    description:
      'When, in order; each on the date on which it begins. Empty: closed all day, unknown, or BY_APPOINTMENT at hours that no source gives; see `state`.',
  })
  spans!: readonly OpeningSpan[];

  @Field(() => [UnknownSpan], {
    description:
      'Parts of the day that no source speaks of, where the rest is known. Empty: none, or all of it; see `state`.',
  })
  unknownSpans!: readonly UnknownSpan[];

  @Field(() => String, {
    nullable: true,
    description: 'Why the day differs, in Norwegian (nb). Null: an ordinary day.',
  })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reason in English. Null: none, or given in Norwegian only.',
  })
  reasonEnglish!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reason in nynorsk. Null: none, or given by a source in its own words.',
  })
  reasonNynorsk!: string | null;
}
