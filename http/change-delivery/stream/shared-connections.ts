import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import type { Response } from 'graphql-sse';
import { limits } from '../../../schema/limits/limits.ts';
import type { Viewer } from '../../../services/identity/viewer.ts';
import { createClientSlots } from '../../client-slots.ts';
import type { RequestParameters } from '../../endpoint/request/request-parameters.ts';
import { RequestError } from '../../errors/request-error.ts';
import { STREAM } from '../../operations/guard-operations.ts';
import { acquireSlot } from './acquire-slot.ts';
import { leavePages } from './leave-pages.ts';
import { atTokensEnd, type OpenStream, openStream } from './open-stream.ts';
import { sendStream } from './send-stream.ts';
import { askedBy, refusedResponse, type SseHandler, sendPlain } from './sse-handler.ts';
import type { StreamEnd } from './stream-end.ts';
import type { StreamParts } from './stream-parts.ts';

/** Names the connection that an operation is to come on. */
export const TOKEN_HEADER = 'x-graphql-event-stream-token';

/** A connection that several operations of one client share. */
interface Shared {
  readonly token: string;
  readonly viewer: Viewer;
  readonly operations: Map<string, OpenStream>;
  readonly ending: AbortController;
  isOpen: boolean;
  /** Closes the connection, after what is on its way. */
  finish: () => void;
}

/**
 * The single connection mode of graphql-sse: a connection is reserved by PUT, opened by GET, and carries what its client asks
 * for by POST. Its name opens nothing: each request has its own bearer token, and is its client's alone.
 */
export class SharedConnections {
  readonly #parts: StreamParts;
  readonly #handler: SseHandler;
  readonly #slots = createClientSlots({ perClientMax: limits.streamsPerClientMax, totalMax: limits.streamsMax });
  readonly #open = new Map<string, Shared>();

  constructor(parts: StreamParts, handler: SseHandler) {
    this.#parts = parts;
    this.#handler = handler;
  }

  /** Reserves a connection, which is to be opened soon. */
  async reserve(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const viewer = request.viewer as Viewer;
    const place = acquireSlot(this.#slots.take(viewer.clientId ?? request.ip));
    const token = randomUUID();
    const ending = new AbortController();
    const connection: Shared = { token, viewer, operations: new Map(), ending, isOpen: false, finish: () => {} };
    this.#open.set(token, connection);
    const unopened = setTimeout(() => void this.#forget(request, connection), limits.streamReservationMs).unref();
    ending.signal.addEventListener('abort', () => {
      clearTimeout(unopened);
      this.#open.delete(token);
      place();
    });
    return sendPlain(reply, await this.#ask(request, connection, 'PUT', '*/*'));
  }

  /** Sends all that the connection carries, until it ends. */
  async connect(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const connection = this.#connectionOf(request);
    const response = await this.#ask(request, connection, 'GET', STREAM.accept);
    const [body, { headers }] = response;
    if (body === null || typeof body === 'string') return sendPlain(reply, response);
    const { signal } = connection.ending;
    connection.isOpen = true;
    connection.finish = () => void setImmediate(() => body.return());
    const end = (why: StreamEnd) => endAll(connection, why);
    atTokensEnd(request.viewer as Viewer, signal, () => end('TOKEN_EXPIRED'));
    const taken = (chunk: string) => connection.operations.get(operationOf(chunk) ?? '')?.written.done();
    await sendStream(reply, body, { taken, signal, end }, headers);
    return reply;
  }

  /** Begins an operation on a connection. */
  async operate(request: FastifyRequest, reply: FastifyReply, parameters: RequestParameters): Promise<FastifyReply> {
    const connection = this.#connectionOf(request);
    const id = String((parameters['extensions'] as { operationId?: unknown } | undefined)?.operationId ?? '');
    let leave: (() => void) | null = null;
    const begin = async () => {
      leave = () => {};
      const viewer = request.viewer as Viewer;
      const place = acquireSlot(this.#parts.places.take(viewer.clientId ?? request.ip));
      const stream = openStream({ ...this.#parts, viewer, correlationId: request.id, asked: askedBy(request) });
      leave = () => {
        stream.end('GONE');
        place();
        if (connection.operations.get(id) === stream) connection.operations.delete(id);
        if (connection.ending.signal.aborted && connection.operations.size === 0) connection.finish();
      };
      connection.operations.set(id, stream);
      const begun = await stream.begin(parameters);
      return begun.kind === 'REFUSED' ? refusedResponse(begun) : leavePages(begun.pages, leave);
    };
    const giveUp = async () => {
      if (leave === null) return;
      leave();
      // The library keeps the id of an operation that is refused.
      await this.#ask(request, connection, 'DELETE', '*/*', {}, `?operationId=${encodeURIComponent(id)}`);
    };
    try {
      const response = await this.#ask(request, connection, 'POST', 'application/json', parameters, '', begin);
      if (response[1].status !== 202) await giveUp();
      return sendPlain(reply, response);
    } catch (error) {
      await giveUp();
      throw error;
    }
  }

  /** Ends an operation of a connection. */
  async complete(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const connection = this.#connectionOf(request);
    return sendPlain(reply, await this.#ask(request, connection, 'DELETE', '*/*'));
  }

  close(): void {
    for (const connection of this.#open.values()) endAll(connection, 'CLOSING');
  }

  /** @throws RequestError NOT_FOUND, also for another client's: nobody learns which there are */
  #connectionOf({ headers, viewer }: FastifyRequest): Shared {
    const connection = this.#open.get(String(headers[TOKEN_HEADER] ?? ''));
    if (connection !== undefined && connection.viewer.clientId === viewer?.clientId) return connection;
    throw new RequestError('NOT_FOUND', `No such stream: reserve one by PUT, and open it within seconds`);
  }

  #ask(
    request: FastifyRequest,
    { token }: Shared,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    accept: string,
    body: Record<string, unknown> = {},
    search = '',
    begin: () => Promise<Response | AsyncGenerator<ExecutionResult>> = () =>
      Promise.reject(new Error('nothing begins')),
  ): Promise<Response> {
    return this.#handler(request, { method, accept, body, search }, { token, begin });
  }

  /** The library lets go of a connection that is opened and left. */
  async #forget(request: FastifyRequest, connection: Shared): Promise<void> {
    if (connection.isOpen) return;
    const [body] = await this.#ask(request, connection, 'GET', STREAM.accept);
    if (body !== null && typeof body !== 'string') await body.return();
    endAll(connection, 'GONE');
  }
}

/** Ends a connection and all that it carries; those of a token that has expired still say so. */
function endAll({ operations, ending, finish }: Shared, why: StreamEnd): void {
  ending.abort(why);
  for (const stream of operations.values()) stream.end(why);
  if (operations.size === 0) finish();
}

const EVENT = /^event: next\ndata: \{"id":("(?:[^"\\]|\\.)*")/;

/** The operation that an event is of; null: a heartbeat, or the end of one. */
function operationOf(chunk: string): string | null {
  const id = EVENT.exec(chunk)?.[1];
  return id === undefined ? null : (JSON.parse(id) as string);
}
