import type { ApolloServer, GraphQLRequest } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { RequestContext } from '../../resolvers/shared/context.ts';

/** An answer that is not sent as a response of its own. */
export interface Executed {
  /** The HTTP status that the answer would have. */
  readonly status: number;
  readonly result: FormattedExecutionResult;
}

/** Runs an operation through all that an ordinary one goes through, without a request of its own. */
export async function executeOperation(
  graphql: ApolloServer<RequestContext>,
  request: GraphQLRequest,
  contextValue: RequestContext,
): Promise<Executed> {
  const { http, body } = await graphql.executeOperation(request, { contextValue });
  if (body.kind !== 'single') throw new Error('an answer in parts was not asked for');
  return { status: http.status ?? 200, result: body.singleResult };
}
