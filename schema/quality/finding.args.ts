import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { EntityType } from '../change/change.enums.ts';
import { PageArgs } from '../shared/page.args.ts';
import { LocalDate } from '../shared/scalars.ts';
import { FindingDimension, FindingKind, FindingState } from './finding.enums.ts';

@InputType({ description: 'Which findings; what is absent does not narrow.' })
export class FindingFilter {
  @Field(() => ID, {
    nullable: true,
    description:
      'Those that concern this municipality (four digits; former numbers resolve), and those that concern all. Absent: all within the reach.',
  })
  municipality?: string | null;

  @Field(() => FindingKind, { nullable: true, description: 'Of this kind only.' })
  kind?: FindingKind | null;

  @Field(() => FindingState, {
    nullable: true,
    description: 'Open, answered or resolved ones only. Absent: all, open ones first.',
  })
  state?: FindingState | null;

  @Field(() => LocalDate, { nullable: true, description: 'Found, answered or resolved on this day or later.' })
  since?: string | null;
}

/** What findings are counted by, and which page of the groups. */
@ArgsType()
export class FindingGroupsArgs extends PageArgs {
  @Field(() => [FindingDimension], {
    description: 'What they are counted by; the same twice is as once. Empty: all in one group.',
  })
  by!: FindingDimension[];
}

/** Which entity’s observations, and which page of them. */
@ArgsType()
export class ObservationsArgs extends PageArgs {
  @Field(() => EntityType, { description: 'What the observations are of.' })
  entityType!: EntityType;

  @Field(() => ID, { description: 'The id or number of the entity, among those of its type, such as `1640`.' })
  entityId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of this field only, such as `phones`. Absent: of all its fields.',
  })
  field?: string | null;
}
