import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { RequestContext } from '../resolvers/shared/context.ts';
import type { Viewer } from '../services/identity/viewer.ts';
import { modeOf, type OperationsMode } from '../services/stored-operations/operations-mode.ts';
import type { FastLane, LaneAnswer } from './fast-lane/fast-lane.ts';
import { type ReadQuestion, readQuestion } from './fast-lane/read-question.ts';
import type { KeptAnswer } from './kept-answers/answer-cache.ts';
import { Flights, failureIn, type Landed, sendFailure } from './kept-answers/flights.ts';
import type { KeptAnswers } from './kept-answers/kept-answers.ts';
import { askerKey, lookedHeaders, questionKey } from './kept-answers/question-key.ts';
import { lookedAt, recordContext } from './kept-answers/record-context.ts';
import { RememberedKeys } from './kept-answers/remembered-keys.ts';
import { sendAnswer } from './kept-answers/send-answer.ts';
import type { QuestionHead } from './question-head.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Under which an answer to the question would be kept; null: under none, or it has not come yet. */
    questionKey: string | null;
    /** The answer that was at hand before the question was read; null: there was none. */
    keptAnswer: KeptAnswer | null;
  }
}

export interface Answering {
  /** Null: Apollo answers everything. */
  readonly lane: FastLane | null;
  /** Null: nothing is kept. */
  readonly kept: KeptAnswers | null;
  readonly contextFor: (viewer: Viewer, correlationId: string) => RequestContext;
  /** How far those without a token are held to stored operations. */
  readonly publicMode: OperationsMode;
  /** Apollo, for all that the lane does not answer. */
  readonly otherwise: RouteHandlerMethod;
  /** The value of a JSON text; undefined: it is none, or a harmful one. */
  readonly readJson: (text: string) => unknown;
  /** Told of an operation's text that was sent by a client of mode LOG, stored or not. */
  readonly noteUnstored: (viewer: Viewer, text: string) => void;
}

/** An answer that was just made. */
export interface MadeAnswer {
  readonly text: string;
  readonly contentType: string;
  /** As it is kept; null: it is not. */
  readonly kept: KeptAnswer | null;
}

/** A question that has not come to Fastify: a POST of JSON. */
export interface AskedBefore {
  readonly viewer: Viewer;
  readonly request: IncomingMessage;
  readonly head: QuestionHead;
  readonly body: Buffer;
  readonly correlationId: string;
}

/**
 * The way of a question: what is kept is sent again; else the fast lane is asked; what it does not answer goes on to Apollo
 * as if nobody had been asked before. Of several who ask the same at once, one has it made.
 */
export function createAnswering(answering: Answering) {
  const { lane, kept, contextFor, publicMode, otherwise, readJson, noteUnstored } = answering;
  const flights = new Flights();
  const keys = new RememberedKeys();

  /** Takes down what was asked, as it came. Whoever is held to stored operations, or warned, has the question read first. */
  function findBeforeReading(request: FastifyRequest, question: string): boolean {
    const key = kept === null ? null : questionKey(askerKeyOf(request), question);
    request.questionKey = key;
    if (key === null || modeOf(request.viewer, publicMode) !== 'LOG') return false;
    request.keptAnswer = kept?.find(key) ?? null;
    return request.keptAnswer !== null;
  }

  const answer: RouteHandlerMethod = function answerQuestion(request, reply) {
    if (request.keptAnswer !== null) return sendAnswer(request, reply, request.keptAnswer);
    const key = request.questionKey;
    const found = key === null ? null : (kept?.find(key) ?? null);
    if (found !== null) return sendAnswer(request, reply, found);
    // A cache in front asks once for many, and should be told how long it may hold the answer.
    if (key !== null) kept?.miss(key, 2);
    return answerTogether(request, reply, true);
  };

  /** Whoever waited for an answer that is nobody else's asks once more, again together; after that, for itself. */
  function answerTogether(request: FastifyRequest, reply: FastifyReply, isFirstTry: boolean): unknown {
    const key = request.questionKey;
    const flight = key === null ? undefined : flights.under(key);
    if (flight === undefined) return make(request, reply, key, isFirstTry);
    return flight.then((landed) => {
      if (landed === null)
        return isFirstTry ? answerTogether(request, reply, false) : make(request, reply, null, false);
      return landed.kept === undefined ? sendFailure(reply, landed) : sendAnswer(request, reply, landed.kept);
    });
  }

  function make(request: FastifyRequest, reply: FastifyReply, key: string | null, isFirstTry: boolean): unknown {
    const read = lane === null ? null : readQuestion(request);
    const { viewer } = request;
    const handOn = () => otherwise.call(request.server, request, reply);
    if (lane === null || read === null || viewer === null) return handOn();
    const send = ({ text, contentType, kept: own }: MadeAnswer) =>
      own === null ? reply.header('content-type', contentType).send(text) : sendAnswer(request, reply, own);
    const { answered, mayBeKept } = askLane(lane, read, viewer, request.id, key);
    if (!(answered instanceof Promise)) {
      if (answered !== null) return send(answered);
      const told = handOn();
      // The lane has just failed at this: if Apollo fails too, that is told to all who wait.
      if (key !== null && !isFirstTry) {
        const failure = Promise.resolve(told).then((one) => failureIn(reply, one));
        flights.begin(key, failure);
      }
      return told;
    }
    const making = answered.then(async (made) => (made === null ? { made, told: await handOn() } : { made }));
    // What is not going to be kept is not waited for: all would only be answered later.
    if (key !== null && mayBeKept) {
      const landing = making.then(({ made, told }) => (made === null ? failureIn(reply, told) : landed(made)));
      flights.begin(key, landing);
    }
    return making.then(({ made, told }) => (made === null ? told : send(made)));
  }

  /** What the lane makes of a question, kept if it can be; null: nothing, it is Apollo's. */
  function askLane(ready: FastLane, read: ReadQuestion, viewer: Viewer, correlationId: string, key: string | null) {
    const contexts: RequestContext[] = [];
    const newContext = () => {
      const own = contextFor(viewer, correlationId);
      const context = key === null ? own : recordContext(own);
      contexts.push(context);
      return context;
    };
    const { contentType } = read;
    const take = (whole: LaneAnswer | null): MadeAnswer | null => {
      if (whole === null) return null;
      const own = key === null ? null : (kept?.keep(key, whole, contentType) ?? null);
      return { text: whole.text, contentType, kept: own };
    };
    const answered = ready.answer(read.question, viewer, newContext);
    const mayBeKept = contexts.every((context) => lookedAt(context)?.beyond !== true);
    return { answered: answered instanceof Promise ? answered.then(take) : take(answered), mayBeKept };
  }

  /**
   * The same for a question that has not come to Fastify.
   * @returns null, or a promise of it, where the usual way has to answer; it is then asked from the start
   */
  function answerBefore(asked: AskedBefore): MadeAnswer | KeptAnswer | null | Promise<MadeAnswer | null> {
    const { viewer, request, head, body, correlationId } = asked;
    if (modeOf(viewer, publicMode) !== 'LOG') return null;
    const asker = kept === null ? null : askerKey(viewer, 'POST', head.looked);
    const known = asker === null ? null : keys.find(asker, body);
    const foundAgain = known === null ? null : (kept?.find(known) ?? null);
    if (foundAgain !== null) return foundAgain;
    if (!isUtf8(body)) return null;
    const text = body.toString();
    const key = questionKey(asker, text);
    const found = key === null ? null : (kept?.find(key) ?? null);
    if (asker !== null && key !== null && found !== null) {
      keys.remember(asker, body, key);
      return found;
    }
    if (key !== null) kept?.miss(key, 1);
    if (lane === null || (key !== null && flights.under(key) !== undefined)) return null;
    const { headers, url = '' } = request;
    const read = readQuestion({ method: 'POST', url, headers, body: readJson(text) });
    if (read === null) return null;
    noteUnstored(viewer, read.question.query);
    const { answered, mayBeKept } = askLane(lane, read, viewer, correlationId, key);
    if (answered instanceof Promise && key !== null && mayBeKept) {
      flights.begin(key, answered.then(landed));
    }
    return answered;
  }

  return { answer, findBeforeReading, answerBefore };
}

function askerKeyOf({ viewer, method, headers }: FastifyRequest): string | null {
  return askerKey(viewer, method, lookedHeaders(headers));
}

function landed(made: MadeAnswer | null): Landed {
  return made === null || made.kept === null ? null : { kept: made.kept };
}
