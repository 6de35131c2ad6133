import { Field, Int } from 'type-graphql';
import type { ItemOutcome } from '../../services/directory-writes/plan-writes.ts';
import { ItemOutcomeEnum } from '../directory-writes/save.enums.ts';
import { Entity } from '../shared/entity.ts';
import { UserError } from '../shared/user-error.type.ts';
import { Finding } from './finding.type.ts';

@Entity('AnswerFindingResult', 'What became of one answer.')
export class AnswerFindingResult {
  @Field(() => Int, { description: 'The item’s place in the batch, from 0.' })
  index!: number;

  @Field(() => ItemOutcomeEnum, { description: 'UPDATED: it is answered. UNCHANGED: the same answer holds already.' })
  outcome!: ItemOutcome;

  @Field(() => Finding, { nullable: true, description: 'The finding as it stands now. Null: the item was rejected.' })
  finding!: Finding | null;

  @Field(() => [UserError], { description: 'Why it was rejected. Empty: it was not.' })
  userErrors!: readonly UserError[];
}

@Entity('AnswerFindingsPayload', 'What came of answers to findings: one result for each item, in their order.')
export class AnswerFindingsPayload {
  @Field(() => [AnswerFindingResult], { description: 'One for each item. Empty: the batch as a whole was refused.' })
  results!: readonly AnswerFindingResult[];

  @Field(() => [UserError], { description: 'Why the batch as a whole was refused. Empty: it was not.' })
  userErrors!: readonly UserError[];
}
