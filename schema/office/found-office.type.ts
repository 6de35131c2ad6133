import { Field } from 'type-graphql';
import { connectionOf } from '../shared/connection.ts';
import { Entity } from '../shared/entity.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';

export const MatchedOn = registerDescribedEnum('MatchedOn', 'What an office was found by.', {
  POSTAL_CODE: 'A postal code.',
  MUNICIPALITY: 'A municipality’s name, in any of its languages, or its present number.',
  OFFICE: 'The office’s own name.',
  DISTRICT: 'A city district.',
  PLACE: 'A postal place, or a municipality’s centre.',
  FORMER_NUMBER: 'A municipality’s number or name that is no longer in use.',
  POSITION: 'A point on the map.',
});
export type MatchedOn = keyof typeof MatchedOn;

@Entity('FoundOffice', 'An office that may be the one that a text or a point asks for.')
export class FoundOffice {
  @Field(() => MatchedOn, { description: 'What it was found by.' })
  matchedOn!: MatchedOn;

  @Field(() => String, {
    description:
      'The name or number that was met, as the directory writes it; of a point the city district or municipality.',
  })
  name!: string;

  @Field(() => Boolean, {
    description:
      'True: the text is a whole name or number, or the point well within borders, that leads to this office alone. False: see `explanation`.',
  })
  isCertain!: boolean;
}

export const FoundOfficeConnection = connectionOf(
  'FoundOffice',
  () => FoundOffice,
  'offices found by a text or a point',
);
