import type { FastifyReply } from 'fastify';
import type { RequestError } from '../errors/request-error.ts';
import type { Refused } from '../published/ask-operation.ts';

/** Where the operations and their parameters are described. */
export const OPENAPI_PATH = '/api/openapi.json';
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

type Problem = Pick<Refused, 'code' | 'status' | 'message' | 'parameter' | 'extensions' | 'headers'>;

/** What to do next, by code. */
const NEXT_STEPS: Readonly<Record<string, string>> = {
  BAD_REQUEST: `Correct the address: ${OPENAPI_PATH} has every parameter.`,
  BAD_USER_INPUT: `Correct the parameter named in "parameter": ${OPENAPI_PATH} says what it takes.`,
  QUERY_TOO_COMPLEX: 'Ask for less at a time: a smaller "first", and the next page by the link.',
  UNAUTHENTICATED: 'Get a new token and ask again, or leave the token out for what is open to everybody.',
  FORBIDDEN: 'Ask with a token of an organisation that may see it: docs/using-the-api.md says who may see what.',
  NOT_FOUND: 'Check the number or the id: /api/v1/municipalities and /api/v1/offices list those there are.',
  METHOD_NOT_ALLOWED: 'Ask by GET: writes go by mutations at /graphql.',
  SYNC_TOKEN_EXPIRED: 'Take a fresh copy, then follow the changes from a new cursor.',
  RATE_LIMITED: 'Wait as many seconds as retry-after says, or ask as a registered client.',
  SERVICE_UNAVAILABLE: 'Ask again after as many seconds as retry-after says.',
  TIMEOUT: 'Ask for less at a time, or again later.',
};
const REPORT_IT = 'Ask again later; if it stays, report it with the correlation id.';

export function nextStepOf(code: string): string {
  return NEXT_STEPS[code] ?? REPORT_IT;
}

/** A refusal in the form of RFC 9457, with the code of the error contract and what to do next. */
export function problemOf({ code, status, message, parameter, extensions }: Problem, nextStep = nextStepOf(code)) {
  const { correlationId, rule, coordinate, cost, limit } = extensions;
  return {
    type: 'about:blank',
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
