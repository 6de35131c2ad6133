import type { FastifyReply, FastifyRequest } from 'fastify';
import { preferredLanguage } from '../../services/languages/accept-language.ts';
import type { Language } from '../../services/languages/language.ts';
import { nextStepIn } from '../errors/error-in-language.ts';
import type { RequestError } from '../errors/request-error.ts';
import type { Refused } from '../published/ask-operation.ts';

/** The path of the description of operations and their parameters. */
export const OPENAPI_PATH = '/api/openapi.json';
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

type Problem = Pick<Refused, 'code' | 'status' | 'message' | 'parameter' | 'extensions' | 'headers'>;

/** A refusal in the form of RFC 9457, with the code of the error contract and what to do next. */
export function problemOf({ code, status, message, parameter, extensions }: Problem, nextStep: string) {
  const { correlationId, rule, coordinate, cost, limit } = extensions;
  return {
    type: `/docs/errors#${code}`,
    title: code,
    status,
    code,
    detail: message,
    nextStep,
    ...(parameter !== null && { parameter }),
    ...Object.fromEntries(
      Object.entries({ rule, coordinate, cost, limit, correlationId }).filter(([, value]) => value !== undefined),
    ),
  };
}

/** The language that the reader of an answer prefers; null: none of the supported ones. */
export const languageOf = ({ headers }: FastifyRequest): Language | null =>
  preferredLanguage(headers['accept-language']);

export function sendProblem(
  reply: FastifyReply,
  problem: Problem,
  nextStep = nextStepIn(languageOf(reply.request), problem.code),
): FastifyReply {
  return reply
    .code(problem.status)
    .headers({ ...problem.headers })
    .header('cache-control', 'no-store')
    .header('content-type', PROBLEM_TYPE)
    .send(JSON.stringify(problemOf(problem, nextStep)));
}

/** A refusal that was thrown before an operation was asked. */
export function problemOfError(error: RequestError, request: FastifyRequest): Problem {
  const { code, status, extensions, headers } = error;
  const { id: correlationId } = request;
  return {
    code,
    status,
    message: error.messageIn(languageOf(request)),
    parameter: null,
    extensions: { ...extensions, correlationId },
    headers,
  };
}
