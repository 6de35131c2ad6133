import type { RequestContext } from '../../resolvers/shared/context.ts';
import type { AnswerTag } from '../../services/kept-answers/answer-tags.ts';

/** What the making of an answer looked at. */
export interface Looked {
  readonly tags: Set<AnswerTag>;
  /** At something that a kept answer cannot follow: the clock, the database, whoever asks. */
  beyond: boolean;
  /** At what day it is. */
  today: boolean;
  /** At the released statistics. */
  statistics: boolean;
}

const records = new WeakMap<object, Looked>();

/** What was looked at by way of a context that `recordContext` made; undefined for any other. */
export function lookedAt(context: object): Looked | undefined {
  return records.get(context);
}

/** A context that notes what is taken from it. */
export function recordContext(context: RequestContext): { readonly context: RequestContext; readonly looked: Looked } {
  const looked: Looked = { tags: new Set(), beyond: false, today: false, statistics: false };
  const recorded: RequestContext = {
    directory: context.directory,
    viewer: context.viewer,
    access: context.access,
    protectedReads: context.protectedReads,
    directorySql: context.directorySql,
    correlationId: context.correlationId,
    refreshDirectory: context.refreshDirectory,
    get statistics() {
      looked.statistics = true;
      return context.statistics;
    },
    get today() {
      looked.today = true;
      return context.today;
    },
    get now() {
      looked.beyond = true;
      return context.now;
    },
    get sql() {
      looked.beyond = true;
      return context.sql;
    },
    get observations() {
      looked.beyond = true;
      return context.observations;
    },
  };
  records.set(recorded, looked);
  return { context: recorded, looked };
}
