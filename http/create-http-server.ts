import { createServer, type RequestListener, type Server } from 'node:http';
import { limits } from '../schema/limits/limits.ts';
import { boundConnections } from './bounded-connections.ts';
import type { Sockets } from './change-delivery/socket/create-sockets.ts';
import type { Cors } from './cors.ts';
import { GRAPHQL_PATH } from './endpoint/graphql-endpoint.ts';
import type { Overload } from './endpoint/overload.ts';
import { sendUnreadable } from './errors/send-unreadable.ts';

const HEADER_BYTES_MAX = 16_384;
/** How often time-outs are checked, milliseconds: at Node's own 30 s they would be up to three times as long. */
const TIMEOUT_CHECK_MS = 1_000;

interface Handlers {
  readonly graphql: RequestListener;
  readonly routes: RequestListener;
  readonly sockets: Sockets;
  readonly cors: Cors;
  readonly overload: Overload;
}

/**
 * One server, two handlers: `/graphql` has its own, every other address is Fastify's. Preflights are answered for both, and
 * WebSockets are opened beside them.
 */
export function createHttpServer({ graphql, routes, sockets, cors, overload }: Handlers): Server {
  const options = {
    maxHeaderSize: HEADER_BYTES_MAX,
    headersTimeout: limits.headersTimeoutMs,
    requestTimeout: limits.requestTimeoutMs,
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    connectionsCheckingInterval: TIMEOUT_CHECK_MS,
    shouldUpgradeCallback: sockets.takes,
  };
  const server = createServer(options, (request, response) => {
    if (refuseWithoutPlace(request, response)) return;
    // A proxy before this server may have chosen by the other one (RFC 9112, 3.2).
    if (hasTwoHosts(request.rawHeaders)) return sendUnreadable(new Error('two Host headers'), request.socket);
    overload.arrived();
    if (cors.answerPreflight(request, response)) return;
    const handle = isGraphql(request.url ?? '') ? graphql : routes;
    handle(request, response);
  });
  const refuseWithoutPlace = boundConnections(server);
  server.setTimeout(limits.socketTimeoutMs);
  server.on('upgrade', sockets.upgrade);
  // A client may expect to be told that it may send the body; any other expectation is unreadable.
  server.on('checkExpectation', ({ socket }) => sendUnreadable(new Error('an unknown expectation'), socket));
  // Bytes that never became a request are neither's.
  server.on('clientError', sendUnreadable);
  return server;
}

function hasTwoHosts(rawHeaders: readonly string[]): boolean {
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index];
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  return hosts > 1;
}

function isGraphql(url: string): boolean {
  return url === GRAPHQL_PATH || url.startsWith(`${GRAPHQL_PATH}?`);
}
