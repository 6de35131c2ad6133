import { isDatabaseUnavailable, RETRY_AFTER_SECONDS } from './database-unavailable.ts';

/** Codes of the error contract that an HTTP status of their own goes with. */
export const STATUS = {
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

interface ErrorDetails {
  /** Beside `code` and `correlationId`. */
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
    return STATUS[this.code];
  }

  /** In the shape of a GraphQL answer: a client reads all errors in one place. */
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
  if (isDatabaseUnavailable(code))
    return new RequestError('SERVICE_UNAVAILABLE', 'The database cannot be reached just now');
  return statusCode >= 500
    ? new RequestError('INTERNAL_SERVER_ERROR', 'Internal error')
    : new RequestError(codeOfStatus(statusCode), 'The request cannot be read');
}

/** The contract's code for a status that somebody else chose. */
export function codeOfStatus(status: number): HttpErrorCode {
  return (Object.keys(STATUS) as HttpErrorCode[]).find((code) => STATUS[code] === status) ?? 'BAD_REQUEST';
}
