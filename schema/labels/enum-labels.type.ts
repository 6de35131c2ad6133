import { Field } from 'type-graphql';
import { Entity } from '../shared/entity.ts';
import { Language } from '../shared/language.enum.ts';

@Entity('EnumLabel', 'What a value of an enum is called.')
export class EnumLabel {
  @Field(() => String, { description: 'The value, such as `DROP_IN`.' })
  value!: string;

  @Field(() => String, { description: 'What a page calls it, such as `Uten avtale`.' })
  label!: string;
}

@Entity('EnumLabels', 'What the values of an enum are called, for pages that show them.')
export class EnumLabels {
  @Field(() => String, { description: 'The enum’s name in the schema, such as `Channel`.' })
  name!: string;

  @Field(() => Language, { description: 'The language of the labels.' })
  language!: Language;

  @Field(() => [EnumLabel], { description: 'Its values that the caller may use. Never empty.' })
  values!: readonly EnumLabel[];
}
