import { Field, Int } from 'type-graphql';
import type { PopulationNode } from '../../db/read-model/country-nodes.ts';
import { Entity, NodeEntity } from '../shared/entity.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';
import { Sourced } from '../shared/sourced.ts';

export const NameLanguage = registerDescribedEnum(
  'NameLanguage',
  'A language that a municipality can have an official name in.',
  {
    NORWEGIAN: 'Norwegian.',
    NORTHERN_SAMI: 'Northern Sámi.',
    SOUTHERN_SAMI: 'Southern Sámi.',
    LULE_SAMI: 'Lule Sámi.',
    KVEN: 'Kven.',
  },
);
export type NameLanguage = keyof typeof NameLanguage;

@Entity('MunicipalityName', 'One of a municipality’s official names.')
export class MunicipalityName {
  @Field(() => String, { description: 'The name, such as `Kárášjohka`.' })
  name!: string;

  @Field(() => NameLanguage, { description: 'Its language.' })
  language!: NameLanguage;
}

@NodeEntity<PopulationNode>('Population', 'The inhabitants of a municipality in a year.', [Sourced])
export class Population extends Sourced {
  @Field(() => Int, { description: 'The year, counted on 1 January.' })
  year!: number;

  @Field(() => Int, { description: 'Persons, 0 or more.' })
  inhabitants!: number;
}
