import { Field, ID } from 'type-graphql';
import type { CrisisCentreNode } from '../../db/read-model/model.ts';
import { Phone } from '../office/phone.type.ts';
import { NodeEntity } from '../shared/entity.ts';
import { Node } from '../shared/node.interface.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';
import { Sourced } from '../shared/sourced.ts';

export const MunicipalitiesKnown = registerDescribedEnum(
  'MunicipalitiesKnown',
  'How much is known of which municipalities a crisis centre serves.',
  {
    COMPLETE: 'The source names them all.',
    PARTIAL: 'The source names some; there are more.',
    OUTDATED: 'The source names them, but is old: they may have changed.',
    NOT_FOUND: 'No source names any.',
  },
);
export type MunicipalitiesKnown = keyof typeof MunicipalitiesKnown;

@NodeEntity<CrisisCentreNode>(
  'CrisisCentre',
  'A crisis centre (krisesenter): safe housing, a day offer and advice for people exposed to violence. Anyone may turn to any centre.',
  [Node, Sourced],
)
export class CrisisCentre extends Sourced {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => [Phone], { description: 'Its lines: undisputed ones first. Empty: none is known.' })
  phones!: readonly Phone[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether someone answers day and night all year. Null: no source says.',
  })
  openAroundTheClock!: boolean | null;

  @Field(() => Boolean, { description: 'True: the centre hides where it is, for the safety of its users. Ring it.' })
  addressWithheld!: boolean;

  @Field(() => String, { nullable: true, description: 'Its web site. Null: not known.' })
  website!: string | null;

  @Field(() => MunicipalitiesKnown, { description: 'How much is known of which municipalities it serves.' })
  municipalitiesKnown!: MunicipalitiesKnown;
}
