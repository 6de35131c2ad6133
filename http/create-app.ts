import fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { ExchangeMinutes } from '../db/queries/exchange-minutes.ts';
import type { Reference } from '../reference/reference.ts';
import type { ContractOperation } from '../schema/contract/read-contract.ts';
import { limits } from '../schema/limits/limits.ts';
import type { SchemaForRole } from '../schema/policy/narrow-schema.ts';
import type { TrustedProxies } from '../services/identity/trusted-proxies.ts';
import type { Viewer } from '../services/identity/viewer.ts';
import { registerLlmsText } from './assistant/llms-text.ts';
import { registerMcp } from './assistant/register-mcp.ts';
import { registerCatalogues } from './catalogues/register-catalogues.ts';
import { createSockets } from './change-delivery/socket/create-sockets.ts';
import { createConcurrencyLimit } from './change-delivery/stream/concurrency-limit.ts';
import { registerStream } from './change-delivery/stream/register-stream.ts';
import type { StreamParts } from './change-delivery/stream/stream-parts.ts';
import { createClientSlots } from './client-slots.ts';
import type { CompiledExecutor } from './compiled-executor/compiled-executor.ts';
import { correlationIdOf } from './correlation-id.ts';
import { type Cors, type CorsOrigins, createCors } from './cors.ts';
import { createHttpServer } from './create-http-server.ts';
import { answerInTime } from './endpoint/answer-in-time.ts';
import { RequestAnswerer } from './endpoint/answer-request.ts';
import { trustIn } from './endpoint/asker-address.ts';
import { addHeaders, countRequests } from './endpoint/count-requests.ts';
import { createGraphqlEndpoint } from './endpoint/graphql-endpoint.ts';
import type { GuardedServer } from './endpoint/guarded-server.ts';
import { NO_STORE } from './endpoint/http-response.ts';
import { createOverload } from './endpoint/overload.ts';
import { createRateLimit } from './endpoint/rate-limit.ts';
import type { ReaderAddresses } from './endpoint/reader-address.ts';
import { isJson } from './endpoint/request/request-headers.ts';
import type { RequestParameters } from './endpoint/request/request-parameters.ts';
import { observedOf, RequestRecord } from './endpoint/request-record.ts';
import { createMinuteSharing } from './endpoint/share-minutes.ts';
import { RequestError, requestErrorOf } from './errors/request-error.ts';
import { sendError, sendRequestError } from './errors/send-error.ts';
import { type Authentication, authenticate } from './identity/authenticate.ts';
import type { DevelopmentTokens } from './identity/development-tokens.ts';
import { createAskOperation } from './published/ask-operation.ts';
import { createOpenTo, type PublishedApi } from './published/compile-operations.ts';
import { type ContextFor, todayInNorway } from './request-context.ts';
import type { ResponseCache } from './response-cache/response-cache.ts';
import { registerRest } from './rest/register-rest.ts';
import { EXPLORER_PATH, registerExplorer } from './routes/explorer.ts';
import { type Health, registerHealth, staleHeaders } from './routes/health.ts';
import { registerImports } from './routes/imports/register-imports.ts';
import { type OpeningHoursFeeds, registerOpeningHoursFeeds } from './routes/opening-hours-feeds.ts';
import { type ProtectedStatistics, registerProtectedStatistics } from './routes/protected-statistics.ts';
import { registerReferencePages } from './routes/reference-pages.ts';
import { registerRegistrations } from './routes/registrations.ts';
import { registerSchemaText } from './routes/schema-text.ts';
import { registerSecurityText } from './routes/security-text.ts';
import { registerStatisticsExports } from './routes/statistics-exports.ts';
import { resolveStoredOperations, type StoredOperations } from './stored-operations/resolve-stored-operation.ts';
import { type ObserveRequest, traceParentOf } from './telemetry/observed-request.ts';

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer | null;
    record: RequestRecord;
  }
}

export interface App {
  readonly graphql: GuardedServer;
  /** The directory, and when there is a new one, for the streams. */
  readonly directory: StreamParts['directory'];
  /** Asked before Apollo. Null: Apollo answers everything. */
  readonly executor: CompiledExecutor | null;
  /** Responses for whoever asks the same; null: none is cached. */
  readonly cache: ResponseCache | null;
  readonly authentication: Authentication;
  readonly contextFor: ContextFor;
  readonly fileSigner: ProtectedStatistics['fileSigner'];
  readonly health: Health;
  readonly feeds: OpeningHoursFeeds;
  /** The platform's public address; the IRIs of what it describes begin with it. */
  readonly origin: () => string;
  /** The schema as wide as a role. */
  readonly schemaFor: SchemaForRole;
  /** Makes the pages at `/docs`. */
  readonly createReference: () => Promise<Reference>;
  /** Operations that the explorer opens with. */
  readonly examples: readonly ContractOperation[];
  /** Adds the pages for people at the root; null: the root leads to the explorer. */
  readonly registerPages: ((app: FastifyInstance) => Promise<void>) | null;
  /** Tokens for the explorer; null in production. */
  readonly developmentTokens: DevelopmentTokens | null;
  /** Documents of the development issuer, by path; empty in production. */
  readonly developmentDocuments: Readonly<Record<string, unknown>>;
  /** Requests a minute of one caller; null: not bounded. */
  readonly requestsPerMinute: number | null;
  /** Estimated values a minute that may be made for one caller; null: not bounded. */
  readonly costPerMinute: number | null;
  /** Brings what askers used of their minute together with other processes. */
  readonly exchangeMinutes: ExchangeMinutes;
  /** Proxies in front that are believed about who asks. */
  readonly trustedProxies: TrustedProxies;
  /** Addresses of the readers for whom the pages ask. */
  readonly readers: ReaderAddresses;
  /** Origins whose pages may read answers. */
  readonly corsOrigins: CorsOrigins;
  readonly storedOperations: StoredOperations;
  /** Whom to tell of a weakness; null: nobody is named. */
  readonly securityContact: string | null;
  /** The name of a request's operation in metrics; null: it is the caller's own. */
  readonly nameOperation: (parameters: RequestParameters) => string | null;
  /** Called after each answered request; null: no observer. */
  readonly observe: ObserveRequest | null;
  /** The operations that REST and assistants offer beside GraphQL. */
  readonly published: PublishedApi;
  readonly log: Logger;
}

/** The HTTP side: `/graphql`, and the routes beside it. What is refused has the shape of a GraphQL error. */
export async function createApp(parts: App): Promise<FastifyInstance> {
  const { authentication, log, requestsPerMinute, costPerMinute, readers, observe } = parts;
  const { publicMode } = parts.storedOperations;
  const resolve = resolveStoredOperations(parts.storedOperations, log);
  const trusts = trustIn(parts.trustedProxies);
  const share = createMinuteSharing(parts.exchangeMinutes);
  const countRequest = createRateLimit({ requestsPerMinute, costPerMinute, trusts, readers, share });
  const overload = createOverload();
  const answerer = new RequestAnswerer({ ...parts, resolve, publicMode, overload });
  const askPublished = createAskOperation(answerer, { now: Date.now, today: todayInNorway });
  const openTo = createOpenTo(parts.schemaFor);
  const cors = createCors(parts.corsOrigins);
  const { stopping } = parts.health;
  const stale = () => staleHeaders(parts.health.directory);
  const door = { authentication, cors, countRequest, answerer, staleHeaders: stale, stopping, observe, log };
  const graphql = createGraphqlEndpoint(door);
  const streams = { ...parts, resolve, ...streamBounds(), report: reportTo(log) };
  const sockets = createSockets({ ...streams, cors, stopping, countRequest, trusts });
  const app: FastifyInstance = fastify({
    serverFactory: (routes) => createHttpServer({ graphql, routes, sockets, cors, overload }),
    bodyLimit: limits.bodyBytesMax,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    genReqId: ({ headers }) => correlationIdOf(headers),
    trustProxy: trusts,
    frameworkErrors: (error, request, reply) => {
      reply.header('x-correlation-id', request.id).header('x-content-type-options', 'nosniff');
      sendRequestError(reply, requestErrorOf(error));
    },
  });
  app.decorateRequest('viewer', null);
  app.addHook('onRequest', async (request, reply) => {
    request.record = new RequestRecord();
    reply.header('x-correlation-id', request.id);
    reply.header('x-content-type-options', 'nosniff');
    addHeaders(reply, cors.headersFor(request.headers.origin));
    addHeaders(reply, stale());
  });
  countRequests(app, countRequest, authentication);
  answerInTime(app);
  if (observe !== null) observeRoutes(app, observe);
  keepVary(app, cors);
  app.setErrorHandler((thrown: unknown, request, reply) => {
    const error = requestErrorOf(thrown);
    if (error.code === 'INTERNAL_SERVER_ERROR') log.error({ err: thrown, correlationId: request.id }, 'unexpected');
    return sendRequestError(reply, error);
  });
  app.setNotFoundHandler((_request, reply) => sendError(reply, 'NOT_FOUND', 'There is nothing at this address'));
  registerHealth(app, parts.health);
  if (parts.securityContact !== null) registerSecurityText(app, parts.securityContact);
  await registerExplorer(app, parts);
  registerReferencePages(app, parts.createReference);
  if (parts.registerPages === null) app.get('/', (_request, reply) => reply.redirect(EXPLORER_PATH));
  else await parts.registerPages(app);
  registerOpeningHoursFeeds(app, parts.feeds);
  registerRegistrations(app, parts);
  registerLlmsText(app, parts.published.operations);
  registerCatalogues(app, { ...parts.feeds, origin: parts.origin, contextFor: parts.contextFor });
  for (const [path, document] of Object.entries(parts.developmentDocuments)) app.get(path, () => document);
  app.register(async (scope) => {
    identifyCallers(scope, authentication);
    registerImports(scope, parts);
  });
  app.register(async (scope) => {
    forKnownCallers(scope, authentication);
    registerSchemaText(scope, parts.schemaFor);
    registerStatisticsExports(scope, parts);
    const published = { ...parts.published, ask: askPublished, openTo, log };
    await registerRest(scope, published);
    await registerMcp(scope, { ...published, corsOrigins: parts.corsOrigins });
    registerProtectedStatistics(scope, parts);
  });
  app.addHook('preClose', async () => sockets.close());
  app.register(async (scope) => {
    forKnownCallers(scope, authentication, ['GET', 'POST', 'PUT', 'DELETE']);
    registerStream(scope, streams);
  });
  return app;
}

/** Streams and what they read have one bound, whichever way they come. */
function streamBounds() {
  return {
    places: createClientSlots({ perClientMax: limits.streamsPerClientMax, totalMax: limits.streamsMax }),
    withinLimit: createConcurrencyLimit(limits.streamReadsMax),
  };
}

function reportTo(log: Logger) {
  return (error: unknown) => log.warn({ err: error }, 'a page of the stream is tried again');
}

/** Routes that are answered by who asks: tokens are read as for `/graphql`. */
function forKnownCallers(scope: FastifyInstance, authentication: Authentication, methods = ['GET', 'POST']): void {
  scope.removeContentTypeParser('text/plain');
  scope.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', NO_STORE);
    if (!methods.includes(request.method)) {
      throw new RequestError('METHOD_NOT_ALLOWED', 'Ask by POST, or by GET for queries', {
        headers: { allow: methods.join(', ') },
      });
    }
    if (isJson(request.headers) === false) {
      throw new RequestError('UNSUPPORTED_MEDIA_TYPE', 'Send application/json in UTF-8, not encoded');
    }
  });
  identifyCallers(scope, authentication);
}

function identifyCallers(scope: FastifyInstance, authentication: Authentication): void {
  scope.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', NO_STORE);
    request.viewer = await authenticate(authentication, request.raw);
  });
}

/** A route's name is its pattern: the address itself may hold anything. */
function observeRoutes(app: FastifyInstance, observe: ObserveRequest): void {
  app.addHook('onResponse', async (request, reply) => {
    const { record, viewer } = request;
    const traceParent = traceParentOf(request);
    const about = {
      ...observedOf(record),
      role: viewer?.role ?? record.role,
      operation: request.routeOptions.url ?? null,
    };
    const { statusCode: status, elapsedTime: durationMs } = reply;
    observe({ ...about, correlationId: request.id, status, durationMs, traceParent });
  });
}

/** Keeps a route's own `Vary` beside that of the origin. */
function keepVary(app: FastifyInstance, cors: Cors): void {
  app.addHook('onSend', async (request, reply) => {
    const own = String(reply.getHeader('vary') ?? '');
    const headers = cors.headersFor(request.headers.origin);
    if (headers.includes('vary') && own !== 'origin') reply.header('vary', own === '' ? 'origin' : `${own}, origin`);
  });
}
