import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { RequestContext } from '../resolvers/shared/context.ts';
import type { Viewer } from '../services/identity/viewer.ts';
import { modeOf, type OperationsMode } from '../services/stored-operations/operations-mode.ts';
import type { FastLane, LaneAnswer } from './fast-lane/fast-lane.ts';
import { readQuestion } from './fast-lane/read-question.ts';
import type { KeptAnswer } from './kept-answers/answer-cache.ts';
import { Flights, failureIn, sendFailure } from './kept-answers/flights.ts';
import type { KeptAnswers } from './kept-answers/kept-answers.ts';
import { questionKey } from './kept-answers/question-key.ts';
import { lookedAt, recordContext } from './kept-answers/record-context.ts';
import { sendAnswer } from './kept-answers/send-answer.ts';

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
}

/**
 * The way of a question: what is kept is sent again; else the fast lane is asked; what it does not answer goes on to Apollo
 * as if nobody had been asked before. Of several who ask the same at once, one has it made.
 */
export function createAnswering({ lane, kept, contextFor, publicMode, otherwise }: Answering) {
  const flights = new Flights();

  /** Takes down what was asked, as it came. Whoever is held to stored operations, or warned, has the question read first. */
  function findBeforeReading(request: FastifyRequest, question: string): boolean {
    const key = kept === null ? null : questionKey(request, question);
    request.questionKey = key;
    if (key === null || modeOf(request.viewer, publicMode) !== 'LOG') return false;
    request.keptAnswer = kept?.find(key) ?? null;
    return request.keptAnswer !== null;
  }

  const answer: RouteHandlerMethod = function answerQuestion(request, reply) {
    if (request.keptAnswer !== null) return sendAnswer(request, reply, request.keptAnswer);
    const key = request.questionKey;
    const found = key === null ? null : (kept?.find(key) ?? null);
    return found === null ? answerTogether(request, reply, true) : sendAnswer(request, reply, found);
  };

  /** Whoever waited for an answer that is nobody else's asks once more, again together; after that, for itself. */
  function answerTogether(request: FastifyRequest, reply: FastifyReply, maySeeAnother: boolean): unknown {
    const key = request.questionKey;
    const flight = key === null ? undefined : flights.under(key);
    if (flight === undefined) return make(request, reply, key);
    return flight.then((landed) => {
      if (landed === null) return maySeeAnother ? answerTogether(request, reply, false) : make(request, reply, null);
      return landed.kept === undefined ? sendFailure(reply, landed) : sendAnswer(request, reply, landed.kept);
    });
  }

  function make(request: FastifyRequest, reply: FastifyReply, key: string | null): unknown {
    const read = lane === null ? null : readQuestion(request);
    const { viewer } = request;
    if (lane === null || read === null || viewer === null) return otherwise.call(request.server, request, reply);
    const contexts: RequestContext[] = [];
    const newContext = () => {
      const own = contextFor(viewer, request.id);
      const context = key === null ? own : recordContext(own);
      contexts.push(context);
      return context;
    };
    const answered = lane.answer(read.question, viewer, newContext);
    const keep = (whole: LaneAnswer | null) =>
      whole === null || key === null ? null : (kept?.keep(key, whole, read.contentType) ?? null);
    const send = ({ text }: LaneAnswer, made: KeptAnswer | null) =>
      made === null ? reply.header('content-type', read.contentType).send(text) : sendAnswer(request, reply, made);
    const handOn = () => otherwise.call(request.server, request, reply);
    if (!(answered instanceof Promise)) return answered === null ? handOn() : send(answered, keep(answered));
    const making = answered.then(async (whole) => {
      const made = keep(whole);
      return whole === null ? { whole, made, told: await handOn() } : { whole, made };
    });
    // What is not going to be kept is not waited for: all would only be answered later.
    if (key !== null && contexts.every((context) => lookedAt(context)?.beyond !== true)) {
      const landing = making.then(({ made, told }) => (made === null ? failureIn(reply, told) : { kept: made }));
      flights.begin(key, landing);
    }
    return making.then(({ whole, made, told }) => (whole === null ? told : send(whole, made)));
  }

  return { answer, findBeforeReading };
}
