import type { FastifyInstance } from 'fastify';
import type { CompiledOperation } from '../published/compile-operations.ts';
import { documentOf, sendDocument } from '../send-document.ts';
import { INSTRUCTIONS } from './instructions.ts';

/** Serves `/llms.txt`, which assistants read first. */
export function registerLlmsText(app: FastifyInstance, operations: readonly CompiledOperation[]): void {
  const text = documentOf(llmsText(operations));
  app.get('/llms.txt', (request, reply) => sendDocument(request, reply, 'text/markdown; charset=utf-8', text));
}

function llmsText(operations: readonly CompiledOperation[]): string {
  const addresses = operations.map(
    ({ path, title, description, tool }) => `- [${title}](/api/v1${path}): ${description} Tool: \`${tool}\`.`,
  );
  return `# Tjenestegraf

> ${INSTRUCTIONS.replaceAll('\n\n', '\n').replaceAll('\n', '\n> ')}

## How to ask

- [Model Context Protocol](/mcp): streamable HTTP, each operation below is a tool.
- [OpenAPI 3.1](/api/openapi.json): the same operations by GET; [a page to try them](/api/docs).
- [GraphQL](/graphql): everything; [the schema](/graphql/schema.graphql), [an explorer](/utforsk).

## Operations

${addresses.join('\n')}
`;
}
