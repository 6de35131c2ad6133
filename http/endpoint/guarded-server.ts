import { ApolloServer, type ApolloServerOptions, type GraphQLRequest, type HTTPGraphQLRequest } from '@apollo/server';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import type { Role } from '../../services/identity/viewer.ts';
import { paramsOf, type SourceGuard } from '../operations/guard-source.ts';

interface HttpQuestion {
  readonly httpGraphQLRequest: HTTPGraphQLRequest;
  readonly context: () => Promise<RequestContext>;
}

/**
 * Apollo with a guard before it parses. Making the context is the last step at which Apollo takes a refusal with a status
 * of its own: what a plugin throws before `didResolveOperation` becomes a 500.
 */
export class GuardedServer extends ApolloServer<RequestContext> {
  readonly #guard: SourceGuard;

  constructor(options: ApolloServerOptions<RequestContext>, guard: SourceGuard) {
    super(options);
    this.#guard = guard;
  }

  /** The same for an operation that comes by another way. @throws the refusal, QUERY_TOO_COMPLEX */
  guard({ query, operationName, variables }: GraphQLRequest, role: Role): void {
    this.#guard({ query, operationName, variables }, role);
  }

  override executeHTTPGraphQLRequest({ httpGraphQLRequest, context }: HttpQuestion) {
    const guarded = async () => {
      const made = await context();
      this.#guard(paramsOf(httpGraphQLRequest), made.viewer.role);
      return made;
    };
    return super.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: guarded });
  }
}
