import { Field, ID, InputType } from 'type-graphql';

@InputType('MunicipalityFilter', { description: 'Which municipalities: all conditions given must hold.' })
export class MunicipalityFilter {
  @Field(() => ID, { nullable: true, description: 'A two-digit county number, such as `34`.' })
  county?: string | null;

  @Field(() => ID, { nullable: true, description: 'A county governor’s slug, such as `innlandet`.' })
  governor?: string | null;
}
