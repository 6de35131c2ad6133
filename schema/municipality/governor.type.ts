import { Field, ID } from 'type-graphql';
import type { GovernorNode } from '../../db/read-model/model.ts';
import { NodeEntity } from '../shared/entity.ts';
import { Node } from '../shared/node.interface.ts';
import { Sourced } from '../shared/sourced.ts';

@NodeEntity<GovernorNode>(
  'Governor',
  'A county governor (Statsforvalteren, until 2021 Fylkesmannen): the body of appeal and oversight. It supervises municipalities, never an office or a centre.',
  [Node, Sourced],
)
export class Governor extends Sourced {
  @Field(() => ID, { description: 'Stable slug, such as `innlandet`.' })
  id!: string;

  @Field(() => String, { description: 'The official name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its web site. Null: not known.' })
  website!: string | null;
}
