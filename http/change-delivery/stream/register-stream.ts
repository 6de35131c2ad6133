import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHandler } from 'graphql-sse';
import { limits } from '../../../schema/limits/limits.ts';
import type { Viewer } from '../../../services/identity/viewer.ts';
import { createClientSlots } from '../../client-slots.ts';
import {
  isParameters,
  parametersOfAddress,
  type RequestParameters,
} from '../../endpoint/request/request-parameters.ts';
import { completeErrors } from '../../errors/complete-errors.ts';
import { sendError } from '../../errors/send-error.ts';
import { STREAM } from '../../operations/guard-operations.ts';
import { createConcurrencyLimit } from './concurrency-limit.ts';
import { type OpenStream, openStream } from './open-stream.ts';
import { sendStream } from './send-stream.ts';
import type { StreamParts } from './stream-parts.ts';

/**
 * Subscriptions as server-sent events, in the protocol of graphql-sse with one connection for each: to be registered
 * where tokens are read and requests counted.
 */
export function registerStream(scope: FastifyInstance, parts: StreamParts): void {
  const places = createClientSlots({ perClientMax: limits.streamsPerClientMax, totalMax: limits.streamsMax });
  const withinLimit = createConcurrencyLimit(limits.streamReadsMax);
  const open = new Set<OpenStream>();
  const handler = createHandler<FastifyRequest, OpenStream>({
    // No token of the library's: it would join operations of several requests on one connection.
    authenticate: () => null,
    onSubscribe: (request, params) => request.context.begin(params),
  });
  scope.addHook('preClose', async () => {
    for (const stream of open) stream.end('CLOSING');
  });
  scope.all(STREAM.path, async (request, reply) => {
    if (!request.headers.accept?.includes(STREAM.accept)) {
      return sendError(reply, 'NOT_ACCEPTABLE', 'A subscription is answered as text/event-stream');
    }
    const viewer = request.viewer as Viewer;
    const place = places.take(viewer.clientId ?? request.ip);
    if (typeof place === 'string') return refuseSlot(reply, place);
    const stream = openStream({ ...parts, withinLimit, viewer, request });
    open.add(stream);
    try {
      const { parameters, warning } = await parts.resolve(viewer, parametersOf(request));
      if (warning !== null) reply.header('warning', warning);
      const [body, { status, headers }] = await handler({
        // A GET asks the same: its parameters are read already.
        method: 'POST',
        url: request.url,
        headers: { get: (name) => (name === 'accept' ? STREAM.accept : String(request.headers[name] ?? '')) },
        body: parameters,
        raw: request,
        context: stream,
      });
      if (body === null || typeof body === 'string') return sendRefusal(reply, status, body, headers);
      await sendStream(reply, body, stream, headers);
      return reply;
    } finally {
      stream.end('GONE');
      open.delete(stream);
      place();
    }
  });
}

function parametersOf({ method, body, url }: FastifyRequest): RequestParameters {
  if (method === 'GET') return parametersOfAddress(url.slice(url.indexOf('?') + 1));
  return isParameters(body) ? body : {};
}

function refuseSlot(reply: FastifyReply, why: 'CLIENT' | 'PROCESS'): FastifyReply {
  if (why === 'PROCESS') return sendError(reply, 'SERVICE_UNAVAILABLE', 'There are as many streams as there can be');
  return sendError(reply, 'RATE_LIMITED', `One client may follow ${limits.streamsPerClientMax} streams at the most`, {
    rule: 'STREAMS',
    limit: limits.streamsPerClientMax,
  });
}

function sendRefusal(reply: FastifyReply, status: number, body: string | null, headers: Record<string, string> = {}) {
  if (body === null) return sendError(reply, 'BAD_REQUEST', 'The request cannot be read');
  return reply
    .code(status)
    .headers({ 'content-type': 'application/json; charset=utf-8', ...headers })
    .send(completeErrors(body, status, reply.request.id));
}
