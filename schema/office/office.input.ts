import { Field, ID, InputType } from 'type-graphql';
import { Channel } from '../opening-hours/channel.enum.ts';
import { DateTime } from '../shared/scalars.ts';

@InputType('OpenAtFilter', { description: 'Open at an instant on a channel.' })
export class OpenAtFilter {
  @Field(() => DateTime, { description: 'The instant, RFC 3339 with an offset; years 1970 to 2100.' })
  at!: Date;

  @Field(() => Channel, {
    description: 'The channel that must be open then; by appointment counts for APPOINTMENT only.',
  })
  channel!: Channel;
}

@InputType('OfficeFilter', { description: 'Which offices: all conditions given must hold.' })
export class OfficeFilter {
  @Field(() => ID, { nullable: true, description: 'Serves this municipality (four digits; former numbers resolve).' })
  municipality?: string | null;

  @Field(() => ID, { nullable: true, description: 'Serves a municipality of this county (two digits).' })
  county?: string | null;

  @Field(() => OpenAtFilter, {
    nullable: true,
    description: 'Known to be open then. An office whose hours no source gives is left out: unknown is not open.',
  })
  openAt?: OpenAtFilter | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'With one of these numbers, at most 500. An unknown one finds nothing.',
  })
  numbers?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Serves, or may serve, this postal code (four digits): in a city with an office for each district, all of them.',
  })
  postalCode?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Serves this city district: its six digits, such as `030105`, or its name, such as `Frogner`.',
  })
  district?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Found by this text, as by `findOffices`, 1 to 200 characters. By number all the same.',
  })
  text?: string | null;
}
