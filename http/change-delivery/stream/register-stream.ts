import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../../../services/identity/viewer.ts';
import {
  isParameters,
  parametersOfAddress,
  type RequestParameters,
} from '../../endpoint/request/request-parameters.ts';
import { sendError } from '../../errors/send-error.ts';
import { STREAM } from '../../operations/guard-operations.ts';
import { acquireSlot } from './acquire-slot.ts';
import { type OpenStream, openStream } from './open-stream.ts';
import { sendStream } from './send-stream.ts';
import { SharedConnections, TOKEN_HEADER } from './shared-connections.ts';
import { askedBy, createSseHandler, refusedResponse, sendPlain } from './sse-handler.ts';
import type { StreamParts } from './stream-parts.ts';

/** A line of the heartbeat, which the library makes every 12 seconds; it is no event. */
const COMMENT = ':';

/**
 * Subscriptions as server-sent events, in the protocol of graphql-sse: one connection for each, or several on one that was
 * reserved by PUT. To be registered where tokens are read and requests counted.
 */
export function registerStream(scope: FastifyInstance, parts: StreamParts): void {
  const handler = createSseHandler();
  const shared = new SharedConnections(parts, handler);
  const open = new Set<OpenStream>();
  scope.addHook('preClose', async () => {
    for (const stream of open) stream.end('CLOSING');
    shared.close();
  });
  scope.put(STREAM.path, (request, reply) => shared.reserve(request, reply));
  scope.delete(STREAM.path, (request, reply) => shared.complete(request, reply));
  scope.route({
    method: ['GET', 'POST'],
    url: STREAM.path,
    async handler(request, reply) {
      const isStream = request.headers.accept?.includes(STREAM.accept) === true;
      if (request.headers[TOKEN_HEADER] !== undefined) {
        if (isStream) return shared.connect(request, reply);
        return shared.operate(request, reply, await resolved(request, reply));
      }
      if (isStream) return followAlone(request, reply);
      return sendError(reply, 'NOT_ACCEPTABLE', 'A subscription is answered as text/event-stream');
    },
  });

  async function followAlone(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const viewer = request.viewer as Viewer;
    const place = acquireSlot(parts.places.take(viewer.clientId ?? request.ip));
    const stream = openStream({ ...parts, viewer, correlationId: request.id, asked: askedBy(request) });
    open.add(stream);
    try {
      const parameters = await resolved(request, reply);
      const response = await handler(
        request,
        // A GET asks the same: its parameters are read already.
        { method: 'POST', accept: STREAM.accept, body: parameters },
        {
          token: null,
          begin: async () => {
            const begun = await stream.begin(parameters);
            return begun.kind === 'REFUSED' ? refusedResponse(begun) : begun.pages;
          },
        },
      );
      const [body, { headers }] = response;
      if (body === null || typeof body === 'string') return sendPlain(reply, response);
      const taken = (chunk: string) => {
        if (!chunk.startsWith(COMMENT)) stream.written.done();
      };
      await sendStream(reply, body, { ...stream, taken }, headers);
      return reply;
    } finally {
      stream.end('GONE');
      open.delete(stream);
      place();
    }
  }

  async function resolved(request: FastifyRequest, reply: FastifyReply): Promise<RequestParameters> {
    const { parameters, warning } = await parts.resolve(request.viewer as Viewer, parametersOf(request));
    if (warning !== null) reply.header('warning', warning);
    return parameters;
  }
}

function parametersOf({ method, body, url }: FastifyRequest): RequestParameters {
  if (method === 'GET') return parametersOfAddress(url.slice(url.indexOf('?') + 1));
  return isParameters(body) ? body : {};
}
