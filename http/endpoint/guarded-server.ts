import { ApolloServer, type ApolloServerOptions, type GraphQLRequest } from '@apollo/server';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import type { Role } from '../../services/identity/viewer.ts';
import type { QuestionCheck } from '../operations/check-question.ts';
import type { SourceGuard } from '../operations/guard-source.ts';

/**
 * Apollo with what is looked at before it: making the context is the last step at which Apollo takes a refusal with a status
 * of its own; what a plugin throws before `didResolveOperation` becomes a 500.
 */
export class GuardedServer extends ApolloServer<RequestContext> {
  readonly #guard: SourceGuard;
  /** Why a question is not run; to be asked before `executeHTTPGraphQLRequest`. */
  readonly check: QuestionCheck;

  constructor(options: ApolloServerOptions<RequestContext>, guard: SourceGuard, check: QuestionCheck) {
    super(options);
    this.#guard = guard;
    this.check = check;
  }

  /** The same for an operation that comes by another way. @throws the refusal, QUERY_TOO_COMPLEX */
  guard({ query, operationName, variables }: GraphQLRequest, role: Role): void {
    this.#guard({ query, operationName, variables }, role);
  }
}
