import { Field, ID, Int } from 'type-graphql';
import { EntityType } from '../change/change.enums.ts';
import { connectionOf } from '../shared/connection.ts';
import { Entity } from '../shared/entity.ts';
import { LocalDate } from '../shared/scalars.ts';
import { FindingAnswerKind, FindingKind, FindingSeverity, FindingState } from './finding.enums.ts';
import { Observation } from './observation.type.ts';

@Entity('FindingPeriod', 'One time that a finding was there.')
export class FindingPeriod {
  @Field(() => LocalDate, { description: 'The day it was found.' })
  openedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day it was found to be gone. Null: it is still there.' })
  resolvedOn!: string | null;
}

@Entity('FindingAnswer', 'An answer to a finding by a municipality that it concerns.')
export class FindingAnswer {
  @Field(() => FindingAnswerKind, { description: 'The answer.' })
  kind!: FindingAnswerKind;

  @Field(() => String, { nullable: true, description: 'In their own words (nb). Null: nothing more.' })
  comment!: string | null;

  @Field(() => String, { nullable: true, description: 'Who answered. Null: a client that is no longer registered.' })
  answeredBy!: string | null;

  @Field(() => LocalDate, { description: 'The day of the answer.' })
  answeredOn!: string;

  @Field(() => LocalDate, { description: 'The first day on which the finding, if it is still there, is open again.' })
  expiresOn!: string;
}

@Entity('Finding', 'Something wrong with what is known of an entity, found by a rule from what sources say.')
export class Finding {
  @Field(() => ID, {
    description:
      'Stable id: the same for the same kind, entity and field, however often it is found; each CHANGED_BY_CO_OWNER has its own.',
  })
  id!: string;

  @Field(() => FindingKind, { description: 'What is wrong.' })
  kind!: FindingKind;

  @Field(() => FindingSeverity, { description: 'How much it matters.' })
  severity!: FindingSeverity;

  @Field(() => EntityType, { description: 'What it is wrong with.' })
  entityType!: EntityType;

  @Field(() => ID, { description: 'The id or number of the entity, among those of its type.' })
  entityId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the field, with dots between its parts: `hours.DROP_IN`. Null: the entity as a whole.',
  })
  field!: string | null;

  /** In bokmål; a resolver answers it in the reader's language. */
  message!: string;

  @Field(() => [Observation], {
    description: 'What it rests on, the value that holds first. Empty: it rests on what is missing.',
  })
  observations!: readonly Observation[] | (() => Promise<readonly Observation[]>);

  @Field(() => LocalDate, { description: 'The day it was found, the last time that it was.' })
  openedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day it was found to be gone. Null: it is still there.' })
  resolvedOn!: string | null;

  @Field(() => FindingState, { description: 'How it stands today.' })
  state!: FindingState;

  @Field(() => FindingAnswer, {
    nullable: true,
    description: 'The last answer of those whom it concerns; see `expiresOn`. Null: none since it was found.',
  })
  answer!: FindingAnswer | null;

  @Field(() => [FindingAnswer], { description: 'Every answer to it, the newest first. Empty: none.' })
  answers!: readonly FindingAnswer[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Present numbers of the municipalities that it concerns. Null: every municipality.',
  })
  municipalities!: readonly string[] | null;

  @Field(() => [FindingPeriod], { description: 'Every time that it was there, oldest first, the last one included.' })
  history!: readonly FindingPeriod[];
}

@Entity('FindingGroup', 'Findings with the same values of what they are counted by; what is not in `by` is null.')
export class FindingGroup {
  @Field(() => ID, {
    nullable: true,
    description:
      'Present number of the municipality. Null: not counted by it, or those that concern every municipality.',
  })
  municipality!: string | null;

  @Field(() => FindingKind, { nullable: true, description: 'What is wrong. Null: not counted by it.' })
  kind!: FindingKind | null;

  @Field(() => FindingSeverity, { nullable: true, description: 'How much they matter. Null: not counted by it.' })
  severity!: FindingSeverity | null;

  @Field(() => FindingState, { nullable: true, description: 'How they stand today. Null: not counted by it.' })
  state!: FindingState | null;

  @Field(() => EntityType, { nullable: true, description: 'What they are wrong with. Null: not counted by it.' })
  entityType!: EntityType | null;

  @Field(() => Int, { description: 'How many findings, 1 or more.' })
  count!: number;
}

export const FindingGroupConnection = connectionOf(
  'FindingGroup',
  () => FindingGroup,
  'groups of findings: the largest first, then by municipality, kind, severity, state and entity type',
);

export const FindingConnection = connectionOf(
  'Finding',
  () => Finding,
  'findings: open ones first, then by severity, then by id',
);
