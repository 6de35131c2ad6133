import { Field, ID, InputType } from 'type-graphql';
import { EntityType } from '../change/change.enums.ts';
import { IDEMPOTENCY_KEY } from '../directory-writes/save-input.ts';
import { DRY_RUN } from '../shared/dry-run.ts';

@InputType('RevertInput', { description: 'A change that is to be taken back, as `history` shows it.' })
export class RevertInput {
  @Field(() => EntityType, { description: 'What the history is of, as it was asked about.' })
  entityType!: EntityType;

  @Field(() => ID, { description: 'The id or number of the entity, as it was asked about.' })
  entityId!: string;

  @Field(() => ID, { description: '`HistoryEntry.id`; see its `undo`.' })
  entry!: string;

  @Field(() => Boolean, { nullable: true, description: DRY_RUN })
  dryRun?: boolean | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
