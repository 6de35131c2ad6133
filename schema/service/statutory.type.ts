import { Field } from 'type-graphql';
import { Entity } from '../shared/entity.ts';

@Entity(
  'StatutoryTexts',
  'What the law gives everybody, whatever a municipality writes of its own: a municipality’s words add to it and never take anything away.',
)
export class StatutoryTexts {
  @Field(() => String, { nullable: true, description: 'How to apply or get in touch (nb). Null: not reported.' })
  howToApply!: string | null;

  @Field(() => [String], { description: 'What must hold to get it (nb). Empty: nothing in particular.' })
  conditions!: readonly string[];

  @Field(() => [String], {
    description: 'Rights that hold in every municipality, such as to apply orally. Empty: none of its own is held.',
  })
  rights!: readonly string[];
}
