import { Field, ID, Int } from 'type-graphql';
import type { ServiceNode } from '../../db/read-model/model.ts';
import { NodeEntity } from '../shared/entity.ts';
import { Node } from '../shared/node.interface.ts';
import { Sourced } from '../shared/sourced.ts';
import { ServiceWording } from './service.enums.ts';

@NodeEntity<ServiceNode>(
  'Service',
  'A service that a municipality owes its inhabitants: the statutory entry, or one municipality’s, in its own wording where a source gives one. Its texts are in `language`.',
  [Node, Sourced],
)
export class Service extends Sourced {
  @Field(() => ID, {
    description: '`financial-assistance` for the statutory entry, `5025-financial-assistance` for a municipality’s.',
  })
  id!: string;

  @Field(() => ServiceWording, { description: 'Whose words the texts are based on.' })
  wording!: ServiceWording;

  @Field(() => Int, {
    nullable: true,
    description:
      'Optimistic version of the municipality’s own wording, 1 or more: send it with a change. Null: it has none of its own.',
  })
  version!: number | null;
}
