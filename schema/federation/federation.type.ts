import { createUnionType, Field, ObjectType } from 'type-graphql';
import { CrisisCentre } from '../crisis-centre/crisis-centre.type.ts';
import { County } from '../municipality/county.type.ts';
import { Governor } from '../municipality/governor.type.ts';
import { Municipality } from '../municipality/municipality.type.ts';
import { Office } from '../office/office.type.ts';
import { Service } from '../service/service.type.ts';
import { typeNameOf } from './type-names.ts';

@ObjectType('_Service', { description: 'This API as a subgraph of Apollo Federation 2.' })
export class SubgraphService {
  @Field(() => String, {
    description:
      'The schema as wide as the caller, with the directives of Federation 2: what composition takes. Subscriptions are left out.',
  })
  sdl!: string;
}

export const FederatedEntity = createUnionType({
  name: '_Entity',
  description: 'What another subgraph may refer to and extend. Protected fields are protected here as everywhere.',
  types: () => [Municipality, County, Governor, Office, Service, CrisisCentre] as const,
  resolveType: (node: object) => typeNameOf(node),
});
