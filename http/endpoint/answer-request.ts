import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import type { Viewer } from '../../services/identity/viewer.ts';
import { modeOf, type OperationsMode } from '../../services/stored-operations/operations-mode.ts';
import type { CompiledExecutor, ExecutedResponse } from '../compiled-executor/compiled-executor.ts';
import { type ReadRequest, readRequest } from '../compiled-executor/read-request.ts';
import { cacheKey, callerKey, varyingHeaders } from '../response-cache/cache-key.ts';
import { CacheKeyMemo } from '../response-cache/cache-key-memo.ts';
import type { CachedResponse } from '../response-cache/cache-storage.ts';
import type { ResponseCache } from '../response-cache/response-cache.ts';
import { sendCachedResponse } from '../response-cache/send-response.ts';
import { failureIn, type SharedOutcome, SingleFlight, sendFailure } from '../response-cache/single-flight.ts';
import { trackContext, trackedReads } from '../response-cache/tracking-context.ts';
import type { RequestHeaders } from './request-headers.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Under which an answer to the question would be kept; null: under none, or it has not come yet. */
    cacheKey: string | null;
    /** The answer that was at hand before the question was read; null: there was none. */
    cachedResponse: CachedResponse | null;
  }
}

export interface RequestHandlerParts {
  /** Null: Apollo answers everything. */
  readonly executor: CompiledExecutor | null;
  /** Null: nothing is kept. */
  readonly kept: ResponseCache | null;
  readonly contextFor: (viewer: Viewer, correlationId: string) => RequestContext;
  /** How far those without a token are held to stored operations. */
  readonly publicMode: OperationsMode;
  /** Apollo, for all that the executor does not answer. */
  readonly otherwise: RouteHandlerMethod;
  /** The value of a JSON text; undefined: it is none, or a harmful one. */
  readonly readJson: (text: string) => unknown;
  /** Told of an operation's text that was sent by a client of mode LOG, stored or not. */
  readonly noteUnstored: (viewer: Viewer, text: string) => void;
}

/** An answer that was just made. */
export interface ExecutedAnswer {
  readonly text: string;
  readonly contentType: string;
  /** As it is kept; null: it is not. */
  readonly kept: CachedResponse | null;
}

/** A question that has not come to Fastify: a POST of JSON. */
export interface RequestBeforeFastify {
  readonly viewer: Viewer;
  readonly request: IncomingMessage;
  readonly head: RequestHeaders;
  readonly body: Buffer;
  readonly correlationId: string;
}

/**
 * The way of a question: what is kept is sent again; else the fast executor is asked; what it does not answer goes on to Apollo
 * as if nobody had been asked before. Of several who ask the same at once, one has it made.
 */
export function createRequestHandler(answering: RequestHandlerParts) {
  const { executor, kept, contextFor, publicMode, otherwise, readJson, noteUnstored } = answering;
  const inFlight = new SingleFlight();
  const keys = new CacheKeyMemo();

  /** Takes down what was asked, as it came. Whoever is held to stored operations, or warned, has the question read first. */
  function findBeforeParsing(request: FastifyRequest, question: string): boolean {
    const key = kept === null ? null : cacheKey(callerKeyOf(request), question);
    request.cacheKey = key;
    if (key === null || modeOf(request.viewer, publicMode) !== 'LOG') return false;
    request.cachedResponse = kept?.find(key) ?? null;
    return request.cachedResponse !== null;
  }

  const answer: RouteHandlerMethod = function answerQuestion(request, reply) {
    if (request.cachedResponse !== null) return sendCachedResponse(request, reply, request.cachedResponse);
    const key = request.cacheKey;
    const found = key === null ? null : (kept?.find(key) ?? null);
    if (found !== null) return sendCachedResponse(request, reply, found);
    // A cache in front asks once for many, and should be told how long it may hold the answer.
    if (key !== null) kept?.miss(key, 2);
    return answerTogether(request, reply, true);
  };

  /** Whoever waited for an answer that is nobody else's asks once more, again together; after that, for itself. */
  function answerTogether(request: FastifyRequest, reply: FastifyReply, isFirstTry: boolean): unknown {
    const key = request.cacheKey;
    const flight = key === null ? undefined : inFlight.under(key);
    if (flight === undefined) return make(request, reply, key, isFirstTry);
    return flight.then((sharedOutcome) => {
      if (sharedOutcome === null)
        return isFirstTry ? answerTogether(request, reply, false) : make(request, reply, null, false);
      return sharedOutcome.kept === undefined
        ? sendFailure(reply, sharedOutcome)
        : sendCachedResponse(request, reply, sharedOutcome.kept);
    });
  }

  function make(request: FastifyRequest, reply: FastifyReply, key: string | null, isFirstTry: boolean): unknown {
    const read = executor === null ? null : readRequest(request);
    const { viewer } = request;
    const fallBack = () => otherwise.call(request.server, request, reply);
    if (executor === null || read === null || viewer === null) return fallBack();
    const send = ({ text, contentType, kept: own }: ExecutedAnswer) =>
      own === null ? reply.header('content-type', contentType).send(text) : sendCachedResponse(request, reply, own);
    const { answered, mayBeKept } = runCompiled(executor, read, viewer, request.id, key);
    if (!(answered instanceof Promise)) {
      if (answered !== null) return send(answered);
      const told = fallBack();
      // The executor has just failed at this: if Apollo fails too, that is told to all who wait.
      if (key !== null && !isFirstTry) {
        const failure = Promise.resolve(told).then((one) => failureIn(reply, one));
        inFlight.begin(key, failure);
      }
      return told;
    }
    const making = answered.then(async (made) => (made === null ? { made, told: await fallBack() } : { made }));
    // What is not going to be kept is not waited for: all would only be answered later.
    if (key !== null && mayBeKept) {
      const landing = making.then(({ made, told }) => (made === null ? failureIn(reply, told) : sharedOutcome(made)));
      inFlight.begin(key, landing);
    }
    return making.then(({ made, told }) => (made === null ? told : send(made)));
  }

  /** What the executor makes of a question, kept if it can be; null: nothing, it is Apollo's. */
  function runCompiled(
    ready: CompiledExecutor,
    read: ReadRequest,
    viewer: Viewer,
    correlationId: string,
    key: string | null,
  ) {
    const contexts: RequestContext[] = [];
    const newContext = () => {
      const own = contextFor(viewer, correlationId);
      const context = key === null ? own : trackContext(own);
      contexts.push(context);
      return context;
    };
    const { contentType } = read;
    const take = (whole: ExecutedResponse | null): ExecutedAnswer | null => {
      if (whole === null) return null;
      const own = key === null ? null : (kept?.keep(key, whole, contentType) ?? null);
      return { text: whole.text, contentType, kept: own };
    };
    const answered = ready.answer(read.question, viewer, newContext);
    const mayBeKept = contexts.every((context) => trackedReads(context)?.beyond !== true);
    return { answered: answered instanceof Promise ? answered.then(take) : take(answered), mayBeKept };
  }

  /**
   * The same for a question that has not come to Fastify.
   * @returns null, or a promise of it, where the usual way has to answer; it is then asked from the start
   */
  function answerUnparsed(
    asked: RequestBeforeFastify,
  ): ExecutedAnswer | CachedResponse | null | Promise<ExecutedAnswer | null> {
    const { viewer, request, head, body, correlationId } = asked;
    if (modeOf(viewer, publicMode) !== 'LOG') return null;
    const asker = kept === null ? null : callerKey(viewer, 'POST', head.looked);
    const known = asker === null ? null : keys.find(asker, body);
    const foundAgain = known === null ? null : (kept?.find(known) ?? null);
    if (foundAgain !== null) return foundAgain;
    if (!isUtf8(body)) return null;
    const text = body.toString();
    const key = cacheKey(asker, text);
    const found = key === null ? null : (kept?.find(key) ?? null);
    if (asker !== null && key !== null && found !== null) {
      keys.remember(asker, body, key);
      return found;
    }
    if (key !== null) kept?.miss(key, 1);
    if (executor === null || (key !== null && inFlight.under(key) !== undefined)) return null;
    const { headers, url = '' } = request;
    const read = readRequest({ method: 'POST', url, headers, body: readJson(text) });
    if (read === null) return null;
    noteUnstored(viewer, read.question.query);
    const { answered, mayBeKept } = runCompiled(executor, read, viewer, correlationId, key);
    if (answered instanceof Promise && key !== null && mayBeKept) {
      inFlight.begin(key, answered.then(sharedOutcome));
    }
    return answered;
  }

  return { answer, findBeforeParsing, answerUnparsed };
}

function callerKeyOf({ viewer, method, headers }: FastifyRequest): string | null {
  return callerKey(viewer, method, varyingHeaders(headers));
}

function sharedOutcome(made: ExecutedAnswer | null): SharedOutcome {
  return made === null || made.kept === null ? null : { kept: made.kept };
}
