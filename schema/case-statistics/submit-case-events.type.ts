import { Field, Int } from 'type-graphql';
import { Entity } from '../shared/entity.ts';
import { InputRefused } from '../shared/error.interface.ts';
import { UserError } from '../shared/user-error.type.ts';

/** Maximum of rejected cases listed in an answer; further ones are only counted. */
export const REJECTIONS_SHOWN_MAX = 500;

@Entity('RejectedCaseEvent', 'A rule that a row breaks: where and which, never what stood there.', [InputRefused])
export class RejectedCaseEvent extends InputRefused {
  @Field(() => Int, { description: 'The row’s place in `rows`, from 1.' })
  row!: number;

  @Field(() => String, { nullable: true, description: 'The field at fault. Null: the row as a whole.' })
  column!: string | null;

  @Field(() => String, { description: 'Stable name of the rule, such as `national-id` or `date-order`.' })
  rule!: string;
}

@Entity('SubmitCaseEventsPayload', 'The result of a batch of cases. It never reveals which cases were stored before.')
export class SubmitCaseEventsPayload {
  @Field(() => Int, {
    description:
      'Rows taken in, or that a dry run would take in, withdrawals and opt-outs included; an unchanged row counts. 0: none.',
  })
  accepted!: number;

  @Field(() => [RejectedCaseEvent], {
    description: `Every rule broken, by row: the first ${REJECTIONS_SHOWN_MAX}. Without \`userErrors\`, the other rows are in.`,
  })
  rejected!: RejectedCaseEvent[];

  @Field(() => [UserError], {
    description: 'Why nothing was taken in; CONFLICT: a release is under way, try again in a minute. Empty: it is in.',
  })
  userErrors!: UserError[];
}
