import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Language } from '../../services/languages/language.ts';
import { type HttpErrorCode, RequestError } from './request-error.ts';

const CODES: Readonly<Record<string, HttpErrorCode>> = {
  HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE',
  ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TIMEOUT',
};

/** Answers bytes that never became a request, in the shape of every other refusal, and closes the connection. */
export function sendUnreadable(error: Error & { readonly code?: string }, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  sendRefusal(socket, new RequestError(CODES[error.code ?? ''] ?? 'BAD_REQUEST', 'The request cannot be read'), null);
}

/** Refuses on a connection that no handler of requests has. */
export function sendRefusal(
  socket: Duplex,
  refused: RequestError,
  language: Language | null,
  correlationId: string = randomUUID(),
): void {
  const body = refused.body(correlationId, language);
  const head = [
    `HTTP/1.1 ${refused.status} ${STATUS_CODES[refused.status] ?? ''}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Correlation-Id: ${correlationId}`,
    'X-Content-Type-Options: nosniff',
    ...Object.entries(refused.headers).map(([name, value]) => `${name}: ${value}`),
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
