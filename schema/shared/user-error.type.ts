import { Field } from 'type-graphql';
import { Entity } from './entity.ts';
import { InputRefused } from './error.interface.ts';
import { registerDescribedEnum } from './register-enum.ts';

export const UserErrorCode = registerDescribedEnum('UserErrorCode', 'What kind of input a mutation refused.', {
  BAD_USER_INPUT: 'The input breaks the rule that `message` states.',
  CONFLICT: 'The object changed since the version sent: read it again, then decide.',
  FORBIDDEN: 'The caller may not change this object.',
  NOT_FOUND: 'No such object, or not one that the caller may know of.',
  IDEMPOTENCY_KEY_REUSED: 'The key was used before with another input; nothing was done.',
});
export type UserErrorCode = keyof typeof UserErrorCode;

@Entity('UserError', 'Why a mutation did nothing: for the person who sent the input.', [InputRefused])
export class UserError extends InputRefused {
  @Field(() => UserErrorCode, { description: 'The kind of refusal, for programs.' })
  code!: UserErrorCode;

  @Field(() => [String], {
    description:
      'The way to the input at fault, such as `["input", "weekly", "0", "spans"]`. Empty: the input as a whole.',
  })
  path!: string[];
}
