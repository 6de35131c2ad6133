import type { FastifyReply } from 'fastify';
import { preferredLanguage } from '../../services/languages/accept-language.ts';
import { type HttpErrorCode, RequestError } from './request-error.ts';

/** Sends an error of the contract by Fastify, in the reader's language. */
export function sendRequestError(reply: FastifyReply, error: RequestError): FastifyReply {
  return reply
    .code(error.status)
    .headers(error.headers)
    .header('content-type', 'application/json; charset=utf-8')
    .send(error.body(reply.request.id, preferredLanguage(reply.request.headers['accept-language'])));
}

/** The same, made on the spot. */
export function sendError(
  reply: FastifyReply,
  code: HttpErrorCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): FastifyReply {
  return sendRequestError(reply, new RequestError(code, message, { extensions }));
}
