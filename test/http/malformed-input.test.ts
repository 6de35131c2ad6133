import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { malformedVariables } from '../../http/errors/malformed-input.ts';

const schema = buildSchema(`
  input ComplaintInput { body: String!, deadline: String!, basis: Basis! }
  enum Basis { SERVICES LAW }
  type Query { ask(complaint: ComplaintInput!): String }
`);
const { variableDefinitions = [] } = parse('query ($complaint: ComplaintInput!) { ask(complaint: $complaint) }')
  .definitions[0] as OperationDefinitionNode;
const wrong = (complaint: unknown, listed = true) =>
  malformedVariables(schema, variableDefinitions, { complaint }, { errorsMax: 10, listed }).map(
    ({ message }) => message,
  );

test('a form with several empty fields is told of once, with the fields that are missing', () => {
  expect(wrong({ body: 'x' })).toEqual([
    'complaint: expected the fields of ComplaintInput, and no others; missing: deadline, basis (COMPLAINT_INPUT)',
  ]);
  expect(wrong({ body: 'x', deadline: 'x', basis: 'OTHER' })).toEqual([
    'complaint.basis: expected one of SERVICES, LAW (BASIS)',
  ]);
});

test('whoever may not read the schema is told of no fields', () => {
  expect(wrong({ body: 'x' }, false)).toEqual(['complaint: expected another value (COMPLAINT_INPUT)']);
});
