import fastifySwagger from '@fastify/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { PUBLIC_VIEWER, type Viewer } from '../../services/identity/viewer.ts';
import { in3, textIn } from '../../services/languages/language.ts';
import { RequestRecord } from '../endpoint/request-record.ts';
import { messageIn } from '../errors/error-in-language.ts';
import { RequestError, requestErrorOf } from '../errors/request-error.ts';
import type { AskOperation } from '../published/ask-operation.ts';
import type { CompiledOperation, OpenTo, PublishedApi } from '../published/compile-operations.ts';
import { describedEnumSchema, type WriteEnum } from '../published/json-schema.ts';
import { type AddressParameters, readVariables } from '../published/read-variables.ts';
import { documentOf, sendDocument } from '../send-document.ts';
import { registerApiPage } from './api-page.ts';
import { OPENAPI, withExamples } from './openapi.ts';
import { pagedPath, pagingLinks } from './paging-links.ts';
import { languageOf, OPENAPI_PATH, problemOfError, sendProblem } from './problem.ts';
import { PROBLEM_SCHEMA, routeSchema } from './route-schema.ts';

export interface RestParts extends PublishedApi {
  readonly ask: AskOperation;
  readonly openTo: OpenTo;
  readonly log: Logger;
}

/**
 * Published operations as `GET /api/v1/…`, with the OpenAPI document that is made of them and a page to try them.
 * To be registered where requests are authenticated.
 */
export async function registerRest(scope: FastifyInstance, parts: RestParts): Promise<void> {
  await scope.register(async (app) => registerRoutes(app, parts), { prefix: '/api' });
}

async function registerRoutes(app: FastifyInstance, parts: RestParts): Promise<void> {
  const { schema, operations, ask, openTo, log } = parts;
  answerProblems(app, log);
  // GraphQL alone validates parameters; the schemas are for people and tools that read them.
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => JSON.stringify);
  await app.register(fastifySwagger, OPENAPI);
  app.addSchema(PROBLEM_SCHEMA);
  const writeEnum: WriteEnum = (type) => {
    if (app.getSchema(type.name) === undefined) app.addSchema({ $id: type.name, ...describedEnumSchema(type) });
    return { $ref: `${type.name}#` };
  };
  for (const operation of operations) {
    const paged = pagedPath(operation);
    app.get(
      `/v1${operation.path.replace(/\{(\w+)\}/g, ':$1')}`,
      { schema: routeSchema(schema, operation, openTo(operation, 'PUBLIC'), writeEnum) },
      async (request, reply) => {
        const read = readVariables(
          operation.parameters,
          request.params as AddressParameters,
          request.query as AddressParameters,
        );
        if (read.kind !== 'READ') return sendProblem(reply, badParameter(operation, read, request));
        const viewer = request.viewer as Viewer;
        const { variables } = read;
        const { id: correlationId, record } = request;
        const language = languageOf(request);
        const outcome = await ask({ operation, variables, viewer, language, correlationId, record });
        if (outcome.kind === 'REFUSED') return sendProblem(reply, outcome);
        const link = pagingLinks(outcome.answer, paged, request.url);
        if (link !== null) reply.header('link', link);
        const { answer, cacheControl, contentLanguage } = outcome;
        return sendTagged(request, reply, {
          body: JSON.stringify(answer),
          cacheControl: cacheControl ?? 'private, no-cache',
          contentLanguage,
        });
      },
    );
  }
  let document: Promise<string> | undefined;
  app.get('/openapi.json', { schema: { hide: true } }, async (request, reply) => {
    document ??= writeDocument(app, parts);
    return sendTagged(request, reply, { body: await document, cacheControl: 'no-cache', contentLanguage: null });
  });
  await registerApiPage(app);
  app.setNotFoundHandler((request, reply) => {
    const error =
      request.method === 'GET'
        ? new RequestError('NOT_FOUND', 'No operation has this address')
        : new RequestError('METHOD_NOT_ALLOWED', 'This API is read by GET', { headers: { allow: 'GET' } });
    const nextStep = error.code === 'NOT_FOUND' ? textIn(languageOf(request) ?? 'EN', ADDRESSES) : undefined;
    return sendProblem(reply, problemOfError(error, request), nextStep);
  });
}

const ADDRESSES = in3(
  `Alle adressene er listet i ${OPENAPI_PATH}.`,
  `Alle adressene er lista opp i ${OPENAPI_PATH}.`,
  `${OPENAPI_PATH} lists every address.`,
);

/** The OpenAPI document, with this server's own answers as examples of what is open to everybody. */
async function writeDocument(app: FastifyInstance, { operations, ask, openTo }: RestParts): Promise<string> {
  const examples = new Map<string, unknown>();
  for (const operation of operations.filter((one) => openTo(one, 'PUBLIC'))) {
    const question = {
      operation,
      variables: operation.example,
      viewer: PUBLIC_VIEWER,
      language: null,
      correlationId: 'openapi',
      record: new RequestRecord(),
    };
    const outcome = await ask(question);
    if (outcome.kind === 'ANSWERED') examples.set(`/api/v1${operation.path}`, outcome.answer);
  }
  return JSON.stringify(withExamples(app.swagger(), examples));
}

function answerProblems(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((thrown: unknown, request, reply) => {
    const error = requestErrorOf(thrown);
    if (error.code === 'INTERNAL_SERVER_ERROR') log.error({ err: thrown, correlationId: request.id }, 'unexpected');
    return sendProblem(reply, problemOfError(error, request));
  });
}

function badParameter(
  { parameters }: CompiledOperation,
  { kind, parameter }: { readonly kind: 'UNKNOWN' | 'REPEATED'; readonly parameter: string },
  request: FastifyRequest,
) {
  const known = parameters.map(({ name }) => name).join(', ');
  const english =
    kind === 'UNKNOWN' ? `There is no such parameter; there are: ${known}` : 'This parameter is given once';
  const rule = kind === 'UNKNOWN' ? 'UNKNOWN_PARAMETER' : 'REPEATED_PARAMETER';
  // A name that nobody knows is not repeated: it may be anything.
  const named = kind === 'UNKNOWN' ? null : parameter;
  const code = 'BAD_USER_INPUT';
  const message = messageIn(languageOf(request), { message: english, extensions: { code, rule } });
  return { code, status: 400, message, parameter: named, headers: {}, extensions: { rule, correlationId: request.id } };
}

interface Tagged {
  readonly body: string;
  readonly cacheControl: string;
  /** Null: it has no texts in several languages. */
  readonly contentLanguage: string | null;
}

/** The language is part of the tag: the same words for another reader are another answer. */
function sendTagged(request: FastifyRequest, reply: FastifyReply, { body, cacheControl, contentLanguage }: Tagged) {
  if (contentLanguage !== null) reply.header('content-language', contentLanguage);
  const document = documentOf(body, `${contentLanguage ?? ''}\n${body}`);
  const mayBePacked = request.viewer?.role === 'PUBLIC';
  const delivery = { cacheControl, vary: 'accept-language, authorization', mayBePacked };
  return sendDocument(request, reply, 'application/json; charset=utf-8', document, delivery);
}
