import { Field, ID, InputType } from 'type-graphql';
import { EntityType } from '../change/change.enums.ts';
import { WriteInput } from '../shared/write-input.ts';

@InputType('RevertInput', { description: 'A change that is to be taken back, as `history` shows it.' })
export class RevertInput extends WriteInput {
  @Field(() => EntityType, { description: 'What the history is of, as it was asked about.' })
  entityType!: EntityType;

  @Field(() => ID, { description: 'The id or number of the entity, as it was asked about.' })
  entityId!: string;

  @Field(() => ID, { description: '`HistoryEntry.id`; see its `undo`.' })
  entry!: string;
}
