import { ArgsType, Field, Int } from 'type-graphql';

/** The page of a list: how many, after which. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many items at the most: 1 to 100, 20 where absent. Anything else is BAD_USER_INPUT.',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The `endCursor` of the page before, with the same filter. A cursor of another list or a changed one is BAD_USER_INPUT.',
  })
  after?: string | null;
}
