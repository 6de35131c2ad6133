import { Field } from 'type-graphql';
import { Entity } from '../shared/entity.ts';
import { Sourced } from '../shared/sourced.ts';

@Entity('Address', 'A street address in Norway.')
export class Address extends Sourced {
  @Field(() => String, { description: 'Street and house number, such as `Kjerkgata 15`.' })
  street!: string;

  @Field(() => String, { description: 'Four digits with the leading zero.' })
  postalCode!: string;

  @Field(() => String, { description: 'The post town.' })
  city!: string;
}
