import type { IncomingHttpHeaders } from 'node:http';
import { HeaderMap } from '@apollo/server';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import type { Language } from '../../services/languages/language.ts';
import { completeErrors } from '../errors/complete-errors.ts';
import type { GuardedServer } from './guarded-server.ts';
import type { HttpResponse } from './http-response.ts';

/** A request as Apollo takes it. */
export interface ApolloRequest {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** The query string, with its question mark; empty: there is none. */
  readonly search: string;
  /** The value of a POST's JSON. */
  readonly body: unknown;
  readonly context: () => RequestContext;
  readonly correlationId: string;
  readonly language: Language | null;
}

/** The whole pipeline: everything that is not answered from memory or by the compiled executor. */
export async function askApollo(graphql: GuardedServer, asked: ApolloRequest): Promise<HttpResponse> {
  const { method, search, body: sent, correlationId } = asked;
  const {
    status = 200,
    headers,
    body,
  } = await graphql.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers: headerMapOf(asked.headers), search, body: sent },
    context: async () => asked.context(),
  });
  if (body.kind !== 'complete') throw new Error('an answer in parts was not asked for');
  const contentType = headers.get('content-type') ?? 'application/json; charset=utf-8';
  const more = [...headers].filter(([name]) => name !== 'content-type' && name !== 'cache-control').flat();
  return {
    status,
    bytes: Buffer.from(completeErrors(body.string, status, { correlationId, language: asked.language })),
    contentType,
    headers: more,
  };
}

function headerMapOf(headers: IncomingHttpHeaders): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
