import { ArgsType, Field, ID, Int } from 'type-graphql';
import { EntityType } from './change.enums.ts';

/** Which changes. */
@ArgsType()
export class ChangeFilterArgs {
  @Field(() => [EntityType], { nullable: true, description: 'Of these types only; one at the least. Absent: of all.' })
  types?: EntityType[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only what concerns this municipality (four digits; former numbers resolve): its own, that of offices and centres that serve it, and what concerns all (statutory services, guideline rates, counties, sources). Absent: of all municipalities.',
  })
  municipality?: string | null;
}

/** Which changes, from where, how many. */
@ArgsType()
export class ChangesArgs extends ChangeFilterArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'A resume token of this feed with the same `types` and `municipality`, from any time: `endCursor`, an edge’s `cursor`, or `changesCursor`. Null: from the oldest stored change. Damaged or of another filter: BAD_USER_INPUT. Older than the stored changes, of another or a restored database, or of another reach: SYNC_TOKEN_EXPIRED; take `changesCursor` and read the directory anew.',
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many changes at the most: 1 to 1000, 20 where absent. Anything else is BAD_USER_INPUT.',
  })
  first?: number | null;
}

/** Which changes are followed, from where, how many in one page. */
@ArgsType()
export class FollowChangesArgs extends ChangeFilterArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'A resume token as of `Query.changes`, with the same `types` and `municipality`: nothing that was committed after it is missed. Absent: from now on. Damaged or of another filter: BAD_USER_INPUT; no longer good: SYNC_TOKEN_EXPIRED.',
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many changes one page has at the most: 1 to 1000, 20 where absent. Anything else is BAD_USER_INPUT.',
  })
  first?: number | null;
}
