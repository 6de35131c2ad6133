import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import { limits } from '../../../schema/limits/limits.ts';
import type { RequestParameters } from '../../endpoint/request/request-parameters.ts';
import { formatError } from '../../errors/format-error.ts';
import { tookTooLong } from '../../errors/request-error.ts';
import { withinTime } from '../../maybe-promise.ts';
import { executeOperation } from '../../operations/execute-operation.ts';
import { acquireSlot } from '../stream/acquire-slot.ts';
import { leavePages } from '../stream/leave-pages.ts';
import { type Asker, asFormatted, type Begun, openStream, questionOf } from '../stream/open-stream.ts';

/** The result of an operation before anything is sent. */
export type Answer = Begun | { readonly kind: 'RESULT'; readonly result: FormattedExecutionResult };

/** A query or mutation, through all that one over HTTP goes through. @throws RequestError where it takes too long */
export async function answerOnce(asker: Asker, parameters: RequestParameters): Promise<Answer> {
  const { graphql, viewer, correlationId, asked, contextFor, report } = asker;
  const question = questionOf(parameters);
  try {
    graphql.guard(question, viewer.role);
  } catch (error) {
    return { kind: 'REFUSED', status: 400, result: { errors: [formatError(asFormatted(error), error, report)] } };
  }
  const context = contextFor(viewer, correlationId, asked);
  const { status, result } = await inTime(executeOperation(graphql, question, context));
  return status >= 400 ? { kind: 'REFUSED', status, result } : { kind: 'RESULT', result };
}

/** A subscription, which takes one of the places for streams. @param client whom the place is counted for */
export async function followOver(asker: Asker, parameters: RequestParameters, client: string): Promise<Answer> {
  const place = acquireSlot(asker.places.take(client));
  const stream = openStream(asker);
  const leave = () => {
    stream.end('GONE');
    place();
  };
  try {
    const begun = await inTime(stream.begin(parameters));
    if (begun.kind === 'PAGES') return { kind: 'PAGES', pages: eachTaken(leavePages(begun.pages, leave)) };
    leave();
    return begun;
  } catch (error) {
    leave();
    throw error;
  }

  /** The library asks for the next page when the one before has left. */
  function eachTaken(pages: AsyncGenerator<ExecutionResult>): typeof pages {
    const next = pages.next.bind(pages);
    let isOnItsWay = false;
    pages.next = async () => {
      if (isOnItsWay) stream.written.done();
      const step = await next();
      isOnItsWay = step.done !== true;
      return step;
    };
    return pages;
  }
}

async function inTime<Value>(value: Promise<Value>): Promise<Value> {
  return withinTime(value, limits.answerMs, tookTooLong);
}
