import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Viewer } from '../../services/identity/viewer.ts';
import type { KeptAnswer } from './answer-cache.ts';
import { type Form, formFor } from './encodings.ts';
import type { KeptAnswers } from './kept-answers.ts';
import { QUESTION_CHARACTERS_MAX, questionKey } from './question-key.ts';
import { headersOf, NOT_HELD } from './send-answer.ts';

export interface AnsweringFirst {
  readonly kept: Pick<KeptAnswers, 'find'>;
  /** Who asks, if that is known without waiting and the question need not be looked at. Null: the request is handed on as it came. */
  readonly viewerOf: (request: IncomingMessage) => Viewer | null;
  /** Counts a request. Null: not by this way, the request is handed on. */
  readonly count: (request: IncomingMessage, viewer: Viewer) => Readonly<Record<string, number>> | null;
  /** Once it is true, nothing is answered here any more. */
  readonly closing: () => boolean;
}

/**
 * Up to this size an answer is sent as text of one byte a character, which Node writes in one piece with the headers. Beyond,
 * that copy costs more than the second piece.
 */
const ONE_PIECE_BYTES_MAX = 16_384;

/**
 * Sends kept answers before Fastify sees the questions: its pipeline costs more than the answer. Only to a POST that came
 * whole in one piece, from somebody who is known already, asking word for word what has been asked and answered the usual
 * way. Everything else goes that way itself, untouched: the body of a question that is not kept is put back.
 */
export function answerFirst(server: Server, { kept, viewerOf, count, closing }: AnsweringFirst): void {
  const others = server.listeners('request') as RequestListener[];
  const handOn = (request: IncomingMessage, response: ServerResponse) => {
    for (const other of others) other.call(server, request, response);
  };
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!isPlainQuestion(request)) return handOn(request, response);
    // A small body stands in the same packet as the headers, and has been parsed by then.
    process.nextTick(() => {
      if (closing() || !isWhole(request) || !answered(request, response)) handOn(request, response);
    });
  });

  function answered(request: IncomingMessage, response: ServerResponse): boolean {
    const viewer = viewerOf(request);
    const body = viewer === null ? null : (request.read() as Buffer | null);
    if (viewer === null || body === null) return false;
    const { method = '', headers } = request;
    const key = questionKey({ viewer, method, headers }, body.toString());
    const answer = key === null ? null : kept.find(key);
    const counted = answer === null ? null : count(request, viewer);
    if (answer === null || counted === null) {
      request.unshift(body);
      return false;
    }
    // To its end, which is all that is left of it.
    request.resume();
    send(request, response, answer, counted);
    return true;
  }
}

/** Whatever would be looked at on the usual way, beside what the key holds, is not there. */
function isPlainQuestion({ method, url, headers }: IncomingMessage): boolean {
  return (
    method === 'POST' &&
    url === '/graphql' &&
    headers['content-encoding'] === undefined &&
    headers.expect === undefined &&
    // Reading an empty body would end it before Fastify looks.
    Number(headers['content-length']) > 0 &&
    Number(headers['content-length']) <= QUESTION_CHARACTERS_MAX
  );
}

/** Whether the body is there to its last byte: nothing is waited for here. */
function isWhole({ headers, readableLength }: IncomingMessage): boolean {
  return readableLength === Number(headers['content-length']);
}

function send(
  { headers }: IncomingMessage,
  response: ServerResponse,
  answer: KeptAnswer,
  counted: Readonly<Record<string, number>>,
): void {
  const form = formFor(answer, headers['accept-encoding']);
  if (form instanceof Promise) void form.then((packed) => write(response, answer, counted, packed));
  else write(response, answer, counted, form);
}

function write(
  response: ServerResponse,
  answer: KeptAnswer,
  counted: Readonly<Record<string, number>>,
  { bytes, encoding }: Form,
): void {
  const headers: Record<string, string | number> = {
    'x-correlation-id': randomUUID(),
    'x-content-type-options': 'nosniff',
    ...headersOf(answer, NOT_HELD),
    'content-type': answer.contentType,
    'content-length': bytes.length,
  };
  if (encoding !== null) headers['content-encoding'] = encoding;
  for (const name in counted) headers[name] = counted[name] ?? 0;
  response.writeHead(200, headers);
  if (bytes.length > ONE_PIECE_BYTES_MAX) response.end(bytes);
  else response.end(bytes.toString('latin1'), 'latin1');
}
