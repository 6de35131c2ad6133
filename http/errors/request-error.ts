import { REQUEST_ERRORS, type RequestErrorCode } from '../../schema/errors/error-codes.ts';
import type { Language } from '../../services/languages/language.ts';
import { ErrorWithoutStack } from '../../services/text-rules/without-stacks.ts';
import { isDatabaseUnavailable, RETRY_AFTER_SECONDS, STATEMENT_TIMED_OUT } from './database-unavailable.ts';
import { requestMessageIn } from './error-in-language.ts';

export type HttpErrorCode = RequestErrorCode;

interface ErrorDetails {
  /** Extensions beside `code` and `correlationId`. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string | number>>;
  /** The message is sent as it is: it is in the reader's language already, or programs compare it. Absent: false. */
  readonly isVerbatim?: boolean;
}

/** A request that is refused before GraphQL sees it; whoever answers it sends the status and headers with the error. */
export class RequestError extends ErrorWithoutStack {
  readonly code: HttpErrorCode;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly #isVerbatim: boolean;

  constructor(
    code: HttpErrorCode,
    message: string,
    { extensions = {}, headers = {}, isVerbatim = false }: ErrorDetails = {},
  ) {
    super(message);
    this.#isVerbatim = isVerbatim;
    this.code = code;
    this.extensions = extensions;
    this.headers = code === 'SERVICE_UNAVAILABLE' ? { 'retry-after': RETRY_AFTER_SECONDS, ...headers } : headers;
  }

  get status(): number {
    return REQUEST_ERRORS[this.code].status;
  }

  /** What is wrong and what to do. @param language of the reader; null: English. */
  messageIn(language: Language | null): string {
    const { code, extensions, message } = this;
    return this.#isVerbatim ? message : requestMessageIn(language, { message, extensions: { ...extensions, code } });
  }

  /** Writes the error in the form of a GraphQL answer: a client reads all errors in one place. */
  body(correlationId: string, language: Language | null): string {
    const { code, extensions } = this;
    const message = this.messageIn(language);
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
