import { REQUEST_ERRORS, type RequestErrorCode } from '../../schema/errors/error-codes.ts';
import { isDatabaseUnavailable, RETRY_AFTER_SECONDS, STATEMENT_TIMED_OUT } from './database-unavailable.ts';

export type HttpErrorCode = RequestErrorCode;

interface ErrorDetails {
  /** Extensions beside `code` and `correlationId`. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string | number>>;
}

/** A request that is refused before GraphQL sees it; whoever answers it sends the status and headers with the error. */
export class RequestError extends Error {
  readonly code: HttpErrorCode;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string | number>>;

  constructor(code: HttpErrorCode, message: string, { extensions = {}, headers = {} }: ErrorDetails = {}) {
    super(message);
    this.code = code;
    this.extensions = extensions;
    this.headers = code === 'SERVICE_UNAVAILABLE' ? { 'retry-after': RETRY_AFTER_SECONDS, ...headers } : headers;
  }

  get status(): number {
    return REQUEST_ERRORS[this.code].status;
  }

  /** Writes the error in the form of a GraphQL answer: a client reads all errors in one place. */
  body(correlationId: string): string {
    const { code, extensions, message } = this;
    return JSON.stringify({ errors: [{ message, extensions: { code, ...extensions, correlationId } }] });
  }
}

interface ThrownError {
  readonly code?: string;
  readonly statusCode?: number;
}

/** The contract's error for whatever was thrown, Fastify's own errors included; INTERNAL_SERVER_ERROR for what nobody foresaw. */
export function requestErrorOf(thrown: unknown): RequestError {
  if (thrown instanceof RequestError) return thrown;
  const { code, statusCode = 500 }: ThrownError = typeof thrown === 'object' && thrown !== null ? thrown : {};
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new RequestError('PAYLOAD_TOO_LARGE', 'The body is too large');
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return new RequestError('UNSUPPORTED_MEDIA_TYPE', 'Send application/json in UTF-8');
  if (code === STATEMENT_TIMED_OUT) return tookTooLong();
  if (isDatabaseUnavailable(code))
    return new RequestError('SERVICE_UNAVAILABLE', 'The database cannot be reached just now');
  return statusCode >= 500
    ? new RequestError('INTERNAL_SERVER_ERROR', 'Internal error')
    : new RequestError(codeOfStatus(statusCode), 'The request cannot be read');
}

/** The contract's code for a status that somebody else chose. */
export function codeOfStatus(status: number): HttpErrorCode {
  return (
    (Object.keys(REQUEST_ERRORS) as HttpErrorCode[]).find((code) => REQUEST_ERRORS[code].status === status) ??
    'BAD_REQUEST'
  );
}

/** The answer to a request whose time is over, whatever it still waits for. */
export function tookTooLong(): RequestError {
  return new RequestError('TIMEOUT', 'The answer took too long. Ask for less at a time; repeat a write with its key');
}
