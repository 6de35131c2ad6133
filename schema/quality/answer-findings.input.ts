import { Field, ID, InputType } from 'type-graphql';
import { saveInputOf } from '../directory-writes/save-input.ts';
import { FindingAnswerKind } from './finding.enums.ts';

@InputType('FindingAnswerInput', { description: 'An answer to one finding.' })
export class FindingAnswerInput {
  @Field(() => ID, { description: 'The finding’s id. It must concern a municipality of yours.' })
  finding!: string;

  @Field(() => FindingAnswerKind, { description: 'What you say to it.' })
  kind!: FindingAnswerKind;

  @Field(() => String, {
    nullable: true,
    description: 'In your own words (nb), 1 to 1 000 characters; your governor sees it. Absent: nothing more.',
  })
  comment?: string | null;
}

export const AnswerFindingsInput = saveInputOf('AnswerFindingsInput', () => FindingAnswerInput, 'answers to findings');
