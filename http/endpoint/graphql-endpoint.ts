import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { limits } from '../../schema/limits/limits.ts';
import { createClientSlots } from '../client-slots.ts';
import type { Cors } from '../cors.ts';
import { RequestError, requestErrorOf, tookTooLong } from '../errors/request-error.ts';
import { type Authentication, authenticate, cachedViewer } from '../identity/authenticate.ts';
import { andThen, type MaybePromise, settle, withinTime } from '../maybe-promise.ts';
import { type ObserveRequest, traceParentOf } from '../telemetry/observed-request.ts';
import type { RequestAnswerer } from './answer-request.ts';
import { errorResponse, type HttpResponse, writeResponse } from './http-response.ts';
import type { RateLimit } from './rate-limit.ts';
import { refusalType } from './request/answer-type.ts';
import { readBody } from './request/read-body.ts';
import { bodyLength, headersOf, type RequestHeaders } from './request/request-headers.ts';
import { observedOf, RequestRecord } from './request-record.ts';

/** `LEAVING`: it still answers, but its readiness check fails. `CLOSING`: it finishes running requests and accepts no new ones. */
export type Stopping = 'NO' | 'LEAVING' | 'CLOSING';

export interface EndpointParts {
  readonly authentication: Authentication;
  readonly cors: Cors;
  readonly countRequest: RateLimit;
  readonly answerer: RequestAnswerer;
  /** Headers of every answer while the directory is older than it should be. */
  readonly staleHeaders: () => readonly string[];
  /** The stage of this process's shutdown. */
  readonly stopping: () => Stopping;
  /** Called after each answered request; null: no observer. */
  readonly observe: ObserveRequest | null;
  readonly log: Logger;
}

export const GRAPHQL_PATH = '/graphql';

/**
 * Answers every request to `/graphql`, from the first header to the last byte: form, caller, count, body, answer. A step
 * that need not wait does not: what is answered from memory is written in the same turn of the event loop.
 */
export function createGraphqlEndpoint(parts: EndpointParts): RequestListener {
  const { authentication, cors, countRequest, answerer, staleHeaders, stopping, observe, log } = parts;
  const largeBodies = createClientSlots({
    perClientMax: limits.bulkRequestsOfClientMax,
    totalMax: limits.bulkRequestsMax,
  });
  // A small body stands in the same packet as the headers, and is here in a moment.
  return (request, response) => process.nextTick(handle, request, response);

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const headers = headersOf(request);
    const correlationId = headers.correlationId ?? randomUUID();
    const origins = cors.headersFor(headers.origin);
    // Whoever keeps the connection is to come back by another one, to another process.
    const leaving = stopping() === 'NO' ? origins : [...origins, 'connection', 'close'];
    const stale = staleHeaders();
    const beside = stale.length === 0 ? leaving : [...leaving, ...stale];
    const record = new RequestRecord();
    const startedAt = performance.now();
    const send = (answer: HttpResponse) => {
      writeResponse(response, correlationId, [...beside, ...record.usage.headers()], answer);
      if (observe === null) return;
      const durationMs = performance.now() - startedAt;
      const traceParent = traceParentOf(request);
      observe({ ...observedOf(record), correlationId, status: answer.status, durationMs, traceParent });
    };
    let release = () => {};
    settle(
      () => {
        checkForm(request, headers);
        const viewer = cachedViewer(authentication, headers) ?? authenticate(authentication, request);
        return andThen(withinTime(viewer, limits.answerMs, tookTooLong), (viewer) => {
          const spentMs = performance.now() - startedAt;
          record.role = viewer.role;
          record.usage = countRequest(request, viewer);
          const received = { request, headers, viewer, correlationId, record };
          if (request.method === 'GET') return inTime(answerer.answer({ ...received, body: null }), spentMs);
          return andThen(readBody(request, bodyLength(request, headers), viewer, largeBodies), (body) => {
            release = body.release;
            const isBatch = body.bytes.length > limits.bodyBytesMax;
            return inTime(answerer.answer({ ...received, body: body.bytes }), spentMs, isBatch);
          });
        });
      },
      (answered) => {
        send(answered);
        release();
      },
      (thrown) => {
        release();
        // Whoever has gone meanwhile is not answered.
        if (response.destroyed || response.headersSent) return void response.destroy();
        const error = requestErrorOf(thrown);
        if (error.code === 'INTERNAL_SERVER_ERROR') log.error({ err: thrown, correlationId }, 'unexpected');
        send(errorResponse(error, correlationId, headers.language, refusalType(request.headers.accept)));
      },
    );
  }

  /** Every request is answered, whatever the answer waits for; finding out who asks is part of it, sending a body is not. */
  function inTime(answer: MaybePromise<HttpResponse>, spentMs: number, isBatch = false): MaybePromise<HttpResponse> {
    return withinTime(answer, (isBatch ? limits.batchAnswerMs : limits.answerMs) - spentMs, tookTooLong);
  }

  function checkForm({ method }: IncomingMessage, { isJson }: RequestHeaders): void {
    if (stopping() === 'CLOSING') {
      throw new RequestError('SERVICE_UNAVAILABLE', 'This process is stopping: ask again');
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
