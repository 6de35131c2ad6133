import { GraphQLError } from 'graphql';

/** An operation that is not run at all, with its HTTP status. */
export function refusal(
  message: string,
  code: string,
  status: number,
  more: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...more, http: { status } } });
}
