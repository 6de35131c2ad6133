import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { RequestContext } from '../resolvers/shared/context.ts';
import type { Viewer } from '../services/identity/viewer.ts';
import { modeOf, type OperationsMode } from '../services/stored-operations/operations-mode.ts';
import type { FastLane, LaneAnswer } from './fast-lane/fast-lane.ts';
import { readQuestion } from './fast-lane/read-question.ts';
import type { KeptAnswer } from './kept-answers/answer-cache.ts';
import type { KeptAnswers } from './kept-answers/kept-answers.ts';
import { questionKey } from './kept-answers/question-key.ts';
import { recordContext } from './kept-answers/record-context.ts';
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
  const flights = new Map<string, Promise<KeptAnswer | null>>();

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
    if (found !== null) return sendAnswer(request, reply, found);
    const flight = key === null ? undefined : flights.get(key);
    if (flight === undefined) return make(request, reply, key);
    return flight.then((made) => (made === null ? make(request, reply, null) : sendAnswer(request, reply, made)));
  };

  function make(request: FastifyRequest, reply: FastifyReply, key: string | null) {
    const read = lane === null ? null : readQuestion(request);
    const { viewer } = request;
    if (lane === null || read === null || viewer === null) return otherwise.call(request.server, request, reply);
    const newContext = () => {
      const context = contextFor(viewer, request.id);
      return key === null ? context : recordContext(context);
    };
    const answered = lane.answer(read.question, viewer, newContext);
    const keep = (whole: LaneAnswer | null) =>
      whole === null || key === null ? null : (kept?.keep(key, whole, read.contentType) ?? null);
    const send = (whole: LaneAnswer | null, made: KeptAnswer | null) => {
      if (whole === null) return otherwise.call(request.server, request, reply);
      if (made !== null) return sendAnswer(request, reply, made);
      return reply.header('content-type', read.contentType).send(whole.text);
    };
    if (!(answered instanceof Promise)) return send(answered, keep(answered));
    const making = answered.then((whole) => ({ whole, made: keep(whole) }));
    if (key !== null) {
      flights.set(
        key,
        making.then(({ made }) => made).finally(() => flights.delete(key)),
      );
    }
    return making.then(({ whole, made }) => send(whole, made));
  }

  return { answer, findBeforeReading };
}
