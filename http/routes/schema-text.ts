import type { FastifyInstance } from 'fastify';
import { printSchema } from 'graphql';
import type { SchemaForRole } from '../../schema/policy/narrow-schema.ts';
import type { Role, Viewer } from '../../services/identity/viewer.ts';
import { type Document, documentOf, sendDocument } from '../send-document.ts';

/**
 * The schema as text, as wide as the caller, at `/graphql/schema.graphql`: for code generators and editors, also where
 * introspection is closed. To be registered where requests are authenticated.
 */
export function registerSchemaText(scope: FastifyInstance, schemaFor: SchemaForRole): void {
  const printed = new Map<Role, Document>();
  const textFor = (role: Role): Document => {
    const text = printed.get(role) ?? documentOf(printSchema(schemaFor(role)));
    printed.set(role, text);
    return text;
  };
  scope.get('/graphql/schema.graphql', (request, reply) =>
    sendDocument(request, reply, 'application/graphql; charset=utf-8', textFor((request.viewer as Viewer).role), {
      cacheControl: 'private, no-cache',
      vary: 'authorization',
    }),
  );
}
