import { Field } from 'type-graphql';
import type { AddressNode } from '../../db/read-model/model.ts';
import { NodeEntity } from '../shared/entity.ts';
import { Sourced } from '../shared/sourced.ts';

@NodeEntity<AddressNode>('Address', 'A street address in Norway.', [Sourced])
export class Address extends Sourced {
  @Field(() => String, { description: 'Street and house number, such as `Kjerkgata 15`.' })
  street!: string;

  @Field(() => String, { description: 'Four digits with the leading zero.' })
  postalCode!: string;

  @Field(() => String, { description: 'The post town.' })
  city!: string;
}
