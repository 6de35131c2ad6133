import { buildSchema, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { RequestRecord } from '../../http/endpoint/request-record.ts';
import { createAskOperation } from '../../http/published/ask-operation.ts';
import type { CompiledOperation } from '../../http/published/compile-operations.ts';
import { parametersOf } from '../../http/published/operation-parameters.ts';
import { PUBLIC_VIEWER } from '../../services/identity/viewer.ts';

const document = 'query Office($number: ID!) { office(number: $number) }';
const parsed = parse(document);
const definition = parsed.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
const operation = {
  id: 'office',
  name: 'Office',
  parsed,
  operation: definition,
  parameters: parametersOf(buildSchema('type Query { office(number: ID!): String }'), parsed, definition, {}),
  rootKeys: ['office'],
} as unknown as CompiledOperation;

/** Asks where GraphQL answers with this error and status. */
const askRefused = (status: number, code: string | null) => {
  const extensions = code === null ? {} : { code };
  const bytes = Buffer.from(JSON.stringify({ data: null, errors: [{ message: 'x', extensions }] }));
  const answerer = { answer: () => ({ status, bytes, contentType: 'application/json' }) };
  const ask = createAskOperation(answerer, { now: () => 0, today: () => '2026-11-23' });
  const question = { operation, variables: { number: '0300' }, viewer: PUBLIC_VIEWER, language: null };
  return ask({ ...question, correlationId: 'c-1', record: new RequestRecord() });
};

test.each([
  [200, 'NOT_FOUND', 404],
  [200, 'BAD_USER_INPUT', 400],
  [200, 'A_CODE_FROM_TOMORROW', 500],
  [200, null, 500],
  [399, 'A_CODE_FROM_TOMORROW', 500],
  [400, 'A_CODE_FROM_TOMORROW', 400],
  [429, 'RATE_LIMITED', 429],
])('a refusal of GraphQL with status %d and code %s is status %d over REST', async (status, code, expected) => {
  expect(await askRefused(status, code)).toMatchObject({
    kind: 'REFUSED',
    status: expected,
    code: code ?? 'INTERNAL_SERVER_ERROR',
  });
});
