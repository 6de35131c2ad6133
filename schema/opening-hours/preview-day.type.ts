import { Field } from 'type-graphql';
import { Entity } from '../shared/entity.ts';
import { LocalDate } from '../shared/scalars.ts';
import { OpeningSpan, OpeningStateValue } from './opening-state.type.ts';

@Entity('SpecialDayPreviewDay', 'What the public sees of one day.')
export class SpecialDayPreviewDay {
  @Field(() => LocalDate, { description: 'The day, in Europe/Oslo.' })
  date!: string;

  @Field(() => OpeningStateValue, {
    description: 'The best that the day offers: OPEN, else BY_APPOINTMENT, else CLOSED; UNKNOWN where no source says.',
  })
  state!: OpeningStateValue;

  @Field(() => [OpeningSpan], { description: 'When, in order. Empty: closed all day, or unknown; see `state`.' })
  spans!: readonly OpeningSpan[];

  @Field(() => String, { nullable: true, description: 'Why the day differs (nb). Null: an ordinary day.' })
  reason!: string | null;
}
