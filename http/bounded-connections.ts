import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { limits } from '../schema/limits/limits.ts';
import { preferredLanguage } from '../services/languages/accept-language.ts';
import { errorResponse, writeResponse } from './endpoint/http-response.ts';
import { refusalType } from './endpoint/request/answer-type.ts';
import { RequestError } from './errors/request-error.ts';

const NO_PLACE = new RequestError('SERVICE_UNAVAILABLE', 'There are too many connections: ask again in some seconds');

/** Health checks are always answered, so that a full server is not taken for a dead one. */
const isHealth = (url: string) => url.startsWith('/health/');

interface ConnectionBounds {
  readonly max: number;
  /** Further connections that get 503; more than these are closed without an answer. */
  readonly refusedMax: number;
}

/**
 * Bounds the connections of a server: each is a file, and some kB.
 * @returns answers a request of a connection that has no place, and says whether it did
 */
export function boundConnections(
  server: Server,
  { max, refusedMax }: ConnectionBounds = { max: limits.connectionsMax, refusedMax: limits.connectionsRefusedMax },
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const withoutPlace = new WeakSet<Socket>();
  let open = 0;
  server.maxConnections = max + refusedMax;
  server.on('connection', (socket) => {
    open += 1;
    socket.once('close', () => {
      open -= 1;
    });
    if (open > max) withoutPlace.add(socket);
  });
  return (request, response) => {
    if (!withoutPlace.has(request.socket) || isHealth(request.url ?? '')) return false;
    const correlationId = randomUUID();
    const language = preferredLanguage(request.headers['accept-language']);
    const refused = errorResponse(NO_PLACE, correlationId, language, refusalType(request.headers.accept));
    writeResponse(response, correlationId, ['connection', 'close'], refused);
    return true;
  };
}
