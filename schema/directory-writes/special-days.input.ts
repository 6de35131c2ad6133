import { Field, ID, InputType } from 'type-graphql';
import { Channel } from '../opening-hours/channel.enum.ts';
import { OpeningStateValue } from '../opening-hours/opening-state.type.ts';
import { OpeningSpanInput } from '../opening-hours/set-office-hours.input.ts';
import { LocalDate } from '../shared/scalars.ts';
import { OfficeItemPartInput, saveListInputOf } from './save-input.ts';

@InputType('SpecialDayItemInput', {
  description:
    'A new, changed or removed run of days with other hours than the weekly ones. Absent fields stay. Runs of one office may lie apart, or one wholly inside another, and the shorter then decides; otherwise they are refused as OVERLAP, with the other’s id.',
})
export class SpecialDayItemInput extends OfficeItemPartInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The only reception of the office that it holds for. Null: all places and lines.',
  })
  reception?: string | null;

  @Field(() => [Channel], { nullable: true, description: 'The channels that it holds for. Null or empty: all.' })
  channels?: Channel[] | null;

  @Field(() => LocalDate, { nullable: true, description: 'The first day, inclusive. Required with a new one.' })
  from?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day that is ordinary again, exclusive; at most 366 days later. Required with a new one.',
  })
  until?: string | null;

  @Field(() => OpeningStateValue, {
    nullable: true,
    description: 'OPEN, BY_APPOINTMENT or CLOSED; holds all day where `spans` is empty. Required with a new one.',
  })
  state?: OpeningStateValue | null;

  @Field(() => [OpeningSpanInput], {
    nullable: true,
    description:
      'The hours of each of the days; outside them it is closed. Are all of them CLOSED, it is closed in those hours alone and otherwise as usual. Null or empty: all day; OPEN needs hours on every channel that people come to (OPEN_WITHOUT_HOURS).',
  })
  spans?: OpeningSpanInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why (nb), 1 to 200 characters; shown to the public. Null: not stated.',
  })
  reason?: string | null;
}

export const SaveSpecialDaysInput = saveListInputOf(
  'SaveSpecialDaysInput',
  () => SpecialDayItemInput,
  'offices’ special days',
);
