import { ArgsType, Field, Int } from 'type-graphql';
import { CaseCellSort } from './case-question.enums.ts';

/** The page of an answer's cells, and their order. */
@ArgsType()
export class CaseCellsArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many cells at the most: 1 to 1000, 20 where absent. Anything else is BAD_USER_INPUT.',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The `endCursor` of the page before. With another question or order, or after a newer release, it is BAD_USER_INPUT: begin again, so that no answer is put together from two releases.',
  })
  after?: string | null;

  @Field(() => CaseCellSort, {
    nullable: true,
    description: 'The order; GROUPS where absent. A measure to sort by must be asked for.',
  })
  sort?: CaseCellSort | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: the page goes on while the next cell is equal to its last one, up to 1000 cells, so that a top ten shows everybody in tenth place. Not with GROUPS. Absent: `first` cells.',
  })
  withTies?: boolean | null;
}
