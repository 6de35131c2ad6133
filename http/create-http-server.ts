import { createServer, type RequestListener, type Server } from 'node:http';
import { limits } from '../schema/limits/limits.ts';
import type { Cors } from './cors.ts';
import { GRAPHQL_PATH } from './endpoint/graphql-endpoint.ts';
import { sendUnreadable } from './errors/send-unreadable.ts';

const HEADER_BYTES_MAX = 16_384;
/** How often time-outs are looked at, milliseconds: Node's own 30 s would make three times as much of them. */
const TIMEOUT_CHECK_MS = 1_000;

/** One server, two handlers: `/graphql` has its own, every other address is Fastify's. Preflights are answered for both. */
export function createHttpServer(graphql: RequestListener, routes: RequestListener, cors: Cors): Server {
  const options = {
    maxHeaderSize: HEADER_BYTES_MAX,
    headersTimeout: limits.headersTimeoutMs,
    requestTimeout: limits.requestTimeoutMs,
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    connectionsCheckingInterval: TIMEOUT_CHECK_MS,
  };
  const server = createServer(options, (request, response) => {
    if (cors.answerPreflight(request, response)) return;
    const handle = isGraphql(request.url ?? '') ? graphql : routes;
    handle(request, response);
  });
  server.setTimeout(limits.socketTimeoutMs);
  // Bytes that never became a request are neither's.
  server.on('clientError', sendUnreadable);
  return server;
}

function isGraphql(url: string): boolean {
  return url === GRAPHQL_PATH || url.startsWith(`${GRAPHQL_PATH}?`);
}
