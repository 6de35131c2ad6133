import { Field, ID, InputType, Int } from 'type-graphql';
import { EntityType } from '../change/change.enums.ts';
import { saveInputOf } from './save-input.ts';

@InputType('VerifyItemInput', { description: 'A record to confirm as correct.' })
export class VerifyItemInput {
  @Field(() => EntityType, {
    description: 'OFFICE, RECEPTION, PHONE, CONTACT, OPENING_HOURS, SERVICE (an own wording) or AGREEMENT.',
  })
  entityType!: EntityType;

  @Field(() => ID, { description: 'Its id; of OPENING_HOURS, the office’s number.' })
  entityId!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'Which of the fields that sources speak of were looked at, as in `Observation.field`. Absent: all of them.',
  })
  fields?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that was looked at; another one is CONFLICT. Absent: any.',
  })
  version?: number | null;
}

export const VerifyInput = saveInputOf('VerifyInput', () => VerifyItemInput, 'when somebody last looked at things');
