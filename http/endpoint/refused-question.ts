import type { GraphQLFormattedError } from 'graphql';
import { messageIn } from '../errors/error-in-language.ts';
import type { HttpResponse } from './http-response.ts';
import { readRequest } from './request/read-request.ts';
import type { ReceivedRequest } from './request/received-request.ts';
import type { RequestParameters } from './request/request-parameters.ts';

/**
 * The answer to a question that is not run, as Apollo would write it.
 * @returns null where Apollo has to weigh an unusual `Accept` first, and then says the same
 */
export function refusedQuestion(
  errors: readonly GraphQLFormattedError[],
  parameters: RequestParameters,
  { request, headers: { language }, correlationId }: Pick<ReceivedRequest, 'request' | 'headers' | 'correlationId'>,
): HttpResponse | null {
  const isTooComplex = errors[0]?.extensions?.['code'] === 'QUERY_TOO_COMPLEX';
  const usual = readRequest(parameters, request.headers, null)?.contentType ?? null;
  const contentType = usual ?? (isTooComplex ? 'application/json; charset=utf-8' : null);
  if (contentType === null) return null;
  const complete = errors.map((error) => ({
    ...error,
    message: messageIn(language, error),
    extensions: { ...error.extensions, correlationId },
  }));
  return { status: 400, bytes: Buffer.from(JSON.stringify({ errors: complete })), contentType };
}
