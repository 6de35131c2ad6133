import { Field, ID, InterfaceType } from 'type-graphql';
import { typeNameOf } from '../federation/type-names.ts';

@InterfaceType('Node', {
  description: 'What has an id that no other object of any type has: clients keep it in their cache under that.',
  resolveType: (node: object) => typeNameOf(node),
})
export abstract class Node {
  @Field(() => ID, {
    description:
      'Its id, to be asked for again by `node`; the same as long as the object is. In answers as of the past (`asOf`) another one, that never changes: `municipality-3430@17`.',
  })
  id!: string;
}
