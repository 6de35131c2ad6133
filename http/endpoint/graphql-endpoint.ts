import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { limits } from '../../schema/limits/limits.ts';
import { createClientSlots } from '../client-slots.ts';
import type { Cors } from '../cors.ts';
import { RequestError, requestErrorOf } from '../errors/request-error.ts';
import { type Authentication, authenticate, cachedViewer } from '../identity/authenticate.ts';
import { andThen, settle } from '../maybe-promise.ts';
import type { RequestAnswerer } from './answer-request.ts';
import { errorResponse, writeResponse } from './http-response.ts';
import type { RateLimit } from './rate-limit.ts';
import { readBody } from './request/read-body.ts';
import { bodyLength, headersOf, type RequestHeaders } from './request/request-headers.ts';
import { RequestRecord } from './request-record.ts';

export interface EndpointParts {
  readonly authentication: Authentication;
  readonly cors: Cors;
  readonly countRequest: RateLimit;
  readonly answerer: RequestAnswerer;
  /** Once it is true, no request is begun any more. */
  readonly closing: () => boolean;
  readonly log: Logger;
}

export const GRAPHQL_PATH = '/graphql';

/**
 * Answers every request to `/graphql`, from the first header to the last byte: form, caller, count, body, answer. A step
 * that need not wait does not: what is answered from memory is written in the same turn of the event loop.
 */
export function createGraphqlEndpoint(parts: EndpointParts): RequestListener {
  const { authentication, cors, countRequest, answerer, closing, log } = parts;
  const largeBodies = createClientSlots({
    perClientMax: limits.bulkRequestsOfClientMax,
    totalMax: limits.bulkRequestsMax,
  });
  // A small body stands in the same packet as the headers, and is here in a moment.
  return (request, response) => process.nextTick(handle, request, response);

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const headers = headersOf(request);
    const correlationId = headers.correlationId ?? randomUUID();
    const beside = cors.headersFor(headers.origin);
    const record = new RequestRecord();
    let release = () => {};
    settle(
      () => {
        checkForm(request, headers);
        const viewer = cachedViewer(authentication, headers) ?? authenticate(authentication, request);
        return andThen(viewer, (viewer) => {
          record.usage = countRequest(request, viewer);
          const received = { request, headers, viewer, correlationId, record };
          if (request.method === 'GET') return answerer.answer({ ...received, body: null });
          return andThen(readBody(request, bodyLength(request, headers), viewer, largeBodies), (body) => {
            release = body.release;
            return answerer.answer({ ...received, body: body.bytes });
          });
        });
      },
      (answered) => {
        writeResponse(response, correlationId, [...beside, ...record.usage.headers()], answered);
        release();
      },
      (thrown) => {
        release();
        // Whoever has gone meanwhile is not answered.
        if (response.destroyed || response.headersSent) return void response.destroy();
        const error = requestErrorOf(thrown);
        if (error.code === 'INTERNAL_SERVER_ERROR') log.error({ err: thrown, correlationId }, 'unexpected');
        writeResponse(
          response,
          correlationId,
          [...beside, ...record.usage.headers()],
          errorResponse(error, correlationId),
        );
      },
    );
  }

  function checkForm({ method }: IncomingMessage, { isJson }: RequestHeaders): void {
    if (closing()) {
      throw new RequestError('SERVICE_UNAVAILABLE', 'This process is stopping: ask again', {
        headers: { connection: 'close' },
      });
    }
    if (method !== 'GET' && method !== 'POST') {
      throw new RequestError('METHOD_NOT_ALLOWED', 'Ask by POST, or by GET for queries', {
        headers: { allow: 'GET, POST' },
      });
    }
    if (isJson === false || (isJson === null && method === 'POST')) {
      throw new RequestError('UNSUPPORTED_MEDIA_TYPE', 'Send application/json in UTF-8, not encoded');
    }
  }
}
