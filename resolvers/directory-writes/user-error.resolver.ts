import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { UserError } from '../../schema/shared/user-error.type.ts';
import { explainProblem } from '../../services/directory-writes/problem-in-norwegian.ts';
import type { RequestContext } from '../shared/context.ts';

@Resolver(() => UserError)
export class UserErrorResolver {
  @FieldResolver(() => String, {
    description:
      'What is wrong and what to do next, for a page: `message` in the language that `Accept-Language` prefers alone, without the rule’s name. English where no text in that language is written.',
  })
  explanation(@Root() { code, message }: UserError, @Ctx() { language }: RequestContext) {
    return explainProblem(language, code, message);
  }
}
