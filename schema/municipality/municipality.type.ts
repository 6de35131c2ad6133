import { Field, ID } from 'type-graphql';
import type { FormerNumberNode, MunicipalityNode } from '../../db/read-model/model.ts';
import { NodeEntity } from '../shared/entity.ts';
import { Node } from '../shared/node.interface.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';
import { LocalDate } from '../shared/scalars.ts';
import { Sourced } from '../shared/sourced.ts';

export const LanguageForm = registerDescribedEnum(
  'LanguageForm',
  'The written form of Norwegian that the municipality uses.',
  {
    BOKMAL: 'Bokmål.',
    NYNORSK: 'Nynorsk.',
    NEUTRAL: 'The municipality has chosen neither.',
  },
);
export type LanguageForm = keyof typeof LanguageForm;

@NodeEntity<FormerNumberNode>(
  'FormerNumber',
  'A municipality number that is no longer in use and leads to this municipality.',
  [Sourced],
)
export class FormerNumber extends Sourced {
  @Field(() => ID, { description: 'The four-digit number of its time, such as `0441`.' })
  number!: string;

  @Field(() => String, { nullable: true, description: 'The name of its time. Null: not known.' })
  name!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day on which it was no longer in use. Null: the day is not known.',
  })
  validTo!: string | null;
}

@NodeEntity<MunicipalityNode>(
  'Municipality',
  'A Norwegian municipality (kommune): it owes its inhabitants the social services.',
  [Node, Sourced],
)
export class Municipality extends Sourced {
  @Field(() => ID, { description: 'The present four-digit municipality number with its leading zero, such as `3430`.' })
  number!: string;

  @Field(() => String, { description: 'The name; not unique (Herøy 1515 and 1818).' })
  name!: string;

  @Field(() => LanguageForm, { description: 'The written form of Norwegian that it uses.' })
  languageForm!: LanguageForm;

  @Field(() => String, { nullable: true, description: 'Its administrative centre. Null: not reported.' })
  administrativeCentre!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its nine-digit organisation number in the register of legal entities. Null: not reported.',
  })
  organisationNumber!: string | null;

  @Field(() => [FormerNumber], { description: 'Numbers of earlier reforms that lead here. Empty: none is known.' })
  formerNumbers!: readonly FormerNumber[];
}
