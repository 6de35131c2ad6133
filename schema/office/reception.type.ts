import { Field, ID, Int } from 'type-graphql';
import type { AccessibilityNode, ReceptionNode } from '../../db/read-model/model.ts';
import { NodeEntity } from '../shared/entity.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';
import { Sourced } from '../shared/sourced.ts';
import { Address } from './address.type.ts';

export const ReceptionKind = registerDescribedEnum('ReceptionKind', 'What a place is open for.', {
  VISIT: 'The public can come.',
  MEETING_PLACE: 'For meetings booked beforehand only.',
});
export type ReceptionKind = keyof typeof ReceptionKind;

@NodeEntity<AccessibilityNode>(
  'Accessibility',
  'What can be relied on at a place, as its owners say; see the place’s `sources`.',
)
export class Accessibility {
  @Field(() => Boolean, { nullable: true, description: 'True: no step on the way in. Null: not stated.' })
  stepFree!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: there is a hearing loop. Null: not stated.' })
  hearingLoop!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: there is parking for people with a disability permit. Null: not stated.',
  })
  parking!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: somebody meets and guides who asks for it. Null: not stated.',
  })
  guide!: boolean | null;
}

@NodeEntity<ReceptionNode>(
  'Reception',
  'A place of an office that the public can visit (publikumsmottak), or where meetings are held.',
  [Sourced],
)
export class Reception extends Sourced {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'The place’s name.' })
  name!: string;

  @Field(() => ReceptionKind, { description: 'What the place is open for.' })
  kind!: ReceptionKind;

  @Field(() => Address, { nullable: true, description: 'Where it is. Null: not reported.' })
  address!: Address | null;

  @Field(() => String, { nullable: true, description: 'How to get there or in (nb). Null: not reported.' })
  accessDescription!: string | null;

  @Field(() => Accessibility, {
    nullable: true,
    description: 'Whether it is step-free, and what else can be relied on. Null: nothing is stated.',
  })
  accessibility!: Accessibility | null;

  @Field(() => Int, {
    description:
      'Optimistic version, 1 or more: grows with each change but a mere verification; send it with a change.',
  })
  version!: number;
}
