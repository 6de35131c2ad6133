import type { FastifyReply } from 'fastify';
import { isDatabaseUnavailable, RETRY_AFTER_SECONDS } from './database-unavailable.ts';

/** Codes of the error contract that an HTTP status of their own goes with. */
const STATUS = {
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  OPERATION_NOT_STORED: 403,
  NOT_FOUND: 404,
  PERSISTED_QUERY_NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  REQUEST_TIMEOUT: 408,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  HEADERS_TOO_LARGE: 431,
  INTERNAL_SERVER_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
} as const;
export type HttpErrorCode = keyof typeof STATUS;

/** An answer that never reached GraphQL, in the shape of one: a client reads all errors in one place. */
export function sendError(
  reply: FastifyReply,
  code: HttpErrorCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): FastifyReply {
  if (STATUS[code] === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', RETRY_AFTER_SECONDS);
  return reply
    .code(STATUS[code])
    .header('content-type', 'application/json; charset=utf-8')
    .send(errorBody(code, message, reply.request.id, extensions));
}

/** The body of such an answer, for where there is no reply to send it by. */
export function errorBody(
  code: HttpErrorCode,
  message: string,
  correlationId: string,
  extensions: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({ errors: [{ message, extensions: { code, ...extensions, correlationId } }] });
}

/** What Fastify itself refuses: its own codes and its HTML or plain-text pages become the contract's. */
export function codeOfFastifyError(error: { readonly code?: string; readonly statusCode?: number }): HttpErrorCode {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'PAYLOAD_TOO_LARGE';
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return 'UNSUPPORTED_MEDIA_TYPE';
  if (isDatabaseUnavailable(error.code)) return 'SERVICE_UNAVAILABLE';
  const status = error.statusCode ?? 500;
  return status >= 500 ? 'INTERNAL_SERVER_ERROR' : codeOfStatus(status);
}

/** The contract's code for a status that somebody else chose. */
export function codeOfStatus(status: number): HttpErrorCode {
  return (Object.keys(STATUS) as HttpErrorCode[]).find((code) => STATUS[code] === status) ?? 'BAD_REQUEST';
}
