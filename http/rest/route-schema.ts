import type { GraphQLSchema } from 'graphql';
import { contentLanguageOf } from '../content-language.ts';
import { answerSchema, objectSchema } from '../published/answer-schema.ts';
import type { CompiledOperation } from '../published/compile-operations.ts';
import { type JsonSchema, notNull, type WriteEnum } from '../published/json-schema.ts';
import { parametersSchema } from '../published/parameters-schema.ts';

/** A problem of RFC 9457, as it is sent. */
export const PROBLEM_SCHEMA: JsonSchema = {
  $id: 'Problem',
  type: 'object',
  description: 'Why there is no answer, and what to do next.',
  required: ['type', 'title', 'status', 'code', 'detail', 'nextStep'],
  properties: {
    type: { type: 'string', description: 'Where the code is explained, such as `/docs/errors#BAD_USER_INPUT`.' },
    title: { type: 'string', description: 'The code.' },
    status: { type: 'integer', description: 'The HTTP status.' },
    code: { type: 'string', description: 'A code of the error contract, such as `BAD_USER_INPUT`.' },
    detail: { type: 'string', description: 'What is wrong. It names the parameter and the rule, never the value.' },
    nextStep: { type: 'string', description: 'What to do next.' },
    parameter: { type: 'string', description: 'The parameter that is wrong. Absent: none of them.' },
    rule: { type: 'string', description: 'The rule that its value breaks. Absent: none.' },
    coordinate: { type: 'string', description: 'The field of the GraphQL schema that is not open to the caller.' },
    cost: { type: 'integer', description: 'Estimated values of the answer, where it is too large.' },
    limit: { type: 'integer', description: 'How many there may be.' },
    correlationId: { type: 'string', description: 'Ties the answer to the platform’s log and audit.' },
  },
};

const PROBLEMS: Readonly<Record<number, string>> = {
  400: 'A parameter is unknown, missing or of the wrong form.',
  401: 'The token is not accepted.',
  403: 'Not open to the caller.',
  404: 'Nothing by this name, or nothing within the caller’s reach.',
  429: 'Too many requests in a minute.',
  503: 'The platform’s database cannot be reached just now.',
};

const ACCEPT_LANGUAGE: JsonSchema = {
  type: 'object',
  properties: {
    'Accept-Language': {
      type: 'string',
      description:
        'Of `nb`, `nn` and `en`, the reader’s. The parameter `language` comes before it. Neither: the form of Norwegian of the municipality that a text is about, else bokmål.',
      examples: ['nn, nb;q=0.8'],
    },
  },
};
const ETAG = { etag: { type: 'string', description: 'Tag of the answer, for `If-None-Match`.' } };
const CONTENT_LANGUAGE = {
  'content-language': {
    type: 'string',
    description: 'For readers of which language the answer is meant; `no`: Norwegian, in each municipality’s form.',
  },
};

/**
 * The Fastify schema of a route, which the OpenAPI document is made of.
 * @param isOpen whether everybody may ask it
 */
export function routeSchema(
  schema: GraphQLSchema,
  operation: CompiledOperation,
  isOpen: boolean,
  writeEnum: WriteEnum,
) {
  const { parameters, path, name, title, description, rootKeys } = operation;
  const inPath = parameters.filter((one) => path.includes(`{${one.name}}`));
  const inQuery = parameters.filter((one) => !inPath.includes(one));
  const properties = answerSchema(schema, operation.parsed, operation.operation, writeEnum, true);
  const whole = rootKeys.length === 1 ? notNull(properties[rootKeys[0]!]!) : objectSchema(properties);
  const isWritten = contentLanguageOf(schema, operation.parsed, {}, null) !== null;
  const headers = isWritten ? { ...ETAG, ...CONTENT_LANGUAGE } : ETAG;
  return {
    operationId: operation.tool,
    summary: title,
    description: `${description}\n\nThe stored operation \`${name}\` (\`${operation.id}\`) of the GraphQL API.`,
    tags: [operation.file.split('/')[0]!],
    ...(!isOpen && { security: [{ bearer: [] }] }),
    ...(inPath.length > 0 && { params: parametersSchema(operation, inPath) }),
    ...(inQuery.length > 0 && { querystring: parametersSchema(operation, inQuery) }),
    ...(isWritten && { headers: ACCEPT_LANGUAGE }),
    response: {
      200: { description: 'The answer.', headers, content: { 'application/json': { schema: whole } } },
      304: { description: 'The answer is the one that `If-None-Match` names.', type: 'null' },
      ...Object.fromEntries(Object.entries(PROBLEMS).map(([status, words]) => [status, problemResponse(words)])),
    },
  };
}

const problemResponse = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } },
});
