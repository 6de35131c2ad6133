import { Field, ID } from 'type-graphql';
import type { PostalCodeNode } from '../../db/read-model/model.ts';
import { NodeEntity } from '../shared/entity.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';
import { LocalDate } from '../shared/scalars.ts';
import { Sourced } from '../shared/sourced.ts';

export const PostalCategory = registerDescribedEnum('PostalCategory', 'What a postal code is used for.', {
  STREET: 'Street addresses.',
  BOX: 'Post-office boxes.',
  STREET_AND_BOX: 'Street addresses and boxes.',
  SERVICE: 'One receiver, such as an agency.',
  MULTIPLE: 'Several of these, as the register puts it.',
});
export type PostalCategory = keyof typeof PostalCategory;

@NodeEntity<PostalCodeNode>('PostalCode', 'A Norwegian postal code.', [Sourced])
export class PostalCode extends Sourced {
  @Field(() => ID, { description: 'Four digits with the leading zero, such as `0150`.' })
  code!: string;

  @Field(() => String, { description: 'The post town, such as `Røros`.' })
  place!: string;

  @Field(() => PostalCategory, { nullable: true, description: 'What it is used for. Null: not reported.' })
  category!: PostalCategory | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'By this day it was out of use. Null: it is in use, as far as the platform knows.',
  })
  withdrawnBy!: string | null;
}
