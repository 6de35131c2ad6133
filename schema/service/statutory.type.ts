import { Field } from 'type-graphql';
import { Entity } from '../shared/entity.ts';
import { Language } from '../shared/language.enum.ts';

@Entity(
  'StatutoryTexts',
  'What the law gives everybody, whatever a municipality writes of its own: a municipality’s words add to it and never take anything away.',
)
export class StatutoryTexts {
  @Field(() => String, {
    nullable: true,
    description: 'How to apply or get in touch in `language`. Null: not reported.',
  })
  howToApply!: string | null;

  @Field(() => [String], { description: 'What must hold to get it. Empty: nothing in particular.' })
  conditions!: readonly string[];

  @Field(() => [String], {
    description: 'Rights that hold in every municipality, such as to apply orally. Empty: none of its own is known.',
  })
  rights!: readonly string[];

  @Field(() => Language, { description: 'The language of these texts and of the service’s `deadlines`.' })
  language!: Language;

  @Field(() => String, {
    nullable: true,
    description: 'Who translated them, and what the translation is not. Null: they are as they were written.',
  })
  translation!: string | null;
}
