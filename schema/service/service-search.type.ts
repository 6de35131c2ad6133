import { Field } from 'type-graphql';
import { Entity } from '../shared/entity.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';

export const Matched = registerDescribedEnum('Matched', 'How much of a text the services found answer.', {
  ALL_WORDS: 'Every word that asks for something.',
  SOME_WORDS: 'A part of the words; the others mean nothing to the platform.',
  NOTHING: 'No service was found: see `notHere` and `suggestions`.',
});
export type Matched = keyof typeof Matched;

@Entity('NotHere', 'Something that was searched for and that another body does.')
export class NotHere {
  @Field(() => String, {
    description: 'What was searched for, as the platform’s lexicon writes it, such as `dagpenger`.',
  })
  term!: string;
}
