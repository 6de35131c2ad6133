import { Field, ID, InputType } from 'type-graphql';
import { LocalDate } from '../shared/scalars.ts';
import { CaseAgeBand, CaseComplaintOutcome, CaseDeadlineFlag, CaseOutcome, CaseService } from './case-codes.enums.ts';

const kept = (what: string) =>
  `${what} Absent or null: not narrowed; an empty list leaves nothing. An unknown code is BAD_USER_INPUT.`;

@InputType('CaseStatisticsFilter', {
  description: 'Which cases: all conditions given must hold; within a list any of its values.',
})
export class CaseStatisticsFilter {
  @Field(() => [ID], {
    nullable: true,
    description: kept('Municipality numbers; a former number stands for the present municipalities it became part of.'),
  })
  municipalities?: string[] | null;

  @Field(() => [ID], { nullable: true, description: kept('County numbers.') })
  counties?: string[] | null;

  @Field(() => [ID], { nullable: true, description: kept('Slugs of county governors.') })
  governors?: string[] | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'First day, inclusive, by when the application was received: the first of a month. Both ends or neither; neither: everything released.',
  })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'End, exclusive: the first of a month after `from`.' })
  to?: string | null;

  @Field(() => [CaseService], { nullable: true, description: kept('What was applied for.') })
  services?: CaseService[] | null;

  @Field(() => [CaseAgeBand], { nullable: true, description: kept('Ages.') })
  ageBands?: CaseAgeBand[] | null;

  @Field(() => [CaseOutcome], { nullable: true, description: kept('How applications ended.') })
  outcomes?: CaseOutcome[] | null;

  @Field(() => [CaseComplaintOutcome], { nullable: true, description: kept('How complaints ended.') })
  complaintOutcomes?: CaseComplaintOutcome[] | null;

  @Field(() => [CaseDeadlineFlag], { nullable: true, description: kept('Whether the decision came within the norm.') })
  withinDeadline?: CaseDeadlineFlag[] | null;
}
