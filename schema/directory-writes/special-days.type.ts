import { Field, ID, Int } from 'type-graphql';
import type { SpecialDayNode } from '../../db/read-model/special-day-node.ts';
import { Channel } from '../opening-hours/channel.enum.ts';
import { OpeningSpan, OpeningStateValue } from '../opening-hours/opening-state.type.ts';
import { SpecialDayPreviewDay } from '../opening-hours/preview-day.type.ts';
import { Entity, NodeEntity } from '../shared/entity.ts';
import { LocalDate } from '../shared/scalars.ts';
import { Sourced } from '../shared/sourced.ts';
import { SavePayload, SaveResult } from './save.type.ts';

@NodeEntity<SpecialDayNode>(
  'SpecialDay',
  'Days [from, until) on which an office keeps other hours than its weekly ones, as its owner says. It decides before what other sources say of the same days; of two, the shorter.',
  [Sourced],
)
export class SpecialDay extends Sourced {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ID, { description: 'The office’s number.' })
  office!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the only reception that it holds for. Null: all places and lines.',
  })
  reception!: string | null;

  @Field(() => [Channel], { nullable: true, description: 'The channels that it holds for. Null: all.' })
  channels!: readonly Channel[] | null;

  @Field(() => LocalDate, { description: 'The first day, inclusive.' })
  from!: string;

  @Field(() => LocalDate, { description: 'The first day that is ordinary again, exclusive.' })
  until!: string;

  @Field(() => OpeningStateValue, { description: 'OPEN, BY_APPOINTMENT or CLOSED; all day where `spans` is empty.' })
  state!: OpeningStateValue;

  @Field(() => [OpeningSpan], { description: 'The hours of each of the days. Empty: `state` holds all day.' })
  spans!: readonly OpeningSpan[];

  @Field(() => String, { nullable: true, description: 'Why, in Norwegian (nb). Null: not stated.' })
  reason!: string | null;

  @Field(() => Int, { description: 'Optimistic version, 1 or more: send it with a change.' })
  version!: number;
}

@Entity('SpecialDayPreview', 'What the public sees of one channel of one office on the days that the batch speaks of.')
export class SpecialDayPreview {
  @Field(() => ID, { description: 'The office’s number.' })
  office!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the reception whose hours they are. Null: a phone line’s, or the office’s as such.',
  })
  reception!: string | null;

  @Field(() => Channel, { description: 'The channel.' })
  channel!: Channel;

  @Field(() => [SpecialDayPreviewDay], { description: 'The days, in order; the first 62.' })
  days!: readonly SpecialDayPreviewDay[];
}

@Entity('SpecialDayResult', 'What became of one special day of a batch.')
export class SpecialDayResult extends SaveResult {
  @Field(() => SpecialDay, {
    nullable: true,
    description: 'The special day as it is now; of a dry run, as it would be. Null: it is gone, or was rejected.',
  })
  specialDay!: SpecialDay | null;
}

@Entity('SaveSpecialDaysPayload', 'What came of a batch of special days: one result for each item, in their order.')
export class SaveSpecialDaysPayload extends SavePayload {
  @Field(() => [SpecialDayResult], {
    description: 'One for each item, in their order. Empty: the batch as a whole was refused.',
  })
  declare results: readonly SpecialDayResult[];

  @Field(() => [SpecialDayPreview], {
    description:
      'What the public sees after the batch, or would see after a dry run, of the days that it speaks of: by office, channel and place, of the first 20 offices. Empty: nothing is written, or no source gives any hours of the office.',
  })
  preview!: readonly SpecialDayPreview[];
}
