import { randomUUID } from 'node:crypto';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { RequestContext } from '../resolvers/shared/context.ts';
import type { ContractOperation } from '../schema/contract/read-contract.ts';
import { limits, roleMultipliers } from '../schema/limits/limits.ts';
import type { Viewer } from '../services/identity/viewer.ts';
import { operationId } from '../services/stored-operations/operation-id.ts';
import { registerStream } from './change-delivery/stream/register-stream.ts';
import type { StreamParts } from './change-delivery/stream/stream-parts.ts';
import type { CompiledExecutor } from './compiled-executor/compiled-executor.ts';
import { answerBeforeFastify } from './endpoint/answer-before-fastify.ts';
import { createRequestHandler } from './endpoint/answer-request.ts';
import { bodyBytesMaxOf, limitBodySize } from './endpoint/body-size-limit.ts';
import { findCachedBeforeParsing } from './endpoint/find-cached-before-parsing.ts';
import type { GuardedServer } from './endpoint/guarded-server.ts';
import { countBefore, NOT_COUNTED, RequestCounts, registerRateLimit } from './endpoint/rate-limit.ts';
import { completeErrors } from './errors/complete-errors.ts';
import { codeOfFastifyError, sendError } from './errors/send-error.ts';
import { sendUnreadable } from './errors/send-unreadable.ts';
import { type Authentication, authenticate, cachedViewer } from './identity/authenticate.ts';
import type { ResponseCache } from './response-cache/response-cache.ts';
import { NO_STORE } from './response-cache/send-response.ts';
import { EXPLORER_PATH, registerExplorer } from './routes/explorer.ts';
import { type Health, registerHealth } from './routes/health.ts';
import { type OpeningHoursFeeds, registerOpeningHoursFeeds } from './routes/opening-hours-feeds.ts';
import { registerStatisticsExports } from './routes/statistics-exports.ts';
import { type StoredOperations, serveStoredOperations } from './stored-operations/stored-operations.ts';

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer | null;
  }
}

export interface App {
  readonly graphql: GuardedServer;
  /** The directory, and when there is a new one, for the streams. */
  readonly directory: StreamParts['directory'];
  /** Asked before Apollo. Null: Apollo answers everything. */
  readonly executor: CompiledExecutor | null;
  /** Answers kept for whoever asks the same; null: none. */
  readonly kept: ResponseCache | null;
  readonly authentication: Authentication;
  readonly contextFor: (viewer: Viewer, correlationId: string) => RequestContext;
  readonly health: Health;
  readonly feeds: OpeningHoursFeeds;
  /** Operations that the explorer opens with. */
  readonly examples: readonly ContractOperation[];
  /** Adds the pages for people at the root; null: the root leads to the explorer. */
  readonly registerPages: ((app: FastifyInstance) => Promise<void>) | null;
  /** Documents of the development issuer, by path; empty in production. */
  readonly developmentDocuments: Readonly<Record<string, unknown>>;
  /** Requests a minute of one asker; null: not bounded. */
  readonly requestsPerMinute: number | null;
  /** Whether the address of the caller is what a proxy in front says. */
  readonly trustProxy: boolean;
  readonly storedOperations: StoredOperations;
  readonly log: Logger;
}

/** A charset that a JSON body may not name: JSON is UTF-8. */
const OTHER_CHARSET = /;\s*charset\s*=(?!\s*"?utf-8"?\s*(?:;|$))/i;

/** The HTTP side: bodies, media types, tokens and time-outs. What it refuses has the shape of a GraphQL error. */
export async function createApp(parts: App): Promise<FastifyInstance> {
  const { graphql, authentication, contextFor, log } = parts;
  const app: FastifyInstance = fastify({
    bodyLimit: limits.bodyBytesMax,
    requestTimeout: limits.requestTimeoutMs,
    connectionTimeout: limits.requestTimeoutMs * 2,
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    http: {
      maxHeaderSize: 16_384,
      headersTimeout: limits.headersTimeoutMs,
      // How often those time-outs are looked at: Node's own 30 s would make three times as much of them.
      connectionsCheckingInterval: 1_000,
    },
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    genReqId: () => randomUUID(),
    trustProxy: parts.trustProxy,
    frameworkErrors: (error, request, reply) => {
      reply.header('x-correlation-id', request.id);
      sendError(reply, codeOfFastifyError(error), 'The request cannot be read');
    },
    clientErrorHandler: sendUnreadable,
  });
  app.decorateRequest('viewer', null);
  app.decorateRequest('cacheKey', null);
  app.decorateRequest('cachedResponse', null);
  const counts = new RequestCounts();
  const storedOperations = serveStoredOperations(parts.storedOperations, log);
  const answering = createRequestHandler({
    executor: parts.executor,
    kept: parts.kept,
    contextFor,
    publicMode: parts.storedOperations.publicMode,
    otherwise: fastifyApolloHandler(graphql, {
      context: async (request) => contextFor(request.viewer as Viewer, request.id),
    }),
    readJson: jsonReader(app),
    noteUnstored: (viewer, text) => storedOperations.note(viewer, operationId(text)),
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-correlation-id', request.id);
    reply.header('x-content-type-options', 'nosniff');
  });
  app.setErrorHandler((error: Error & { code?: string; statusCode?: number }, request, reply) => {
    const code = codeOfFastifyError(error);
    if (code !== 'INTERNAL_SERVER_ERROR') return sendError(reply, code, refusalOf(code, request));
    log.error({ err: error, correlationId: request.id }, 'unexpected');
    return sendError(reply, code, 'Internal error');
  });
  app.setNotFoundHandler((_request, reply) => sendError(reply, 'NOT_FOUND', 'There is nothing at this address'));
  registerHealth(app, parts.health);
  await registerExplorer(app, parts.examples);
  if (parts.registerPages === null) app.get('/', (_request, reply) => reply.redirect(EXPLORER_PATH));
  else await parts.registerPages(app);
  registerOpeningHoursFeeds(app, parts.feeds);
  for (const [path, document] of Object.entries(parts.developmentDocuments)) app.get(path, () => document);
  app.register(async (scope) => {
    scope.removeContentTypeParser('text/plain');
    scope.addHook('onRequest', async (request, reply) => {
      // Nobody holds an answer, unless whoever answers says otherwise: it may be a person's.
      reply.header('cache-control', NO_STORE);
      if (request.method !== 'GET' && request.method !== 'POST') {
        reply.header('allow', 'GET, POST');
        return sendError(reply, 'METHOD_NOT_ALLOWED', 'Ask by POST, or by GET for queries');
      }
      if (
        OTHER_CHARSET.test(request.headers['content-type'] ?? '') ||
        request.headers['content-encoding'] !== undefined
      ) {
        return sendError(reply, 'UNSUPPORTED_MEDIA_TYPE', 'Send application/json in UTF-8, not encoded');
      }
      request.viewer = await authenticate(authentication, request, reply);
      return request.viewer === null ? reply : undefined;
    });
    limitBodySize(scope);
    if (parts.requestsPerMinute !== null) await registerRateLimit(scope, parts.requestsPerMinute, counts);
    scope.addHook('onSend', async (request, reply, payload) => completeErrors(payload, reply.statusCode, request.id));
    registerStatisticsExports(scope, { graphql, contextFor });
    const preHandler = async (request: FastifyRequest, reply: FastifyReply) =>
      (await storedOperations.hold(request, reply)) ? reply : undefined;
    // In a scope of its own: what is at hand for a question is not for a stream that is asked in the same words.
    scope.register(async (questions) => {
      findCachedBeforeParsing(questions, answering.findBeforeParsing);
      questions.all('/graphql', { bodyLimit: limits.bulkBodyBytesMax, preHandler }, answering.answer);
    });
    scope.register(async (streams) => {
      streams.removeContentTypeParser('text/plain');
      const report = (error: unknown) => log.warn({ err: error }, 'a page of the stream is tried again');
      const { directory } = parts;
      registerStream(streams, { graphql, authentication, contextFor, directory, preHandler, report });
    });
  });
  const { requestsPerMinute: each, trustProxy } = parts;
  answerBeforeFastify(app.server, {
    viewerOf: (head) => cachedViewer(authentication, head),
    count: (request, viewer) =>
      each === null
        ? NOT_COUNTED
        : countBefore(request, viewer, each * roleMultipliers[viewer.role], counts, trustProxy),
    takeBack: ({ asker }) => {
      if (asker !== null) counts.takeBack(asker);
    },
    answer: answering.answerUnparsed,
    closing: parts.health.draining,
  });
  return app;
}

/** As Fastify reads bodies: `undefined` for what it would refuse. */
function jsonReader(app: FastifyInstance): (text: string) => unknown {
  const read = app.getDefaultJsonParser('error', 'error');
  return (text) => {
    let value: unknown;
    read(undefined as never, text, (error: Error | null, body?: unknown) => {
      if (error === null) value = body;
    });
    return value;
  };
}

function refusalOf(code: string, request: FastifyRequest): string {
  return code === 'PAYLOAD_TOO_LARGE'
    ? `The body may have ${bodyBytesMaxOf(request)} bytes at the most`
    : code === 'UNSUPPORTED_MEDIA_TYPE'
      ? 'Send application/json in UTF-8'
      : code === 'SERVICE_UNAVAILABLE'
        ? 'The database cannot be reached just now'
        : 'The request cannot be read';
}
