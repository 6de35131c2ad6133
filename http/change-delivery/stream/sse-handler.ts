import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHandler, type RequestParams, type Response } from 'graphql-sse';
import { headersOf } from '../../endpoint/request/request-headers.ts';
import { completeErrors } from '../../errors/complete-errors.ts';
import { sendError } from '../../errors/send-error.ts';
import type { Begun } from './open-stream.ts';

/** The functions that the protocol's handler calls for one request. */
export interface Answering {
  /** The token of the connection that several operations share; null: the operation has a connection of its own. */
  readonly token: string | null;
  readonly begin: (params: RequestParams) => Promise<Response | Extract<Begun, { kind: 'PAGES' }>['pages']>;
}

/** A request to the handler; its body is read and its stored operation found already. */
interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly accept: string;
  readonly body?: Record<string, unknown>;
  /** The query string to read, where it is not the request's own. */
  readonly search?: string;
}

export type SseHandler = (request: FastifyRequest, asked: Asked, answering: Answering) => Promise<Response>;

/** The protocol of graphql-sse, as the library has it. */
export function createSseHandler(): SseHandler {
  const handler = createHandler<FastifyRequest, Answering>({
    authenticate: ({ context }) => context.token,
    onSubscribe: ({ context }, params) => context.begin(params),
  });
  return (request, { method, accept, body = {}, search = '' }, context) =>
    handler({
      method,
      url: search === '' ? request.url : search,
      headers: { get: (name) => (name === 'accept' ? accept : String(request.headers[name] ?? '')) },
      body,
      raw: request,
      context,
    });
}

/** The properties of a request that decide its operation's first page, beside the asker. */
export function askedBy({ raw, record }: FastifyRequest) {
  return { charge: record.charge, language: headersOf(raw).language };
}

/** A refused operation in the form of the handler. */
export function refusedResponse({ status, result }: Extract<Begun, { kind: 'REFUSED' }>): Response {
  const headers: Record<string, string> = status === 503 ? { 'retry-after': '1' } : {};
  return [JSON.stringify(result), { status, statusText: '', headers }];
}

/** Sends what the handler answers that is no stream. */
export function sendPlain(reply: FastifyReply, [body, { status, headers = {} }]: Response): FastifyReply {
  if (status < 400)
    return reply
      .code(status)
      .headers(headers)
      .send(typeof body === 'string' ? body : undefined);
  if (typeof body !== 'string') return sendError(reply, 'BAD_REQUEST', 'The request cannot be read');
  return reply
    .code(status)
    .headers({ 'content-type': 'application/json; charset=utf-8', ...headers })
    .send(
      completeErrors(body, status, {
        correlationId: reply.request.id,
        language: headersOf(reply.request.raw).language,
      }),
    );
}
