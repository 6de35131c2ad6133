import { Field, ID, InputType } from 'type-graphql';

@InputType('MunicipalityFilter', { description: 'Which municipalities: all conditions given must hold.' })
export class MunicipalityFilter {
  @Field(() => ID, { nullable: true, description: 'A two-digit county number, such as `34`.' })
  county?: string | null;

  @Field(() => ID, { nullable: true, description: 'A county governor’s slug, such as `innlandet`.' })
  governor?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'With one of these numbers, present or former, at most 500; all those that a divided one became. A number that nobody has or had finds nothing.',
  })
  numbers?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Named so in one of its languages or before, or a postal place, postal code or city district of it; as a beginning and with slips, 1 to 200 characters. Best match first, not by number.',
  })
  text?: string | null;
}
