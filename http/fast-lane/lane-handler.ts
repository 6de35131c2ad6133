import type { RouteHandlerMethod } from 'fastify';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import type { Viewer } from '../../services/identity/viewer.ts';
import type { FastLane, LaneAnswer } from './fast-lane.ts';
import { readQuestion } from './read-question.ts';

/** Asks the lane first; what it does not answer goes on as if it had never been asked. */
export function fastLaneHandler(
  lane: FastLane,
  contextFor: (viewer: Viewer, correlationId: string) => RequestContext,
  otherwise: RouteHandlerMethod,
): RouteHandlerMethod {
  return function answer(request, reply) {
    const read = readQuestion(request);
    const viewer = request.viewer;
    if (read === null || viewer === null) return otherwise.call(this, request, reply);
    const send = (answered: LaneAnswer | null) =>
      answered === null
        ? otherwise.call(this, request, reply)
        : reply.header('content-type', read.contentType).send(answered.text);
    const answered = lane.answer(read.question, viewer, () => contextFor(viewer, request.id));
    return answered instanceof Promise ? answered.then(send) : send(answered);
  };
}
