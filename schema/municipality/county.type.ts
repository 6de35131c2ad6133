import { Field, ID } from 'type-graphql';
import type { CountyNode } from '../../db/read-model/model.ts';
import { NodeEntity } from '../shared/entity.ts';
import { Node } from '../shared/node.interface.ts';
import { Sourced } from '../shared/sourced.ts';

@NodeEntity<CountyNode>('County', 'A county (fylke).', [Node, Sourced])
export class County extends Sourced {
  @Field(() => ID, { description: 'Two digits, the first two of its municipalities’ numbers, such as `34`.' })
  number!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;
}
