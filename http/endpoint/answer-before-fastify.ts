import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Viewer } from '../../services/identity/viewer.ts';
import { REQUEST_CHARACTERS_MAX } from '../response-cache/cache-key.ts';
import type { CachedResponse } from '../response-cache/cache-storage.ts';
import { type Encoding, formFor } from '../response-cache/content-encoding.ts';
import { NO_STORE } from '../response-cache/send-response.ts';
import type { ExecutedAnswer, RequestBeforeFastify } from './answer-request.ts';
import type { Counted } from './rate-limit.ts';
import { bodyLength, headersOf, type RequestHeaders } from './request-headers.ts';

type Answer = ExecutedAnswer | CachedResponse;

export interface BeforeFastify {
  /** Who asks, if that is known without waiting; null: the usual way has to say. */
  readonly viewerOf: (head: RequestHeaders) => Viewer | null;
  /** Counts a request. Null: the usual way has to. */
  readonly count: (request: IncomingMessage, viewer: Viewer) => Counted | null;
  /** Told of a counted request that Fastify has to answer after all, and counts itself. */
  readonly takeBack: (counted: Counted) => void;
  /** Null, or a promise of it: the usual way has to answer, from the start. */
  readonly answer: (asked: RequestBeforeFastify) => Answer | null | Promise<Answer | null>;
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
export function answerBeforeFastify(
  server: Server,
  { viewerOf, count, takeBack, answer, closing }: BeforeFastify,
): void {
  const others = server.listeners('request') as RequestListener[];
  const fallBack = (request: IncomingMessage, response: ServerResponse) => {
    for (const other of others) other.call(server, request, response);
  };
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'POST' || request.url !== '/graphql') return fallBack(request, response);
    const head = headersOf(request);
    const length = bodyLength(request, head);
    // Reading an empty body would end it before Fastify looks.
    if (!head.isPlain || !(length > 0 && length <= REQUEST_CHARACTERS_MAX)) return fallBack(request, response);
    // A small body stands in the same packet as the headers, and has been parsed by then. Nothing is waited for here.
    process.nextTick(() => {
      if (closing() || request.readableLength !== length || !take(request, response, head)) fallBack(request, response);
    });
  });

  /** @returns false where it is to be handed on */
  function take(request: IncomingMessage, response: ServerResponse, head: RequestHeaders): boolean {
    const viewer = viewerOf(head);
    const counted = viewer === null ? null : count(request, viewer);
    if (viewer === null || counted === null) return false;
    const body = request.read() as Buffer;
    const correlationId = randomUUID();
    const answered = answerTo({ viewer, request, head, body, correlationId });
    const reply: Reply = { request, response, head, correlationId, counted: counted.headers };
    if (answered !== null && !(answered instanceof Promise)) {
      send(reply, answered);
      return true;
    }
    // At once: a body that was read to its end cannot be put back later.
    request.unshift(body);
    if (answered === null) {
      takeBack(counted);
      return false;
    }
    void answered.then((late) => {
      if (late !== null) return send(reply, late);
      takeBack(counted);
      // Whoever has gone meanwhile is not asked for again.
      if (!response.destroyed) fallBack(request, response);
    });
    return true;
  }

  /** A failure is not told here: the usual way meets it too, and has the words for it. */
  function answerTo(asked: RequestBeforeFastify) {
    try {
      const answered = answer(asked);
      return answered instanceof Promise ? answered.catch(() => null) : answered;
    } catch {
      return null;
    }
  }
}

interface Reply {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly head: RequestHeaders;
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

function sendKept(reply: Reply, answer: CachedResponse): void {
  const { contentType } = answer;
  const form = formFor(answer, reply.head.acceptEncoding);
  if (form instanceof Promise) void form.then(({ bytes, encoding }) => write(reply, contentType, bytes, encoding));
  else write(reply, contentType, form.bytes, form.encoding);
}

function write(
  { response, correlationId, counted }: Reply,
  contentType: string,
  bytes: Buffer,
  encoding: Encoding | null,
): void {
  // Names and values in turn, which Node writes out as they stand: an object put together with a spread took 3 µs of 30.
  const headers: (string | number)[] = [
    'x-correlation-id',
    correlationId,
    'x-content-type-options',
    'nosniff',
    'cache-control',
    NO_STORE,
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
