import { Field } from 'type-graphql';
import { Entity } from '../shared/entity.ts';
import { LocalTime } from '../shared/scalars.ts';
import { Weekday } from './weekday.enum.ts';

@Entity('LineHours', 'The same hours on each of some days, half-open [opens, closes), wall time of Europe/Oslo.')
export class LineHours {
  @Field(() => [Weekday], { description: 'The days; never empty.' })
  days!: readonly Weekday[];

  @Field(() => LocalTime, { description: 'First minute inside, `HH:MM`.' })
  opens!: string;

  @Field(() => LocalTime, { description: 'First minute outside, `HH:MM`; 00:00 is midnight at the day’s end.' })
  closes!: string;
}
