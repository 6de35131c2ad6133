import type { RequestContext } from '../../resolvers/shared/context.ts';
import type { ObjectObserver } from '../fast-lane/compile/compile-operation.ts';
import { NOTED_TYPES, noteShown, ShownObjects } from './shown-objects.ts';

/** What the making of an answer looked at. */
export interface Looked {
  readonly shown: ShownObjects;
  /** At something that a kept answer cannot follow: the clock, the database, what is protected. */
  beyond: boolean;
  /** At what day it is. */
  today: boolean;
  /** At the released statistics. */
  statistics: boolean;
}

const LOOKED = Symbol('what the making of the answer looked at');
type Recorded = RequestContext & { readonly [LOOKED]?: Looked };

/** What was looked at by way of a context that `recordContext` made; undefined for any other. */
export function lookedAt(context: RequestContext): Looked | undefined {
  return (context as Recorded)[LOOKED];
}

/** Notes the objects that answers show. */
export const observer: ObjectObserver = {
  types: NOTED_TYPES,
  onObject(context, typeName, node) {
    const looked = (context as Recorded)[LOOKED];
    if (looked !== undefined) noteShown(looked.shown, typeName, node);
  },
};

/** A context that notes what is taken from it. */
export function recordContext(context: RequestContext): RequestContext {
  const looked: Looked = { shown: new ShownObjects(), beyond: false, today: false, statistics: false };
  const recorded: Recorded = {
    [LOOKED]: looked,
    directory: context.directory,
    viewer: context.viewer,
    access: context.access,
    protectedReads: context.protectedReads,
    askDirectory: context.askDirectory,
    webhookRules: context.webhookRules,
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
    get askRecord() {
      looked.beyond = true;
      return context.askRecord;
    },
    get observations() {
      looked.beyond = true;
      return context.observations;
    },
    get past() {
      looked.beyond = true;
      return context.past;
    },
    get directoriesAt() {
      looked.beyond = true;
      return context.directoriesAt;
    },
  };
  return recorded;
}
