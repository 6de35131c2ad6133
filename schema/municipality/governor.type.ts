import { Field, ID } from 'type-graphql';
import { Entity } from '../shared/entity.ts';
import { Sourced } from '../shared/sourced.ts';

@Entity(
  'Governor',
  'A county governor (Statsforvalteren, until 2021 Fylkesmannen): the body of appeal and oversight. It supervises municipalities, never an office or a centre.',
)
export class Governor extends Sourced {
  @Field(() => ID, { description: 'Stable slug, such as `innlandet`.' })
  id!: string;

  @Field(() => String, { description: 'The official name.' })
  name!: string;
}
