import type { Tool } from '@modelcontextprotocol/sdk/types.js';
import type { GraphQLSchema } from 'graphql';
import { answerSchema, objectSchema } from '../published/answer-schema.ts';
import type { CompiledOperation } from '../published/compile-operations.ts';
import { enumSchema, type JsonSchema } from '../published/json-schema.ts';
import { parametersSchema } from '../published/parameters-schema.ts';

const NOT_KNOWN: JsonSchema = {
  type: 'array',
  description:
    'Fields of the answer that are null or empty, and what that means there. Mostly that no source says, never that there is none.',
  items: objectSchema({
    field: { type: 'string', description: 'The field, such as `Municipality.offices`.' },
    meaning: { type: 'string', description: 'What null or an empty list means.' },
  }),
};

/**
 * An operation as a tool for assistants: what it takes is its parameters, what it gives its answer. The fields of the answer
 * are not described here: an assistant reads all tools before each conversation, and `notKnown` says what it needs.
 */
export function toolOf(schema: GraphQLSchema, operation: CompiledOperation): Tool {
  const { tool: name, title, description, parameters } = operation;
  const output = objectSchema({
    asked: { type: 'object', description: 'What was asked, with the instant or day where none was sent.' },
    answer: objectSchema(answerSchema(schema, operation.parsed, operation.operation, enumSchema, false)),
    notKnown: NOT_KNOWN,
  });
  return {
    name,
    title,
    description,
    inputSchema: { ...parametersSchema(operation, parameters), type: 'object', additionalProperties: false },
    outputSchema: { ...output, type: 'object' },
    annotations: { title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  };
}
