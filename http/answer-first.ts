import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Viewer } from '../services/identity/viewer.ts';
import type { AskedBefore, MadeAnswer } from './answer-questions.ts';
import type { KeptAnswer } from './kept-answers/answer-cache.ts';
import { type Encoding, formFor } from './kept-answers/encodings.ts';
import { QUESTION_CHARACTERS_MAX } from './kept-answers/question-key.ts';
import { NOT_HELD } from './kept-answers/send-answer.ts';
import type { Counted } from './rate-limit.ts';

type Answer = MadeAnswer | KeptAnswer;

export interface AnsweringFirst {
  /** Who asks, if that is known without waiting; null: the usual way has to say. */
  readonly viewerOf: (request: IncomingMessage) => Viewer | null;
  /** Counts a request. Null: the usual way has to. */
  readonly count: (request: IncomingMessage, viewer: Viewer) => Counted | null;
  /** Null, or a promise of it: the usual way has to answer, from the start. */
  readonly answer: (asked: AskedBefore) => Answer | null | Promise<Answer | null>;
  /** Once it is true, nothing is answered here any more. */
  readonly closing: () => boolean;
}

/**
 * Up to this size an answer is sent as text of one byte a character, which Node writes in one piece with the headers. Beyond,
 * that copy costs more than the second piece: at 12 kB a fifth of the rate.
 */
const ONE_PIECE_BYTES_MAX = 2_048;

/**
 * Answers ordinary questions before Fastify sees them: its pipeline costs more than a small answer, kept or just made. Only a
 * POST that came whole in one piece, from somebody who is known already. Everything else goes the usual way, untouched: the
 * body of a question that was not answered is put back.
 */
export function answerFirst(server: Server, { viewerOf, count, answer, closing }: AnsweringFirst): void {
  const others = server.listeners('request') as RequestListener[];
  const handOn = (request: IncomingMessage, response: ServerResponse) => {
    for (const other of others) other.call(server, request, response);
  };
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!isPlainQuestion(request)) return handOn(request, response);
    // A small body stands in the same packet as the headers, and has been parsed by then.
    process.nextTick(() => {
      if (closing() || !isWhole(request) || !take(request, response)) handOn(request, response);
    });
  });

  /** @returns false where it is to be handed on */
  function take(request: IncomingMessage, response: ServerResponse): boolean {
    const viewer = viewerOf(request);
    const counted = viewer === null ? null : count(request, viewer);
    if (viewer === null || counted === null) return false;
    const body = request.read() as Buffer;
    const correlationId = randomUUID();
    const answered = isUtf8(body) ? answerTo(request, viewer, body.toString(), correlationId) : null;
    const reply: Reply = { request, response, correlationId, counted: counted.headers };
    if (answered !== null && !(answered instanceof Promise)) {
      send(reply, answered);
      return true;
    }
    // At once: a body that was read to its end cannot be put back later.
    request.unshift(body);
    if (answered === null) {
      counted.takeBack();
      return false;
    }
    void answered.then((late) => {
      if (late !== null) return send(reply, late);
      counted.takeBack();
      // Whoever has gone meanwhile is not asked for again.
      if (!response.destroyed) handOn(request, response);
    });
    return true;
  }

  /** A failure is not told here: the usual way meets it too, and has the words for it. */
  function answerTo({ method = '', url = '', headers }: IncomingMessage, viewer: Viewer, body: string, id: string) {
    try {
      const answered = answer({ viewer, method, url, headers, body, correlationId: id });
      return answered instanceof Promise ? answered.catch(() => null) : answered;
    } catch {
      return null;
    }
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

interface Reply {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly correlationId: string;
  /** The headers that tell of the count. */
  readonly counted: Counted['headers'];
}

function send(reply: Reply, answer: Answer): void {
  // To its end, which is all that is left of it.
  reply.request.resume();
  const kept = 'plain' in answer ? answer : answer.kept;
  if (kept !== null) sendKept(reply, kept);
  else if (!('plain' in answer)) write(reply, answer.contentType, Buffer.from(answer.text), null);
}

function sendKept(reply: Reply, answer: KeptAnswer): void {
  const { contentType } = answer;
  const form = formFor(answer, reply.request.headers['accept-encoding']);
  if (form instanceof Promise) void form.then(({ bytes, encoding }) => write(reply, contentType, bytes, encoding));
  else write(reply, contentType, form.bytes, form.encoding);
}

function write(
  { response, correlationId, counted }: Reply,
  contentType: string,
  bytes: Buffer,
  encoding: Encoding | null,
): void {
  // Names and values in turn, which Node writes out as they stand; putting an object together cost more than sending.
  const headers: (string | number)[] = [
    'x-correlation-id',
    correlationId,
    'x-content-type-options',
    'nosniff',
    'cache-control',
    NOT_HELD,
    'content-type',
    contentType,
    'content-length',
    bytes.length,
  ];
  if (encoding !== null) headers.push('content-encoding', encoding);
  headers.push(...counted);
  response.writeHead(200, headers);
  if (bytes.length > ONE_PIECE_BYTES_MAX) response.end(bytes);
  else response.end(bytes.toString('latin1'), 'latin1');
}
