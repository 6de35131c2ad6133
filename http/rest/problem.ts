import type { FastifyReply } from 'fastify';
import type { RequestError } from '../errors/request-error.ts';
import type { Refused } from '../published/ask-operation.ts';
import { nextStepFor } from '../published/next-step.ts';

/** Where the operations and their parameters are described. */
export const OPENAPI_PATH = '/api/openapi.json';
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

type Problem = Pick<Refused, 'code' | 'status' | 'message' | 'parameter' | 'extensions' | 'headers'>;

/** A refusal in the form of RFC 9457, with the code of the error contract and what to do next. */
export function problemOf({ code, status, message, parameter, extensions }: Problem, nextStep = nextStepFor(code)) {
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

export function sendProblem(reply: FastifyReply, problem: Problem, nextStep?: string): FastifyReply {
  return reply
    .code(problem.status)
    .headers({ ...problem.headers })
    .header('cache-control', 'no-store')
    .header('content-type', PROBLEM_TYPE)
    .send(JSON.stringify(problemOf(problem, nextStep)));
}

/** A refusal that was thrown before an operation was asked. */
export function problemOfError(error: RequestError, correlationId: string): Problem {
  const { code, status, message, extensions, headers } = error;
  return { code, status, message, parameter: null, extensions: { ...extensions, correlationId }, headers };
}
