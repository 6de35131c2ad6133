import { hash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { printSchema } from 'graphql';
import type { SchemaForRole } from '../../schema/policy/narrow-schema.ts';
import type { Role, Viewer } from '../../services/identity/viewer.ts';
import { matchesEtag } from '../response-cache/if-none-match.ts';

/**
 * The schema as text, as wide as the caller, at `/graphql/schema.graphql`: for code generators and editors, also where
 * introspection is closed. To be registered where requests are authenticated.
 */
export function registerSchemaText(scope: FastifyInstance, schemaFor: SchemaForRole): void {
  const printed = new Map<Role, { readonly text: string; readonly tag: string }>();
  const textFor = (role: Role) => {
    const known = printed.get(role);
    if (known !== undefined) return known;
    const text = printSchema(schemaFor(role));
    const made = { text, tag: `"${hash('sha256', text, 'base64url').slice(0, 22)}"` };
    printed.set(role, made);
    return made;
  };
  scope.get('/graphql/schema.graphql', (request, reply) => {
    const { text, tag } = textFor((request.viewer as Viewer).role);
    reply.header('etag', tag).header('vary', 'authorization').header('cache-control', 'private, no-cache');
    if (matchesEtag(request.headers['if-none-match'], tag)) return reply.code(304).send();
    return reply.header('content-type', 'application/graphql; charset=utf-8').send(text);
  });
}
