import { ArgsType, Field, ID } from 'type-graphql';
import { EntityType } from '../change/change.enums.ts';
import { PageArgs } from '../shared/page.args.ts';

/** Which entity’s history, and which page of it. */
@ArgsType()
export class HistoryArgs extends PageArgs {
  @Field(() => EntityType, { description: 'What the history is of.' })
  entityType!: EntityType;

  @Field(() => ID, { description: 'The id or number of the entity, among those of its type, such as `1640`.' })
  entityId!: string;
}
