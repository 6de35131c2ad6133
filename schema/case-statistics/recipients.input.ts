import { Field, ID, InputType, Int } from 'type-graphql';

@InputType('RecipientsFilter', { description: 'Which municipalities and year: all conditions given must hold.' })
export class RecipientsFilter {
  @Field(() => ID, {
    nullable: true,
    description:
      'A municipality’s number; a former one stands for the present municipalities it became part of. An unknown one is BAD_USER_INPUT, as are those below.',
  })
  municipality?: string | null;

  @Field(() => ID, { nullable: true, description: 'A county number, such as `34`.' })
  county?: string | null;

  @Field(() => ID, { nullable: true, description: 'A county governor’s slug, such as `innlandet`.' })
  governor?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'A calendar year, 1900 to 2999, in which an application came. Absent: every year that is published.',
  })
  year?: number | null;
}
