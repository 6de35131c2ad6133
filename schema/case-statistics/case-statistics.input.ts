import { Field, ID, InputType } from 'type-graphql';
import { LocalDate } from '../shared/scalars.ts';
import { CaseAgeBand, CaseComplaintOutcome, CaseDeadlineFlag, CaseOutcome, CaseService } from './case-codes.enums.ts';

const narrowing = (what: string) =>
  `${what} Absent or null: not narrowed; an empty list leaves nothing. An unknown code is BAD_USER_INPUT.`;

const leavingOut = (what: string) => `${what} Absent, null or empty: none. An unknown code is BAD_USER_INPUT.`;

@InputType('CaseStatisticsExclusion', { description: 'Cases to leave out: those that any of these lists holds.' })
export class CaseStatisticsExclusion {
  @Field(() => [ID], {
    nullable: true,
    description: leavingOut('Municipality numbers; a former one stands for what it became part of.'),
  })
  municipalities?: string[] | null;

  @Field(() => [ID], { nullable: true, description: leavingOut('County numbers.') })
  counties?: string[] | null;

  @Field(() => [ID], { nullable: true, description: leavingOut('Slugs of county governors.') })
  governors?: string[] | null;

  @Field(() => [CaseService], { nullable: true, description: leavingOut('What was applied for.') })
  services?: CaseService[] | null;

  @Field(() => [CaseAgeBand], { nullable: true, description: leavingOut('Ages.') })
  ageBands?: CaseAgeBand[] | null;

  @Field(() => [CaseOutcome], { nullable: true, description: leavingOut('How applications ended.') })
  outcomes?: CaseOutcome[] | null;

  @Field(() => [CaseComplaintOutcome], { nullable: true, description: leavingOut('How complaints ended.') })
  complaintOutcomes?: CaseComplaintOutcome[] | null;

  @Field(() => [CaseDeadlineFlag], {
    nullable: true,
    description: leavingOut('Whether the decision came within the norm.'),
  })
  withinDeadline?: CaseDeadlineFlag[] | null;
}

@InputType('MonthPeriodInput', { description: 'A stretch of whole months.' })
export class MonthPeriodInput {
  @Field(() => LocalDate, { description: 'First day: the first of a month. Anything else is BAD_USER_INPUT.' })
  from!: string;

  @Field(() => LocalDate, { description: 'End, exclusive: the first of a month after `from`.' })
  to!: string;
}

@InputType('CaseStatisticsFilter', {
  description: 'Which cases: all conditions given must hold; within a list any of its values.',
})
export class CaseStatisticsFilter {
  @Field(() => [ID], {
    nullable: true,
    description: narrowing(
      'Municipality numbers; a former number stands for the present municipalities it became part of.',
    ),
  })
  municipalities?: string[] | null;

  @Field(() => [ID], { nullable: true, description: narrowing('County numbers.') })
  counties?: string[] | null;

  @Field(() => [ID], { nullable: true, description: narrowing('Slugs of county governors.') })
  governors?: string[] | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'First day, inclusive, by when the application was received: the first of a month. Both ends or neither; neither: everything released.',
  })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'End, exclusive: the first of a month after `from`.' })
  to?: string | null;

  @Field(() => [MonthPeriodInput], {
    nullable: true,
    description:
      'Several periods instead of `from` and `to`: 1 to 40. They are added up, or with `groupBy: [PERIOD]` stand side by side; only then may they overlap. Absent or null: one period.',
  })
  periods?: MonthPeriodInput[] | null;

  @Field(() => [CaseService], { nullable: true, description: narrowing('What was applied for.') })
  services?: CaseService[] | null;

  @Field(() => [CaseAgeBand], { nullable: true, description: narrowing('Ages.') })
  ageBands?: CaseAgeBand[] | null;

  @Field(() => [CaseOutcome], { nullable: true, description: narrowing('How applications ended.') })
  outcomes?: CaseOutcome[] | null;

  @Field(() => [CaseComplaintOutcome], { nullable: true, description: narrowing('How complaints ended.') })
  complaintOutcomes?: CaseComplaintOutcome[] | null;

  @Field(() => [CaseDeadlineFlag], {
    nullable: true,
    description: narrowing('Whether the decision came within the norm.'),
  })
  withinDeadline?: CaseDeadlineFlag[] | null;

  @Field(() => CaseStatisticsExclusion, {
    nullable: true,
    description: 'What is left out of the above, such as all services but one. Absent or null: nothing.',
  })
  except?: CaseStatisticsExclusion | null;
}
