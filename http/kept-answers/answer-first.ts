import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { PUBLIC_VIEWER } from '../../services/identity/viewer.ts';
import type { KeptAnswer } from './answer-cache.ts';
import { type Form, formFor } from './encodings.ts';
import type { KeptAnswers } from './kept-answers.ts';
import { QUESTION_CHARACTERS_MAX, questionKey } from './question-key.ts';
import { headersOf, NOT_HELD } from './send-answer.ts';

export interface AnsweringFirst {
  readonly kept: Pick<KeptAnswers, 'find'>;
  /** Counts a request of the public. Null: not by this way, the request is handed on as it came. */
  readonly count: (request: IncomingMessage) => Readonly<Record<string, number>> | null;
  /** Once it is true, nothing is answered here any more. */
  readonly closing: () => boolean;
}

/**
 * Sends kept answers to the public's questions before Fastify sees them: its pipeline costs more than the answer. Only a
 * POST that came whole in one piece, without any credentials, asking word for word what has been asked and answered the
 * usual way. Everything else goes that way itself, untouched: the body of a question that is not kept is put back.
 */
export function answerFirst(server: Server, { kept, count, closing }: AnsweringFirst): void {
  const others = server.listeners('request') as RequestListener[];
  const handOn = (request: IncomingMessage, response: ServerResponse) => {
    for (const other of others) other.call(server, request, response);
  };
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!isPlainQuestion(request)) return handOn(request, response);
    // A small body stands in the same packet as the headers, and has been parsed by then.
    process.nextTick(() => {
      const answer = closing() || !isWhole(request) ? null : find(request);
      const counted = answer === null ? null : count(request);
      if (answer === null || counted === null) return handOn(request, response);
      // To its end, which is all that is left of it.
      request.resume();
      send(request, response, answer, counted);
    });
  });

  function find(request: IncomingMessage): KeptAnswer | null {
    const body = request.read() as Buffer | null;
    if (body === null) return null;
    request.unshift(body);
    const { method = '', headers } = request;
    const key = questionKey({ viewer: PUBLIC_VIEWER, method, headers }, body.toString());
    return key === null ? null : kept.find(key);
  }
}

/** Whatever would be looked at on the usual way, beside what the key holds, is not there. */
function isPlainQuestion({ method, url, headers }: IncomingMessage): boolean {
  return (
    method === 'POST' &&
    url === '/graphql' &&
    headers.authorization === undefined &&
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
  response.writeHead(200, headers).end(bytes);
}
